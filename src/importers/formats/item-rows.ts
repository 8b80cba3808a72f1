import type { FormatId } from '../../core/import/format-id.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { createNoteLog, type NoteLog } from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import type {
  FormatAbout,
  FoundIncident,
  FoundRow,
  RawRow,
  ReadingChoices,
  RowSource,
} from '../format.ts';
import type { JsonItem } from '../source/opened-file.ts';

/** How the items of a list of JSON are read. */
export interface ItemFormat {
  readonly id: FormatId;
  readonly about: FormatAbout;
  readonly title: string | null;
  readonly dataset?: unknown;
  readonly usualDateOrder: DateOrder | null;
  /** The texts of an item's dates, where their order must be decided over all items; `null` where no item has such a date. */
  readonly dates: ((item: unknown) => readonly string[]) | null;
  /** `null` where the item is rejected; why was noted. */
  read(item: unknown, row: number, choices: ReadingChoices, log: NoteLog): FoundIncident | null;
}

/** Items in batches, in the order of the file, any number of times. */
export type ItemBatches = (signal: AbortSignal) => AsyncGenerator<readonly JsonItem[], void, void>;

/** One row an item; an item that is no JSON is rejected. */
export function itemRows(items: ItemBatches, format: ItemFormat): RowSource {
  const { id, about, title, dataset, usualDateOrder, dates } = format;
  return {
    format: id,
    about,
    title,
    ...(dataset === undefined ? {} : { dataset }),
    usualDateOrder,
    dates:
      dates === null
        ? null
        : async function* (signal) {
            for await (const batch of items(signal)) {
              yield batch.flatMap((item) => (item.outcome === 'parsed' ? dates(item.value) : []));
            }
          },
    async *rows(choices, signal) {
      let row = 0;
      const rowOf = (item: JsonItem): FoundRow => {
        row += 1;
        const log = createNoteLog(row);
        if (item.outcome === 'broken') {
          log.note({ path: '', value: item.text }, 'rejected', { code: 'json-item-broken' });
          const raw = (): RawRow => [['', item.text]];
          return { row, found: null, notes: log.notes, raw };
        }
        const found = format.read(item.value, row, choices, log);
        const raw = (): RawRow => flattenRow({ path: '', value: item.value }, '');
        return { row, found, notes: log.notes, raw };
      };
      for await (const batch of items(signal)) yield batch.map(rowOf);
    },
  };
}

/** Values that are in memory already. */
export function itemsOf(values: readonly unknown[]): ItemBatches {
  return async function* () {
    if (values.length > 0) yield values.map((value) => ({ outcome: 'parsed', value }));
  };
}
