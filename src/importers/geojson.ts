import type { Refusal } from '../core/import/refusal.ts';
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
import { isOwnGeojson } from './formats/geojson-own.ts';
import { gatherNotes } from './gathered-notes.ts';
import { recordOfFeature } from './geojson-feature.ts';
import { locateJsonFault } from './locate-json-fault.ts';
import { rightsOf } from './rights-of-dataset.ts';

export type ImportResult =
  | {
      readonly outcome: 'read';
      readonly dataset: Dataset;
      /** Whether the file itself says which dataset it is. */
      readonly statesId: boolean;
      readonly format: 'incident-atlas' | 'geojson';
      readonly incidents: readonly Incident[];
      readonly report: LoadReport;
    }
  | {
      readonly outcome: 'refused';
      readonly refusal: Refusal;
      readonly notes: readonly RowNote[];
    };

/**
 * Reads a GeoJSON FeatureCollection: our own form (see `public/schema`) or plain features
 * with a title and a date. `canDraw` tells which areas have a shape; an incident known to
 * another is not located. `fallbackId` is the dataset's id where the file names none. The
 * file is refused only where nothing of it can be used; else every feature is in the report
 * as placed, warned of, unlocated or rejected.
 */
export function readGeojson(
  text: string,
  fallbackId: string,
  canDraw: AreaTest = anyArea,
): ImportResult {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.outcome === 'refused') return refused(parsed.refusal);
  const file: Field = { path: '', value: parsed.value };
  const features = child(file, 'features').value;
  if (!isCollection(parsed.value) || !Array.isArray(features)) {
    const keys = isObject(parsed.value) ? Object.keys(parsed.value).slice(0, mostKeys) : [];
    return refused({ code: 'json-unknown', keys });
  }
  if (features.length === 0) return refused({ code: 'no-rows' });
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
    const first = notes.find(({ action }) => action === 'rejected') ?? null;
    return refused({ code: 'none-usable', rows: features.length, first }, notes);
  }
  const { incidents, notes: parentNotes } = resolveParents(read);
  notes.push(...parentNotes);
  const drawn = incidents.filter(({ place }) => isPointPlace(place) || isAreaPlace(place));
  const warnedRows = new Set(notes.filter(warns).map(({ row }) => row));
  const warned = drawn.filter(({ sourceRow }) => warnedRows.has(sourceRow)).length;
  const gathered = gatherNotes();
  gathered.add(notes.toSorted((a, b) => a.row - b.row));
  const report: LoadReport = {
    datasetId: dataset.id,
    title: dataset.title,
    ...(dataset.version === '' ? {} : { version: dataset.version }),
    ...(dataset.accessed === undefined ? {} : { accessed: dataset.accessed }),
    ...rightsOf(dataset),
    rows: features.length,
    placed: drawn.length - warned,
    warned,
    unlocated: incidents.length - drawn.length,
    rejected: features.length - incidents.length,
    ...gathered.report(),
    file: null,
  };
  const about = child(file, 'dataset');
  return {
    outcome: 'read',
    dataset,
    statesId: child(about, 'id').value === dataset.id,
    format: isOwnGeojson(about.value, features) ? 'incident-atlas' : 'geojson',
    incidents,
    report,
  };
}

/** Whether the row is not drawn from the file's own fields as they stand. */
function warns({ action }: RowNote): boolean {
  return action === 'corrected' || action === 'placed-by-name';
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

const mostKeys = 12;

function isCollection(value: unknown): boolean {
  return isObject(value) && value['type'] === 'FeatureCollection';
}

type ParsedJson =
  | { readonly outcome: 'parsed'; readonly value: unknown }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

function parseJson(text: string): ParsedJson {
  if (text.trim() === '') return { outcome: 'refused', refusal: { code: 'empty' } };
  try {
    return { outcome: 'parsed', value: JSON.parse(text) };
  } catch {
    if (/^\s*<(!doctype html|html)\b/i.test(text)) {
      return { outcome: 'refused', refusal: { code: 'web-page' } };
    }
    return { outcome: 'refused', refusal: { code: 'json-broken', ...locateJsonFault(text) } };
  }
}

function refused(refusal: Refusal, notes: readonly RowNote[] = []): ImportResult {
  return { outcome: 'refused', refusal, notes };
}
