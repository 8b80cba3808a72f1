import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Measures this project against others and prints a table:
 *
 *     npm run bench
 *     npm run -s bench -- --json --n 100000,1000000
 *
 * Everybody runs as compiled code does for a user, not through the transforms of a test runner.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}node_modules/.bench/node`;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: 'tests/bench/main.ts', target: 'node20', outDir, minify: false },
});
const options = ['--expose-gc', '--max-old-space-size=12288'];
const { status } = spawnSync(
  process.execPath,
  [...options, `${outDir}/main.js`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
