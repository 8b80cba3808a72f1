import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { stateOfPage } from './state-of-page.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Acts on the page before the application starts in it. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Errors in the console that this test provokes. */
  readonly expectedErrors?: RegExp;
  /** Addresses of other servers that this test means to ask. */
  readonly elsewhere?: RegExp;
  /**
   * Whether to wait until incidents and basemap are drawn, which is the default, so that every
   * test fails where a worker is dead. Where the map is `refused`, as where WebGL is missing, a
   * page costs less than half: for tests of what the map has no part in.
   */
  readonly map?: 'awaited' | 'not awaited' | 'refused';
}

export interface ServedAtlas {
  /**
   * The page at an address of the application. Without options it is the page that all tests
   * share, taken to the view of the fragment as a followed link would; with options, be they
   * empty, it is a page of its own in a browser without a past.
   */
  open(address?: string, options?: OpenOptions): Promise<Page>;
  /** As `open` without options, in another kind of browser, which tests that ask for the same share. */
  share(fragment: string, options: BrowserContextOptions): Promise<Page>;
  /** As `open` with options, for all tests of a file. */
  keepOpen(address: string, options: OpenOptions): Promise<Page>;
  /** Address of the application, ending in a slash. */
  base(): string;
}

export const touchPhone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A page that many tests use, each of which finds it as the first one did. */
interface SharedPage {
  readonly page: Page;
  readonly atStart: readonly string[];
  isUsed: boolean;
}

// Without isolation, which vite.config.ts turns off, these outlive the files.
let browser: Promise<Browser> | undefined;
const sharedPages = new Map<string, SharedPage>();
const faults: string[] = [];
let visits = 0;

/**
 * The built application, served with its sealed headers to a real Chromium. After every test
 * it fails where a page wrote an error to the console or asked another origin for anything,
 * and where a shared page cannot be taken back to how the test found it.
 */
export function servedAtlas(base = (): string => inject('builtPages')): ServedAtlas {
  const opened: Page[] = [];
  const kept: Page[] = [];

  afterEach(async ({ task }) => {
    await closeAll(opened);
    for (const [key, shared] of sharedPages) {
      if (!shared.isUsed) continue;
      // What follows must not suffer from what fails here.
      sharedPages.delete(key);
      try {
        if (task.result?.state === 'fail') continue;
        await returnToStart(shared);
        sharedPages.set(key, { ...shared, isUsed: false });
      } finally {
        if (!sharedPages.has(key)) await closeAll([shared.page]);
      }
    }
    expect(faults.splice(0)).toEqual([]);
  });

  afterAll(() => closeAll(kept));

  const openFresh = async (path: string, options: OpenOptions): Promise<Page> => {
    const { prepare, expectedErrors, elsewhere, map = 'awaited', ...rest } = options;
    browser ??= chromium.connect(inject('browserEndpoint'));
    const context = await (
      await browser
    ).newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
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
      if (elsewhere?.test(url)) return;
      if (!url.startsWith(base()) && !/^(blob|data):/.test(url)) note(`left the origin: ${url}`);
    });
    if (map === 'refused') await page.addInitScript(refuseWebGl);
    await prepare?.(page);
    await page.goto(base() + path);
    if (map === 'awaited') await waitForMap(page);
    return page;
  };

  const share = async (fragment: string, options: BrowserContextOptions): Promise<Page> => {
    const key = JSON.stringify(options);
    let shared = sharedPages.get(key);
    if (shared === undefined) {
      const page = await openFresh('', options);
      await follow(page, '#v=1');
      shared = { page, atStart: await stateAtRest(page), isUsed: true };
      sharedPages.set(key, shared);
    }
    shared.isUsed = true;
    if (fragment !== '') await follow(shared.page, fragment);
    return shared.page;
  };

  return {
    base,
    share,
    async open(path = '', options) {
      if (options === undefined) return await share(path, {});
      const page = await openFresh(path, options);
      opened.push(page);
      return page;
    },
    async keepOpen(path, options) {
      const page = await openFresh(path, options);
      kept.push(page);
      return page;
    },
  };
}

async function closeAll(pages: Page[]): Promise<void> {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
}

async function follow(page: Page, fragment: string): Promise<void> {
  // An unknown key, which a view passes over, makes every visit a new address.
  await page.evaluate((hash) => (location.hash = hash), `${fragment}&visit=${++visits}`);
  // Two frames: the view is restored, and what follows from it is on its way.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await waitForMap(page);
}

async function returnToStart({ page, atStart }: SharedPage): Promise<void> {
  await page.mouse.move(0, 0);
  await focusTop(page);
  // What is at its start already need not be drawn anew.
  if ((await stateOfPage(page)).join() === atStart.join()) return;
  await follow(page, '#v=1');
  await expect
    .poll(() => stateOfPage(page), { message: 'the test leaves the shared page as it found it' })
    .toEqual(atStart);
  // What was open may have given focus back.
  await focusTop(page);
}

/** Leaves nothing focused; the next Tab comes to the first element. */
async function focusTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
}

/** How a page stands once nothing is on its way any more. */
async function stateAtRest(page: Page): Promise<readonly string[]> {
  let latest: readonly string[] = [];
  const isAtRest = async (): Promise<boolean> => {
    const before = latest;
    latest = await stateOfPage(page);
    return latest.join() === before.join();
  };
  await expect.poll(isAtRest, { interval: 250 }).toBe(true);
  return latest;
}

async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => incidentAtlas?.drawn()?.version && incidentAtlas.hasLand());
}

function refuseWebGl(): void {
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args) {
    return args[0].startsWith('webgl') ? null : Reflect.apply(get, this, args);
  } as typeof get;
}
