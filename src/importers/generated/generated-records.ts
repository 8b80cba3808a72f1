import { recordsAtHand, someRecords, type RecordsAtHand } from '../../core/table/records.ts';
import { generatedIncident } from './generated-incident.ts';
import { createDraw, emptyRow } from './generated-row.ts';
import { createTexts } from './generated-texts.ts';
import { createWorld, worldBytes, type GeneratedSet } from './world.ts';

/**
 * The incidents behind `generatedColumns` of the same set, each made when it is asked for.
 * @throws RangeError as `createWorld`, and for a record that there is not
 */
export function generatedRecords(set: GeneratedSet): RecordsAtHand {
  const world = createWorld(set);
  const draw = createDraw(world);
  const textOf = createTexts(world);
  const row = emptyRow();
  const check = (record: number, below: number): void => {
    if (Number.isInteger(record) && record >= 0 && record < below) return;
    throw new RangeError(`there are records 0 to ${set.rows - 1}, got ${record}`);
  };
  const records = recordsAtHand({
    length: set.rows,
    bytes: worldBytes(world),
    incident(record) {
      check(record, set.rows);
      draw(record, row);
      return generatedIncident(world, row);
    },
    searchableTexts(from, to) {
      check(from, set.rows + 1);
      check(to, set.rows + 1);
      const texts: string[] = [];
      for (let record = from; record < to; record++) {
        draw(record, row);
        texts.push(textOf(row));
      }
      return texts;
    },
    part: (numbers) => someRecords(records, numbers),
  });
  return records;
}
