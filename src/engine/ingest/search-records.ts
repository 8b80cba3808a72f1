import { matchesOf } from '../../core/filter/searchable-text.ts';
import type { Slices } from '../../core/slices.ts';
import type { Records } from '../../core/table/records.ts';
import { addRow, emptyRowSet, type RowSet } from '../../core/table/row-set.ts';

/** Well below a slice, also where texts are long or made anew. */
const recordsPerStep = 256;

/** The records whose texts hold every word of the query. Cost: one look at every text. */
export function* searchRecords(records: Records, query: string): Slices<RowSet> {
  const matches = matchesOf(query);
  const found = emptyRowSet(records.length);
  for (let from = 0; from < records.length; from += recordsPerStep) {
    const texts = records.searchableTexts(from, Math.min(from + recordsPerStep, records.length));
    for (const [index, text] of texts.entries()) if (matches(text)) addRow(found, from + index);
    yield;
  }
  return found;
}
