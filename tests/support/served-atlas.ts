import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { chromiumArguments, resolveChromium } from './chromium.ts';
import { root } from './files-under.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Acts on the page before the application starts in it. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Errors in the console that this test provokes. */
  readonly expectedErrors?: RegExp;
  /** Whether to wait until incidents and basemap are drawn; so every test fails where a worker is dead. */
  readonly waitsForMap?: boolean;
}

export interface ServedAtlas {
  /**
   * The page at an address of the application. Without options it is the same page for all
   * tests of a file, taken to the view of the fragment as a followed link would; with
   * options, be they empty, it is a page of its own in a browser without a past.
   */
  open(address?: string, options?: OpenOptions): Promise<Page>;
  /** As `open` with options, for all tests of a file. */
  keepOpen(address: string, options: OpenOptions): Promise<Page>;
  /** Address of the application, ending in a slash. */
  base(): string;
  /** Ends the server and its connections, so that nothing can be had from it. */
  stopServer(): Promise<void>;
  /** Serves another folder of built pages at the same address. */
  serve(folder: string): Promise<void>;
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/**
 * The built application, served with its sealed headers to a real Chromium. After every
 * test it fails where a page wrote an error to the console or asked another origin for
 * anything.
 */
export function servedAtlas(): ServedAtlas {
  let server: PreviewServer;
  let browser: Browser;
  let address = '';
  let shared: Page | null = null;
  let visits = 0;
  const opened: Page[] = [];
  const faults: string[] = [];

  const startServer = (port: number, outDir: string): Promise<PreviewServer> =>
    preview({
      root,
      logLevel: 'error',
      build: { outDir },
      preview: { port, strictPort: true, open: false },
    });

  const stopServer = async (): Promise<void> => {
    const closed = server.close();
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    await closed;
  };

  beforeAll(async () => {
    const executablePath = await resolveChromium();
    if (executablePath === null) throw new Error('no Chromium can be found');
    [server, browser] = await Promise.all([
      startServer(0, 'dist'),
      chromium.launch({ executablePath, args: [...chromiumArguments] }),
    ]);
    address = server.resolvedUrls?.local[0] ?? '';
  });

  afterAll(async () => {
    await browser.close();
    await stopServer();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    expect(faults.splice(0)).toEqual([]);
  });

  const openFresh = async (path: string, options: OpenOptions): Promise<Page> => {
    const { prepare, expectedErrors, waitsForMap = true, ...rest } = options;
    const context = await browser.newContext({
      viewport: desktop,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      // A test that wants one allows it; all others look at what the server sends.
      serviceWorkers: 'block',
      ...rest,
    });
    const page = await context.newPage();
    const note = (fault: string): void => {
      if (expectedErrors === undefined || !expectedErrors.test(fault)) faults.push(fault);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(blob|data):/.test(url)) note(`left the origin: ${url}`);
    });
    await prepare?.(page);
    await page.goto(address + path);
    if (waitsForMap) await waitForMap(page);
    return page;
  };

  return {
    base: () => address,
    keepOpen: openFresh,
    stopServer,
    async serve(folder) {
      await stopServer();
      server = await startServer(Number(new URL(address).port), folder);
    },
    async open(path = '', options) {
      if (options !== undefined) {
        const page = await openFresh(path, options);
        opened.push(page);
        return page;
      }
      shared ??= await openFresh('', {});
      // An unknown key, which a view passes over, makes every visit a new address.
      const view = path === '' ? '#v=1' : path;
      await shared.evaluate((hash) => (location.hash = hash), `${view}&visit=${++visits}`);
      // Two frames: the view is restored, and what follows from it is on its way.
      await shared.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await waitForMap(shared);
      return shared;
    },
  };
}

async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => incidentAtlas?.drawn()?.version && incidentAtlas.hasLand());
}
