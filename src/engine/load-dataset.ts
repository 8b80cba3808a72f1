import { readGeojson } from '../importers/geojson.ts';
import type { Incident } from '../core/incident/incident.ts';
import { anyArea, type AreaTest } from '../core/incident/read-place.ts';
import type { AreaNames } from '../core/geo/basemap.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import { keptAtHeader } from './kept-at-header.ts';
import { LoadError, type DatasetAddress, type Loader } from './protocol.ts';

/** Reads GeoJSON files of one origin and hands what they hold to `keep`. */
export function createLoader(
  origin: string,
  keep: (datasetId: string, incidents: readonly Incident[], names: AreaNames | null) => void,
): Loader {
  /** Which file goes by which id, so that two of one file name in different folders stay two. */
  const urlOfId = new Map<string, string>();

  const freeId = ({ datasetId, url }: DatasetAddress): string => {
    let id = datasetId;
    for (let number = 2; (urlOfId.get(id) ?? url) !== url; number++) id = `${datasetId}-${number}`;
    return id;
  };

  return {
    async load(source, signal): Promise<LoadReport> {
      signal.throwIfAborted();
      if (originOf(source.url) !== origin) {
        throw new LoadError(
          'unreachable',
          `${source.url} is not on ${origin}. Only files beside this page can be opened by address; download the file and put it there.`,
        );
      }
      const [{ text, keptAt }, names] = await Promise.all([
        fetchText(source.url, signal),
        fetchNames(source.areasUrl, signal),
      ]);
      const id = freeId(source);
      const result = readGeojson(text, id, areaTestOf(names));
      if (result.outcome === 'refused') {
        throw new LoadError(result.code, `${fileName(source.url)}: ${result.message}`);
      }
      const holder = urlOfId.get(result.dataset.id) ?? source.url;
      if (holder !== source.url) {
        throw new LoadError(
          'id-taken',
          `${fileName(source.url)} calls itself ${result.dataset.id}, as ${fileName(holder)} does, which is loaded. Give one of them another id under “dataset”.`,
        );
      }
      // Only now, so that a file of which nothing came takes no name away from another.
      for (const name of [id, result.dataset.id]) urlOfId.set(name, source.url);
      keep(result.dataset.id, result.incidents, names);
      return keptAt === null ? result.report : { ...result.report, keptAt };
    },
  };
}

/** Where the names cannot be read, the basemap itself says so; no incident is doubted for that. */
async function fetchNames(url: string | undefined, signal: AbortSignal): Promise<AreaNames | null> {
  if (url === undefined) return null;
  try {
    return JSON.parse((await fetchText(url, signal)).text) as AreaNames;
  } catch {
    signal.throwIfAborted();
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
  /** ISO instant of the copy that stood in for the file; `null` where the server gave it. */
  readonly keptAt: string | null;
}

async function fetchText(url: string, signal: AbortSignal): Promise<FetchedText> {
  const name = fileName(url);
  const { response, text } = await fetchWhole(url, signal);
  if (response.status === 404 || response.status === 410) {
    throw new LoadError('not-found', `There is no file ${name} at this address.`);
  }
  if (!response.ok) {
    throw new LoadError('unreachable', `The server answered ${response.status} for ${name}.`);
  }
  // Many servers answer every unknown address with the application's own page.
  if (isWebPage(response, text)) {
    throw new LoadError(
      'not-found',
      `The server answered with a web page instead of ${name}; most likely there is no such file.`,
    );
  }
  return { text, keptAt: response.headers.get(keptAtHeader) };
}

async function fetchWhole(
  url: string,
  signal: AbortSignal,
): Promise<{ response: Response; text: string }> {
  try {
    // Also refuses a redirect to another origin.
    const response = await fetch(url, { mode: 'same-origin', signal });
    return { response, text: await response.text() };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new LoadError('unreachable', `${fileName(url)} could not be fetched: ${reason}.`);
  }
}

function isWebPage(response: Response, text: string): boolean {
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('text/html') || /^\s*<(!doctype html|html)\b/i.test(text);
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
