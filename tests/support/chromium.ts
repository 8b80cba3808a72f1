import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** WebGL2 in software, and none of the browser's own traffic. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a Chromium: `CHROMIUM_PATH`, the system's, else the packaged one on linux-x64; `null` where none can run. */
export async function resolveChromium(): Promise<string | null> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const system = systemPaths.find((path) => existsSync(path));
  if (system !== undefined) return system;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package unpack the shared libraries that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const packaged = await import('@sparticuz/chromium');
  return await packaged.default.executablePath();
}

export type WorkingChromium =
  | { readonly outcome: 'works'; readonly path: string; readonly version: string }
  | { readonly outcome: 'missing'; readonly reason: string };

/** A Chromium that starts here, or why there is none. */
export async function findWorkingChromium(): Promise<WorkingChromium> {
  const path = await resolveChromium();
  if (path === null) return { outcome: 'missing', reason: 'None is installed.' };
  const { status, stdout, stderr, error } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
  });
  if (status === 0) return { outcome: 'works', path, version: stdout.trim() };
  return { outcome: 'missing', reason: `${path}: ${error?.message ?? stderr.trim()}` };
}
