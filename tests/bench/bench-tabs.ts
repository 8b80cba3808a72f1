import type { Browser, Page } from 'playwright';
import type { Camera } from '../../src/core/share/view-state.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import type { BenchSet, Uploaded } from './pages/bench-page.ts';
import { viewSize } from './views.ts';

/** A page under measurement, asked from outside. */
export interface BenchTab {
  readonly page: Page;
  open(set: BenchSet): Promise<number>;
  show(window: TimeWindow): Promise<number>;
  look(camera: Camera): Promise<void>;
  pan(cameras: readonly Camera[]): Promise<number>;
  nodes(): Promise<number>;
  uploaded(): Promise<Uploaded | null>;
  close(): Promise<void>;
}

/** What takes longer will not come. */
const patienceMs = 300_000;

/** A page of its own, with nothing in its cache. Whatever fails in it rejects. */
export async function openTab(browser: Browser, address: string): Promise<BenchTab> {
  const context = await browser.newContext({ viewport: viewSize });
  const page = await context.newPage();
  const failed = new Promise<never>((_, reject) => {
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error(`${address} ran out of memory or crashed`)));
  });
  failed.catch(() => undefined);
  const answered = async <Answer>(asked: Promise<Answer | undefined>): Promise<Answer> => {
    const answer = await Promise.race([asked, failed, tooLate(address)]);
    if (answer === undefined) throw new Error(`${address} is no page of the benchmark`);
    return answer;
  };
  await page.goto(address);
  const ready = page.waitForFunction(() => globalThis.bench !== undefined);
  await Promise.race([ready, failed]);
  return {
    page,
    open: (set) => answered(page.evaluate((given) => bench?.open(given), set)),
    show: (window) => answered(page.evaluate((given) => bench?.show(given), window)),
    async look(camera) {
      await answered(page.evaluate((given) => bench?.look(given).then(() => true), camera));
    },
    pan: (cameras) => answered(page.evaluate((given) => bench?.pan(given), cameras)),
    nodes: () => answered(page.evaluate(() => bench?.nodes())),
    uploaded: () => answered(page.evaluate(() => bench?.uploaded())),
    close: () => context.close(),
  };
}

async function tooLate(address: string): Promise<never> {
  await new Promise((resolve) => {
    setTimeout(resolve, patienceMs).unref();
  });
  throw new Error(`${address} did not answer within ${patienceMs / 1000} s`);
}
