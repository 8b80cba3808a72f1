import type { Refusal } from '../../core/import/refusal.ts';
import type { AreaNames } from '../../core/geo/basemap.ts';
import { createPlaceKeys } from '../../core/incident/place-keys.ts';
import { anyArea, type AreaTest } from '../../core/incident/read-place.ts';
import { exportRowsOf } from '../../core/revision/export-rows.ts';
import { columnsOfIncidents } from '../../core/table/columns-of-incidents.ts';
import { fingerprint } from '../../core/table/fingerprint.ts';
import { keepRecords } from '../../core/table/kept-records.ts';
import { readGeojson } from '../../importers/geojson.ts';
import { keptAtHeader } from '../kept-at-header.ts';
import { LoadError, type DatasetAddress, type LoadErrorCode, type LocalFile } from '../protocol.ts';
import { memoryOfFile, refuseBeyond } from './memory-estimate.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';

/** Reads a file of any format that was fetched. */
type ReadFile = (source: LocalFile, reading: Reading) => Promise<ReadDataset>;

/**
 * Reads files of one origin: GeoJSON of this project's own form by itself, all else as what people
 * bring is read, but that nobody can be asked.
 */
export function createAddressReader(
  origin: string,
  readFile: ReadFile | null = null,
): (source: DatasetAddress, reading: Reading) => Promise<ReadDataset> {
  /** Which file goes by which id, so that two of one file name in different folders stay two. */
  const urlOfId = new Map<string, string>();

  const freeId = ({ datasetId, url }: DatasetAddress): string => {
    let id = datasetId;
    for (let number = 2; (urlOfId.get(id) ?? url) !== url; number++) id = `${datasetId}-${number}`;
    return id;
  };

  const claim = (source: DatasetAddress, id: string, datasetId: string): void => {
    for (const name of [id, datasetId]) urlOfId.set(name, source.url);
  };

  const refuseTaken = (source: DatasetAddress, datasetId: string): void => {
    const holder = urlOfId.get(datasetId) ?? source.url;
    if (holder === source.url) return;
    throw refusedAs('id-taken', source.url, {
      code: 'dataset-id-taken',
      id: datasetId,
      holder: fileName(holder),
    });
  };

  /** `null` where it is not read as what people bring, or no better. */
  const readOther = async (
    source: DatasetAddress,
    { content, keptAt }: FetchedText,
    refusal: Refusal,
    reading: Reading,
  ): Promise<ReadDataset | null> => {
    if (readFile === null || source.areasUrl === undefined) return null;
    const id = freeId(source);
    const file: LocalFile = {
      type: 'file',
      datasetId: id,
      name: fileName(source.url),
      file: content,
      mapping: null,
      assetsUrl: new URL('../', source.areasUrl).href,
    };
    try {
      const read = await readFile(file, reading);
      refuseTaken(source, read.description.id);
      return {
        ...read,
        report: keptAt === null ? read.report : { ...read.report, keptAt },
        loaded() {
          read.loaded();
          claim(source, id, read.description.id);
        },
      };
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      if (error.code === 'mapping-needed') {
        throw refusedAs('refused', source.url, { code: 'columns-unclear' });
      }
      // Of JSON it was said already what is wrong with it.
      if (error.code === 'refused' && refusal.code !== 'json-broken') return null;
      throw error;
    }
  };

  return async (source, reading) => {
    reading.signal.throwIfAborted();
    if (originOf(source.url) !== origin) {
      throw refusedAs('unreachable', source.url, { code: 'other-origin', origin });
    }
    const [fetched, names] = await Promise.all([
      fetchText(source.url, reading),
      fetchNames(source.areasUrl, reading),
    ]);
    const { text, bytes, keptAt } = fetched;
    const id = freeId(source);
    const result = readGeojson(text, id, areaTestOf(names));
    if (result.outcome === 'refused') {
      const isOther = mayBeOther(result.refusal, text);
      const other = isOther ? await readOther(source, fetched, result.refusal, reading) : null;
      if (other !== null) return other;
      throw refusedAs('refused', source.url, result.refusal);
    }
    const { dataset, statesId, format, incidents, report } = result;
    const rows = exportRowsOf(incidents);
    refuseTaken(source, dataset.id);
    return {
      description: { id: dataset.id, version: fingerprint(text), rows: incidents.length },
      columns: [columnsOfIncidents(incidents, createPlaceKeys(names))],
      records: keepRecords(incidents),
      report: keptAt === null ? report : { ...report, keptAt },
      identity: rows && { format, statedId: statesId ? dataset.id : null, rows },
      bytes: memoryOfFile(bytes),
      loaded() {
        // Only now, so that a file of which nothing came takes no name away from another.
        claim(source, id, dataset.id);
      },
    };
  };
}

/** Whether what is no GeoJSON with incidents may be a file of another kind. */
function mayBeOther({ code }: Refusal, text: string): boolean {
  if (code === 'json-broken') return !/^\uFEFF?\s*[{[]/.test(text);
  return code === 'json-unknown' || code === 'none-usable';
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
  readonly content: Blob;
  /** Of the file, uncompressed. */
  readonly bytes: number;
  /** ISO instant of the copy that stood in for the file; `null` where the server gave it. */
  readonly keptAt: string | null;
}

async function fetchText(url: string, reading: Reading): Promise<FetchedText> {
  const { response, text, content, bytes } = await fetchWhole(url, reading);
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
  return { text, content, bytes, keptAt: response.headers.get(keptAtHeader) };
}

interface FetchedWhole {
  readonly response: Response;
  readonly text: string;
  readonly content: Blob;
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
): Promise<{ text: string; content: Blob; bytes: number }> {
  const stated = Number(response.headers.get('content-length') ?? 0);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let units = 0;
  let told = 0;
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.byteLength;
    chunks.push(chunk);
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
  return { text: parts.join(''), content: new Blob(chunks), bytes };
}

/** Not every browser lets a stream be iterated. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
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
