import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files-under.ts';

/** Builds the pages once before the end-to-end tests, so that they never look at an old build. */
export function setup(): void {
  // In a process of its own: the test runner's environment would give React's development build.
  const { VITEST: _, ...env } = process.env;
  execFileSync(join(root, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}
