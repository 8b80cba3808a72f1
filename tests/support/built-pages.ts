import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { chromiumArguments, resolveChromium } from './chromium.ts';
import { root } from './files-under.ts';
import { addressOf, servePages } from './serve-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built pages, ending in a slash. */
    readonly builtPages: string;
    /** Where the one browser of all files listens. */
    readonly browserEndpoint: string;
  }
}

/**
 * Builds the pages once before the end-to-end tests, so that they never look at an old build,
 * and serves them to one browser for all files.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // In a process of its own: the test runner's environment would give React's development build.
  const { VITEST: _, ...env } = process.env;
  execFileSync(join(root, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const executablePath = await resolveChromium();
  if (executablePath === null) throw new Error('no Chromium can be found');
  const [server, browser] = await Promise.all([
    servePages('dist', 0),
    chromium.launchServer({ executablePath, args: [...chromiumArguments] }),
  ]);
  provide('builtPages', addressOf(server));
  provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
