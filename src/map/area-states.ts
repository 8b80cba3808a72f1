import type { Answer } from '../core/cluster/answer.ts';
import { families, kinds, type Family } from '../core/incident/kinds.ts';
import { countryOfArea } from '../core/incident/place-keys.ts';
import { familyOfIndex, indexOfLargest } from './leading-family.ts';
import type { Scene } from './scene.ts';

/** How an area's shape is drawn at a moment: what an answer, a selection or a zoom changes. */
export interface AreaState {
  /** The leading one of all incidents known to it or to a district of it. */
  readonly family: Family;
  /** Dotted where only districts of it are known, dashed where it is inferred for every incident. */
  readonly line: 'solid' | 'dashed' | 'dotted';
  /** Something is known to it as a region or to a district of it, and not as a country only. */
  readonly isRegion: boolean;
  readonly isSelected: boolean;
  /** Its badge is in its country's stack. */
  readonly stacked: boolean;
  /** So many regions of its country have incidents that their hatching would drown what lies in it. */
  readonly crowded: boolean;
}

/** Hatched regions of a country that are still told apart. */
const mostHatched = 8;

/** By area id, of the areas of the answer and of the selected one even where the window hides it. */
export function areaStates(
  { answer, symbols }: Pick<Scene, 'answer' | 'symbols'>,
  selectedArea: string | null,
): ReadonlyMap<string, AreaState> {
  const rowsOfId = answer === null ? new Map<string, number[]>() : rowsById(answer);
  const stacked = new Set(
    symbols
      .flatMap(({ hit }) => (hit.type === 'stack' ? hit.areas : []))
      .map(({ areaId }) => areaId),
  );
  const regions = regionsByCountry(rowsOfId.keys());
  const states = new Map<string, AreaState>();
  if (answer !== null) {
    for (const [id, rows] of rowsOfId) {
      states.set(id, {
        family: leadingOf(answer, rows),
        line: lineOf(answer, rows),
        isRegion: rows.some((row) => answer.areas.level[row] !== 'country'),
        isSelected: id === selectedArea,
        stacked: stacked.has(id),
        crowded: (regions.get(countryOfArea(id)) ?? 0) > mostHatched,
      });
    }
  }
  if (selectedArea !== null && !states.has(selectedArea)) states.set(selectedArea, hiddenByWindow);
  return states;
}

const hiddenByWindow: AreaState = {
  family: 'other',
  line: 'solid',
  isRegion: true,
  isSelected: true,
  stacked: false,
  crowded: false,
};

/** One for each level that incidents are known to it at. */
function rowsById({ areas }: Answer): Map<string, number[]> {
  const rowsOfId = new Map<string, number[]>();
  for (const [row, id] of areas.ids.entries()) {
    const rows = rowsOfId.get(id);
    if (rows === undefined) rowsOfId.set(id, [row]);
    else rows.push(row);
  }
  return rowsOfId;
}

function regionsByCountry(ids: Iterable<string>): ReadonlyMap<string, number> {
  const regions = new Map<string, number>();
  for (const id of ids) {
    const country = countryOfArea(id);
    if (id !== country) regions.set(country, (regions.get(country) ?? 0) + 1);
  }
  return regions;
}

function leadingOf({ areas }: Answer, rows: readonly number[]): Family {
  const counts = new Uint32Array(families.length);
  for (const row of rows) {
    for (let kind = 0; kind < kinds.length; kind++) {
      const family = familyOfIndex[kind] ?? 0;
      counts[family] = (counts[family] ?? 0) + (areas.countByKind[row * kinds.length + kind] ?? 0);
    }
  }
  return families[indexOfLargest(counts)] ?? 'other';
}

function lineOf({ areas }: Answer, rows: readonly number[]): AreaState['line'] {
  const own = rows.filter((row) => areas.level[row] !== 'admin2');
  if (own.length === 0) return 'dotted';
  return own.every((row) => areas.inferred[row] === 1) ? 'dashed' : 'solid';
}
