import { revisionStandings, type RevisionStanding } from '../incident/revision.ts';
import type { ExportRows } from './export-rows.ts';

/** How the incidents of a newer export differ from those of an older one. */
export interface ExportComparison {
  /** By record of the newer one: index into `revisionStandings`, never that of `removed`. */
  readonly standings: Uint8Array<ArrayBuffer>;
  /** Records of the older one that the newer no longer has, ascending. */
  readonly removed: Uint32Array<ArrayBuffer>;
  readonly counts: Readonly<Record<RevisionStanding, number>>;
  /** Ids given by the source that both have. */
  readonly shared: number;
  /** Of these, incidents of one time and place. */
  readonly alike: number;
}

const [added, changed, unchanged] = [
  revisionStandings.indexOf('added'),
  revisionStandings.indexOf('changed'),
  revisionStandings.indexOf('unchanged'),
];

/**
 * By their keys: added + changed + unchanged are all of the newer, changed + unchanged + removed
 * all of the older. Cost: linear in both, and 8 bytes an incident of the older for a while.
 */
export function compareExports(older: ExportRows, newer: ExportRows): ExportComparison {
  const recordOf = recordsByKey(older.keys);
  const isFound = new Uint8Array(older.keys.length);
  const hasNoId = new Uint8Array(older.keys.length);
  for (const record of older.withoutId) hasNoId[record] = 1;
  const standings = new Uint8Array(newer.keys.length).fill(added);
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  let shared = 0;
  let alike = 0;
  for (const [record, key] of newer.keys.entries()) {
    const before = recordOf(key);
    // A key that comes twice would count one of the older twice.
    if (before < 0 || isFound[before] === 1) {
      counts.added += 1;
      continue;
    }
    isFound[before] = 1;
    const isSame = older.contents[before] === newer.contents[record];
    standings[record] = isSame ? unchanged : changed;
    counts[isSame ? 'unchanged' : 'changed'] += 1;
    if (hasNoId[before] === 1) continue;
    shared += 1;
    if (older.circumstances[before] === newer.circumstances[record]) alike += 1;
  }
  const removed = Uint32Array.from(recordsLeft(isFound));
  counts.removed = removed.length;
  return { standings, removed, counts, shared, alike };
}

/** The record of a key, −1 where there is none; of equal keys the first. */
function recordsByKey(keys: Float64Array): (key: number) => number {
  // One whose place is taken stands at the next that is free.
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2))).fill(-1);
  const last = places.length - 1;
  const placeOf = (key: number): number => {
    let place = (key % 0x1_0000_0000) & last;
    for (;;) {
      const record = places[place] ?? -1;
      if (record < 0 || keys[record] === key) return place;
      place = (place + 1) & last;
    }
  };
  for (const [record, key] of keys.entries()) {
    const place = placeOf(key);
    if (places[place] === -1) places[place] = record;
  }
  return (key) => places[placeOf(key)] ?? -1;
}

function* recordsLeft(isFound: Uint8Array): Generator<number, void, void> {
  for (const [record, found] of isFound.entries()) if (found === 0) yield record;
}
