import type { AreaSums, SumsReport } from '../../core/context/area-sums.ts';
import type { ContextLayer, ContextReport } from '../../core/context/context-layer.ts';
import type { Geography } from '../../core/geo/geography.ts';
import type { Refusal } from '../../core/import/refusal.ts';
import { recogniseFile } from '../recognise.ts';
import { firstContent } from '../source/first-content.ts';
import { openFile } from '../source/open-file.ts';
import type { OpenedContent } from '../source/opened-file.ts';
import { refusalOf } from '../source/refuse.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ContextSource } from './context-source.ts';
import { geojsonContext } from './geojson-context.ts';
import { gpxContext } from './gpx-context.ts';
import { kmlContext } from './kml-context.ts';
import { readContextLayer } from './read-context.ts';
import { readAreaSums } from './read-sums.ts';

export interface ContextOptions {
  /** What a layer is called where the file does not say. */
  readonly fallbackTitle: string;
  geography(): Promise<Geography>;
  /** Rows or features so far. */
  onProgress(rows: number): void;
}

/** What a file is as context. */
export type ContextReading =
  | { readonly outcome: 'shapes'; readonly layer: ContextLayer; readonly report: ContextReport }
  | { readonly outcome: 'sums'; readonly layer: AreaSums; readonly report: SumsReport }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Reads a file as lines and areas, or as sums of areas; by its content alone. */
export async function readContextFile(
  file: SourceFile,
  options: ContextOptions,
  signal: AbortSignal,
): Promise<ContextReading> {
  const opened = await firstContent(await openFile(file, signal), signal);
  if (opened.type === 'refused') return { outcome: 'refused', refusal: opened.refusal };
  try {
    return await readOpened(opened, options, signal);
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { outcome: 'refused', refusal };
  }
}

async function readOpened(
  opened: OpenedContent,
  { fallbackTitle, geography, onProgress }: ContextOptions,
  signal: AbortSignal,
): Promise<ContextReading> {
  const { encoding } = opened;
  const shapes = await shapesIn(opened, signal);
  if (shapes !== null) {
    const read = await readContextLayer(shapes, encoding, fallbackTitle, signal, onProgress);
    return { outcome: 'shapes', ...read };
  }
  const recognised = await recogniseFile(opened, null, signal);
  if (recognised.outcome === 'recognised' && recognised.source.about.isAggregate === true) {
    const known = await geography();
    const read = await readAreaSums(recognised.source, encoding, known, signal, onProgress);
    return { outcome: 'sums', ...read };
  }
  return { outcome: 'refused', refusal: { code: 'no-context' } };
}

/** `null` where the file holds no features. */
async function shapesIn(opened: OpenedContent, signal: AbortSignal): Promise<ContextSource | null> {
  if (opened.type === 'json') return geojsonContext(opened);
  if (opened.type !== 'xml') return null;
  if (opened.root === 'kml') return kmlContext(opened, signal);
  return opened.root === 'gpx' ? gpxContext(opened) : null;
}
