import { preview, type PreviewServer } from 'vite';
import { root } from './files-under.ts';

/** Serves a folder of built pages with the sealed headers, or the open ones; at any free port where `port` is 0. */
export function servePages(
  outDir: string,
  port: number,
  headers: 'sealed' | 'open' = 'sealed',
): Promise<PreviewServer> {
  return preview({
    root,
    ...(headers === 'open' ? { mode: 'open' } : {}),
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: true, open: false },
  });
}

/** Address of what is served, ending in a slash. */
export function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the server has no address');
  return address;
}
