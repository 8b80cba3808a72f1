import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

/** Resident memory of a page and of all its workers, which share one process; in bytes. */
export interface RendererMemory {
  readonly before: number;
  /** The most that it was so far. */
  peak(): number;
}

/** Chromium sets the mark of the most that a process took back now and then. */
const betweenLooks = 200;

/**
 * Watches the process that holds most memory: the page under measurement is the only one that is
 * open. `null` where the system does not tell, as elsewhere than on Linux.
 */
export async function watchRenderer(browser: Browser): Promise<RendererMemory | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      const bytes = statusOf(id, 'VmRSS');
      return bytes === null ? [] : [{ id, bytes }];
    })
    .toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = renderers;
  if (largest === undefined) return null;
  let peak = largest.bytes;
  const look = (): void => void (peak = Math.max(peak, statusOf(largest.id, 'VmHWM') ?? 0));
  setInterval(look, betweenLooks).unref();
  return {
    before: largest.bytes,
    peak() {
      look();
      return peak;
    },
  };
}

function statusOf(process: number, field: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
