import type { Browser, Page } from 'playwright';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Screen {
  /** The pixel at a place of the page, in CSS pixels. */
  at(x: number, y: number): Rgb;
  /** Share of the pixels of a box that are within `tolerance` of a colour in every channel. */
  share(box: Box, color: string, tolerance: number): number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person sees of the page at this moment, as pixels. */
export async function look(page: Page): Promise<Screen> {
  const png = await page.screenshot();
  const reader = await readerBeside(page);
  const { width, rgba } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    const data = image?.data ?? new Uint8ClampedArray();
    for (let from = 0; from < data.length; from += 0x8000) {
      text += String.fromCharCode(...data.subarray(from, from + 0x8000));
    }
    return { width: bitmap.width, rgba: btoa(text) };
  }, png.toString('base64'));
  const pixels = Buffer.from(rgba, 'base64');
  const ratio = width / (page.viewportSize()?.width ?? width);

  const at = (x: number, y: number): Rgb => {
    const offset = 4 * (Math.round(y * ratio) * width + Math.round(x * ratio));
    return [pixels[offset] ?? 0, pixels[offset + 1] ?? 0, pixels[offset + 2] ?? 0];
  };
  return {
    at,
    share(box, color, tolerance) {
      const wanted = rgbOf(color);
      let matching = 0;
      for (let dy = 0; dy < box.height; dy++) {
        for (let dx = 0; dx < box.width; dx++) {
          if (isNear(at(box.x + dx, box.y + dy), wanted, tolerance)) matching++;
        }
      }
      return matching / (box.width * box.height);
    },
  };
}

const readers = new WeakMap<Browser, Promise<Page>>();

/** A page that decodes pictures, which no policy of the application binds. */
async function readerBeside(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const reader = readers.get(browser) ?? browser.newPage();
  readers.set(browser, reader);
  return await reader;
}

export function isNear(a: Rgb, b: Rgb, tolerance: number): boolean {
  return a.every((channel, index) => Math.abs(channel - (b[index] ?? NaN)) <= tolerance);
}

/** `#rrggbb` as channels. */
export function rgbOf(hex: string): Rgb {
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
