import { foldText } from '../../src/core/filter/fold-text.ts';
import { kindIndex, type Kind } from '../../src/core/incident/kinds.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { generatedColumns } from '../../src/importers/generated/generated-columns.ts';
import { generatedRecords } from '../../src/importers/generated/generated-records.ts';
import type { GeneratedSet } from '../../src/importers/generated/world.ts';

/** What of a generated set is wanted: all kinds and any words unless told. */
export interface Wanted {
  readonly window: TimeWindow;
  readonly kinds?: readonly Kind[];
  /** Latin words, all of which the texts hold. */
  readonly words?: string;
}

export interface Counted {
  readonly total: number;
  readonly unlocated: number;
  /** By `areaId level`, those without incidents left out. */
  readonly areas: ReadonlyMap<string, number>;
}

/** Counts a generated set by looking at every row for every question. */
export function generatedOracle(set: GeneratedSet): (wanted: Wanted) => Counted {
  const batches = [...generatedColumns(set)];
  const records = generatedRecords(set);
  return ({ window, kinds, words = '' }) => {
    const folded = foldText(words).split(' ');
    const areas = new Map<string, number>();
    let total = 0;
    let unlocated = 0;
    for (const { length, start, end, kind, place, record } of batches) {
      for (let row = 0; row < length; row++) {
        if ((start[row] ?? 0) >= window.end || (end[row] ?? 0) <= window.start) continue;
        if (kinds !== undefined && !kinds.some((each) => kindIndex(each) === kind[row])) continue;
        if (words !== '') {
          const number = record[row] ?? 0;
          const [text = ''] = records.searchableTexts(number, number + 1);
          if (!folded.every((word) => text.includes(word))) continue;
        }
        total++;
        const area = (place.codes[row] ?? 0) - place.lon.length;
        if (area < 0) continue;
        const name = place.areas[area];
        if (name === undefined) unlocated++;
        else {
          const key = `${name.id} ${name.level}`;
          areas.set(key, (areas.get(key) ?? 0) + 1);
        }
      }
    }
    return { total, unlocated, areas };
  };
}
