import { textIn } from '../core/incident/localized-text.ts';
import type { LoadReport, RowNote } from '../core/incident/load-report.ts';
import { noteGroupKey } from '../core/incident/note-group.ts';
import { noteReasonWords } from '../i18n/note-words.ts';

const mostTypes = 12;

/** The report as text to be read on a terminal. */
export function describeReport(report: LoadReport): string {
  const { title, rows, placed, warned, unlocated, rejected, file } = report;
  const lines = [
    `${textIn(title, 'en').text}: ${file?.format ?? ''}${encodingOf(report)}`,
    `${rows} rows = ${placed} placed + ${warned} placed with a warning + ${unlocated} not on the map + ${rejected} rejected`,
  ];
  if (file !== null) {
    lines.push(
      `${file.withCoordinates} with valid coordinates`,
      `dates ${file.minDate ?? 'none'} to ${file.maxDate ?? 'none'}`,
      `killed ${file.killedBest} (best), not stated in ${file.killedUnknown} rows`,
      `${file.duplicateIds} ids that more than one row has`,
      ...counted('types', file.types),
      ...counted('places', file.places),
    );
  }
  return [...lines, ...groupedNotes(report)].join('\n');
}

function encodingOf({ file }: LoadReport): string {
  const encoding = file?.encoding ?? null;
  return encoding === null ? '' : `, ${encoding}`;
}

function counted(
  name: string,
  counts: readonly (readonly [name: string, rows: number])[],
): readonly string[] {
  const shown = counts
    .slice(0, mostTypes)
    .map(([value, rows]) => `  ${rows} ${value === '' ? '(blank)' : value}`);
  const rest = counts.length - mostTypes;
  return [`${name}:`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function groupedNotes({ notes, noteCounts = [] }: LoadReport): readonly string[] {
  const counts = new Map(noteCounts);
  const groups = new Map<string, { readonly first: RowNote; count: number }>();
  for (const note of notes) {
    const key = noteGroupKey(note);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: note, count: 1 });
    else group.count += 1;
  }
  return [...groups].map(([key, { first, count: listed }]) => {
    const count = counts.get(key) ?? listed;
    const { action, field, value, row, reason } = first;
    const of = value === '' ? '' : ` “${value}”`;
    return `${action}: ${field}${of} ${noteReasonWords(reason, 'en')} (row ${row}${count > 1 ? ` and ${count - 1} more` : ''})`;
  });
}
