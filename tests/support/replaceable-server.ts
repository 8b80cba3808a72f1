import type { PreviewServer } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { addressOf, servePages } from './serve-pages.ts';

export interface ReplaceableServer {
  /** Address of the application, ending in a slash. */
  base(): string;
  /** Ends the server and its connections, so that nothing can be had from it. */
  stop(): Promise<void>;
  /** Serves another folder of built pages at the same address. */
  serve(folder: string): Promise<void>;
}

/** A server of a file's own, which its tests may stop and start with other pages. */
export function replaceableServer(): ReplaceableServer {
  let server: PreviewServer;
  let address = '';

  const stop = async (): Promise<void> => {
    const closed = server.close();
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    await closed;
  };

  beforeAll(async () => {
    server = await servePages('dist', 0);
    address = addressOf(server);
  });
  afterAll(stop);

  return {
    base: () => address,
    stop,
    async serve(folder) {
      await stop();
      server = await servePages(folder, Number(new URL(address).port));
    },
  };
}
