import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined || positionals.length > 1) {
  console.error('usage: npm run -s inspect -- FILE [--json]');
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { module } = await runnerImport(fileURLToPath(new URL('inspect.ts', import.meta.url)), {
    root,
    logLevel: 'error',
  });
  process.exitCode = await module.inspect(path, {
    json: values.json,
    root,
    print: (text) => process.stdout.write(`${text}\n`),
  });
}
