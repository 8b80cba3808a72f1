import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('usage: npm run -s inspect -- FILE... [--json]');
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  // Serves nobody: it turns modules into what Node runs, also those that are imported only when they are needed.
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { inspect } = await vite.ssrLoadModule('/src/cli/inspect.ts');
    process.exitCode = await inspect(positionals, {
      json: values.json,
      root,
      print: (text) => process.stdout.write(`${text}\n`),
    });
  } finally {
    await vite.close();
  }
}
