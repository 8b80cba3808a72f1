import type { Dataset } from '../core/incident/dataset.ts';
import { child, createNoteLog, isObject, type Field } from '../core/incident/field.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { LoadReport, RowNote } from '../core/incident/load-report.ts';
import { isAreaPlace, isPointPlace } from '../core/incident/place.ts';
import { readDataset } from '../core/incident/read-dataset.ts';
import { readText } from '../core/incident/read-text.ts';
import { anyArea, type AreaTest } from '../core/incident/read-place.ts';
import { resolveParents } from '../core/incident/resolve-parents.ts';
import { createUniqueIds } from '../core/incident/unique-ids.ts';
import { validateIncident } from '../core/incident/validate-incident.ts';
import { recordOfFeature } from './geojson-feature.ts';
import { locateJsonFault } from './locate-json-fault.ts';

export type ImportRefusalCode = 'not-json' | 'not-geojson' | 'no-rows';

export type ImportResult =
  | {
      readonly outcome: 'read';
      readonly dataset: Dataset;
      readonly incidents: readonly Incident[];
      readonly report: LoadReport;
    }
  | {
      readonly outcome: 'refused';
      readonly code: ImportRefusalCode;
      readonly message: string;
      readonly notes: readonly RowNote[];
    };

/**
 * Reads a GeoJSON FeatureCollection: our own form (see `public/schema`) or plain features
 * with a title and a date. `canDraw` tells which areas have a shape; an incident known to
 * another is not located. `fallbackId` is the dataset's id where the file names none. The
 * file is refused only where nothing of it can be used; else every feature is in the report
 * as placed, unlocated or rejected.
 */
export function readGeojson(
  text: string,
  fallbackId: string,
  canDraw: AreaTest = anyArea,
): ImportResult {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.outcome === 'refused') return refused('not-json', parsed.message);
  const file: Field = { path: '', value: parsed.value };
  const features = child(file, 'features').value;
  const fault = faultOfCollection(parsed.value, features);
  if (fault !== null || !Array.isArray(features)) return refused('not-geojson', fault ?? '');
  if (features.length === 0) return refused('no-rows', 'The file holds no features.');
  return readFeatures(file, features, fallbackId, canDraw);
}

function readFeatures(
  file: Field,
  features: readonly unknown[],
  fallbackId: string,
  canDraw: AreaTest,
): ImportResult {
  const fileLog = createNoteLog(0);
  const dataset = readDataset(
    child(file, 'dataset'),
    { id: fallbackId, title: titleOfCollection(file) },
    fileLog,
  );
  const notes: RowNote[] = [...fileLog.notes];
  const read: Incident[] = [];
  const uniqueId = createUniqueIds();
  features.forEach((feature, index) => {
    const result = recordOfFeature(feature, index + 1, dataset.id, uniqueId);
    notes.push(...result.notes);
    if (result.outcome === 'rejected') return;
    const validated = validateIncident(result.record, canDraw);
    notes.push(...validated.notes);
    if (validated.outcome === 'valid') read.push(validated.incident);
  });
  if (read.length === 0) {
    return refused('no-rows', noneUsable(features.length, notes), notes);
  }
  const { incidents, notes: parentNotes } = resolveParents(read);
  notes.push(...parentNotes);
  const placed = incidents.filter(({ place }) => isPointPlace(place) || isAreaPlace(place)).length;
  const report: LoadReport = {
    datasetId: dataset.id,
    title: dataset.title,
    ...(dataset.version === '' ? {} : { version: dataset.version }),
    ...(dataset.accessed === undefined ? {} : { accessed: dataset.accessed }),
    rows: features.length,
    placed,
    unlocated: incidents.length - placed,
    rejected: features.length - incidents.length,
    notes: notes.toSorted((a, b) => a.row - b.row),
  };
  return { outcome: 'read', dataset, incidents, report };
}

/** `name` is GDAL's, `metadata.title` that of feeds. */
function titleOfCollection(file: Field) {
  const silent = createNoteLog(0);
  return (
    readText(child(file, 'title'), silent) ??
    readText(child(file, 'name'), silent) ??
    readText(child(child(file, 'metadata'), 'title'), silent)
  );
}

function faultOfCollection(value: unknown, features: unknown): string | null {
  if (!isObject(value)) return 'The file is JSON but no GeoJSON object.';
  const { type } = value;
  if (type !== 'FeatureCollection') {
    const found =
      typeof type === 'string' ? `its type is “${type.slice(0, 40)}”` : 'it has no type';
    return `The file is JSON but no GeoJSON FeatureCollection: ${found}.`;
  }
  return Array.isArray(features) ? null : 'The FeatureCollection has no list of features.';
}

function noneUsable(count: number, notes: readonly RowNote[]): string {
  const first = notes.find(({ action }) => action === 'rejected');
  const why =
    first === undefined
      ? ''
      : ` Feature ${first.row}, ${first.field}${first.value === '' ? '' : ` “${first.value}”`}: ${first.reason}.`;
  return `None of the ${count} features could be used.${why}`;
}

type ParsedJson =
  | { readonly outcome: 'parsed'; readonly value: unknown }
  | { readonly outcome: 'refused'; readonly message: string };

function parseJson(text: string): ParsedJson {
  if (text.trim() === '') return { outcome: 'refused', message: 'The file is empty.' };
  try {
    return { outcome: 'parsed', value: JSON.parse(text) };
  } catch {
    const { line, column, reason } = locateJsonFault(text);
    const markup = /^\s*</.test(text) ? ' It looks like HTML or XML.' : '';
    return {
      outcome: 'refused',
      message: `The file is not JSON: line ${line}, column ${column}: ${reason}.${markup}`,
    };
  }
}

function refused(
  code: ImportRefusalCode,
  message: string,
  notes: readonly RowNote[] = [],
): ImportResult {
  return { outcome: 'refused', code, message, notes };
}
