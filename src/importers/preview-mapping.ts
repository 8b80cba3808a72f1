import {
  mappedFields,
  type MappedField,
  type Mapping,
  type MappingQuestion,
  type PreviewCell,
  type PreviewReading,
  type PreviewRow,
} from '../core/import/mapping.ts';
import { faultOfCoordinates } from '../core/incident/check-coordinates.ts';
import { createNoteLog, type Field } from '../core/incident/field.ts';
import { readRange } from '../core/incident/read-figures.ts';
import { readTime } from '../core/incident/read-time.ts';
import type { FoundIncident } from './format.ts';
import { genericTable } from './formats/generic-table.ts';
import type { TableHead, TableRow } from './table.ts';

/** How the first rows of a table would be read, by the very reader that will read it. */
export function previewMapping(question: MappingQuestion, mapping: Mapping): readonly PreviewRow[] {
  const rows = question.sample.map(rowOfTexts);
  const head: TableHead = {
    header: question.columns,
    columnCount: question.columns.length,
    hxl: null,
    sample: rows,
  };
  const read = genericTable(mapping).reader(head, { dateOrder: mapping.dateOrder ?? 'day-first' });
  return rows.map((row) => {
    const found = read(row, createNoteLog(row.row));
    return { row: row.row, cells: found === null ? [] : cellsOf(found, row, mapping) };
  });
}

const isShownWithAnother: ReadonlySet<MappedField> = new Set([
  'longitude',
  'month',
  'day',
  'endDate',
  'time',
]);

function rowOfTexts(texts: readonly string[], index: number): TableRow {
  return {
    row: index + 1,
    cellCount: texts.length,
    isTruncated: false,
    text: (column) => texts[column] ?? '',
  };
}

function cellsOf(
  found: FoundIncident,
  row: TableRow,
  { columns }: Mapping,
): readonly PreviewCell[] {
  const cells: PreviewCell[] = [];
  for (const field of mappedFields) {
    const column = columns[field];
    if (column === undefined || isShownWithAnother.has(field)) continue;
    const isPair = field === 'latitude' && columns.longitude !== undefined;
    const others = isPair
      ? [columns.longitude]
      : field === 'date'
        ? [columns.month, columns.day]
        : [];
    const texts = [column, ...others.filter((other) => other !== undefined)];
    const raw = texts.map((each) => row.text(each).trim()).join(', ');
    const isBlank = raw.replaceAll(/[,\s]/g, '') === '';
    const reading: PreviewReading = isBlank
      ? { type: 'text', text: '' }
      : readingOf(field, found, raw);
    cells.push({ field: isPair ? 'coordinates' : field, raw, reading });
  }
  return cells;
}

function readingOf(field: MappedField, found: FoundIncident, raw: string): PreviewReading {
  if (field === 'date') {
    const time = readTime(fieldOf(found.fields.time), createNoteLog(0));
    if (time === null) return { type: 'unreadable' };
    const { start, end, precision } = time;
    return { type: 'date', interval: { start, end }, precision };
  }
  if (field === 'latitude' || field === 'coordinates') {
    const [lon, lat] = [Number(found.where.lon), Number(found.where.lat)];
    return faultOfCoordinates(lon, lat) === null
      ? { type: 'point', lon, lat }
      : { type: 'unreadable' };
  }
  if (field === 'killed' || field === 'injured') {
    const value = found.fields[field];
    if (value === undefined) return { type: 'unreadable' };
    return { type: 'range', ...readRange(fieldOf(value), createNoteLog(0)) };
  }
  return { type: 'text', text: raw };
}

function fieldOf(value: unknown): Field {
  return { path: '', value };
}
