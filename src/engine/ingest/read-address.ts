import type { Refusal } from '../../core/import/refusal.ts';
import type { AreaNames } from '../../core/geo/basemap.ts';
import { createPlaceKeys } from '../../core/incident/place-keys.ts';
import { anyArea, type AreaTest } from '../../core/incident/read-place.ts';
import { columnsOfIncidents } from '../../core/table/columns-of-incidents.ts';
import { fingerprint } from '../../core/table/fingerprint.ts';
import { keepRecords } from '../../core/table/kept-records.ts';
import { readGeojson } from '../../importers/geojson.ts';
import { keptAtHeader } from '../kept-at-header.ts';
import { LoadError, type DatasetAddress, type LoadErrorCode } from '../protocol.ts';
import { memoryOfFile, refuseBeyond } from './memory-estimate.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';

/** Reads GeoJSON files of one origin. */
export function createAddressReader(
  origin: string,
): (source: DatasetAddress, reading: Reading) => Promise<ReadDataset> {
  /** Which file goes by which id, so that two of one file name in different folders stay two. */
  const urlOfId = new Map<string, string>();

  const freeId = ({ datasetId, url }: DatasetAddress): string => {
    let id = datasetId;
    for (let number = 2; (urlOfId.get(id) ?? url) !== url; number++) id = `${datasetId}-${number}`;
    return id;
  };

  return async (source, reading) => {
    reading.signal.throwIfAborted();
    if (originOf(source.url) !== origin) {
      throw refusedAs('unreachable', source.url, { code: 'other-origin', origin });
    }
    const [{ text, bytes, keptAt }, names] = await Promise.all([
      fetchText(source.url, reading),
      fetchNames(source.areasUrl, reading),
    ]);
    const id = freeId(source);
    const result = readGeojson(text, id, areaTestOf(names));
    if (result.outcome === 'refused') {
      throw refusedAs('refused', source.url, result.refusal);
    }
    const { dataset, incidents, report } = result;
    const holder = urlOfId.get(dataset.id) ?? source.url;
    if (holder !== source.url) {
      throw refusedAs('id-taken', source.url, {
        code: 'dataset-id-taken',
        id: dataset.id,
        holder: fileName(holder),
      });
    }
    return {
      description: { id: dataset.id, version: fingerprint(text), rows: incidents.length },
      columns: [columnsOfIncidents(incidents, createPlaceKeys(names))],
      records: keepRecords(incidents),
      report: keptAt === null ? report : { ...report, keptAt },
      bytes: memoryOfFile(bytes),
      loaded() {
        // Only now, so that a file of which nothing came takes no name away from another.
        for (const name of [id, dataset.id]) urlOfId.set(name, source.url);
      },
    };
  };
}

/** Where the names cannot be read, the basemap itself says so; no incident is doubted for that. */
async function fetchNames(url: string | undefined, reading: Reading): Promise<AreaNames | null> {
  if (url === undefined) return null;
  try {
    const quiet = { ...reading, progress: () => undefined };
    return JSON.parse((await fetchText(url, quiet)).text) as AreaNames;
  } catch {
    reading.signal.throwIfAborted();
    return null;
  }
}

function areaTestOf(names: AreaNames | null): AreaTest {
  if (names === null) return anyArea;
  const { units, countries } = names;
  return (id) => Object.hasOwn(units, id) || Object.hasOwn(countries, id);
}

interface FetchedText {
  readonly text: string;
  /** Of the file, uncompressed. */
  readonly bytes: number;
  /** ISO instant of the copy that stood in for the file; `null` where the server gave it. */
  readonly keptAt: string | null;
}

async function fetchText(url: string, reading: Reading): Promise<FetchedText> {
  const { response, text, bytes } = await fetchWhole(url, reading);
  if (response.status === 404 || response.status === 410) {
    throw refusedAs('not-found', url, { code: 'not-found' });
  }
  if (!response.ok) {
    throw refusedAs('unreachable', url, { code: 'server-answered', status: response.status });
  }
  // Many servers answer every unknown address with the application's own page.
  if (isWebPage(response, text)) {
    throw refusedAs('not-found', url, { code: 'page-instead-of-file' });
  }
  return { text, bytes, keptAt: response.headers.get(keptAtHeader) };
}

interface FetchedWhole {
  readonly response: Response;
  readonly text: string;
  readonly bytes: number;
}

async function fetchWhole(url: string, reading: Reading): Promise<FetchedWhole> {
  try {
    // Also refuses a redirect to another origin.
    const response = await fetch(url, { mode: 'same-origin', signal: reading.signal });
    return { response, ...(await readText(response, fileName(url), reading)) };
  } catch (error) {
    reading.signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refusedAs('unreachable', url, { code: 'fetch-failed', fault: reason });
  }
}

const bytesBetweenNews = 2 ** 20;
/** UTF-16 units of the longest text that every engine can hold. */
const longestText = 2 ** 29 - 24;

/** Stops where the file turns out to be too large, which its length in the answer need not tell: it may be compressed. */
async function readText(
  response: Response,
  name: string,
  { available, progress }: Reading,
): Promise<{ text: string; bytes: number }> {
  const stated = Number(response.headers.get('content-length') ?? 0);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  let units = 0;
  let told = 0;
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.byteLength;
    const needed = memoryOfFile(Math.max(stated, bytes));
    refuseBeyond(available, needed, name);
    const part = decoder.decode(chunk, { stream: true });
    parts.push(part);
    units += part.length;
    if (units > longestText) {
      throw refusedAs('too-large', name, { code: 'text-too-long', most: longestText });
    }
    if (bytes - told < bytesBetweenNews) continue;
    told = bytes;
    progress({ phase: 'reading', rows: 0, of: null, bytes: needed });
  }
  parts.push(decoder.decode());
  return { text: parts.join(''), bytes };
}

/** Not every browser lets a stream be iterated. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array, void, void> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Where it is left early, the rest is not fetched.
    await reader.cancel();
  }
}

function isWebPage(response: Response, text: string): boolean {
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('text/html') || /^\s*<(!doctype html|html)\b/i.test(text);
}

function refusedAs(code: LoadErrorCode, url: string, refusal: Refusal): LoadError {
  return new LoadError(code, `${fileName(url)}: ${refusal.code}`, { refusal });
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

function fileName(url: string): string {
  const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  if (name === '') return url;
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing.
    return name;
  }
}
