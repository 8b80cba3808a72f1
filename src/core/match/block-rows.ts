import type { LonLat } from '../geo/distance.ts';
import { families, familyOfKind, kinds } from '../incident/kinds.ts';
import type { Slices } from '../slices.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { firstDay, lastDay } from './row-days.ts';
import { createRowPlaces } from './row-places.ts';
import { cellsAround, createCells, radiusLevel, type Cells } from './sphere-cells.ts';
import type { MatchRule } from './match-rule.ts';

/**
 * Rows among which the candidates of a row are: blocking, as record linkage calls it. Cost of
 * asking: a look at the few blocks around the row, whatever the number of rows.
 */
export interface Blocks {
  /** Every candidate is in exactly one of the runs; most others in them are near in time and place. */
  runsOf(row: number): readonly Run[];
}

/** `rows[from]` up to, without, `rows[to]`. */
export interface Run {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Rows by start, none of which lasts more days than `longest`, so that a run of them in time is found by halving. */
interface Block {
  readonly longest: number;
  readonly rows: number[];
}

type BlocksOfKey<Key> = Map<Key, Block[]>;

/** Points whose radius is of one level, by cells of one scale. */
interface Grid {
  readonly level: number;
  readonly scale: number;
  readonly cells: Cells;
  readonly blocks: BlocksOfKey<number>;
  /** What is in the cells around a point, by its code and a group of kinds: many rows share a point. */
  readonly aroundPoint: Map<number, readonly Block[]>;
}

const rowsPerSlice = 1 << 12;

/**
 * @param asked whose candidates will be asked for
 * @param among where they are looked for, in the order of the table
 */
export function* blockRows(
  table: IncidentTable,
  rule: MatchRule,
  asked: ArrayLike<number>,
  among: ArrayLike<number>,
): Slices<Blocks> {
  const places = createRowPlaces(table);
  const levelOf = (row: number): number => radiusLevel(rule, places.radiusMeters(row));

  const kindGroups = kindGroupsOf(rule);
  const groupOf = (row: number): number => kindGroups[table.kind[row] ?? 0] ?? 0;
  const levelsAsked = new Set<number>();
  const areasAsked = new Set<string>();
  for (let at = 0; at < asked.length; at++) {
    if (at % rowsPerSlice === 0) yield;
    const row = asked[at] ?? 0;
    const area = places.areaOf(row);
    if (area !== null) areasAsked.add(area);
    else if (places.pointOf(row) !== null) levelsAsked.add(levelOf(row));
  }

  // Of each level those of the scales that it will be asked for at.
  const gridsOfLevel = new Map<number, readonly Grid[]>();
  const gridsOf = (level: number): readonly Grid[] => {
    const known = gridsOfLevel.get(level);
    if (known !== undefined) return known;
    const scales = new Set([...levelsAsked].map((other) => Math.max(level, other)));
    const made = [...scales].map((scale) => createGrid(rule, level, scale));
    gridsOfLevel.set(level, made);
    return made;
  };
  const rowsOfArea: BlocksOfKey<string> = new Map();
  const rowsInArea: BlocksOfKey<string> = new Map();

  for (let at = 0; at < among.length; at++) {
    if (at % rowsPerSlice === 0) yield;
    const row = among[at] ?? 0;
    const days = lastDay(table, row) - firstDay(table, row);
    const longest = days <= 1 ? 1 : 8 ** Math.ceil(Math.log2(days) / 3);
    const group = groupOf(row);
    const area = places.areaOf(row);
    const point = places.pointOf(row);
    if (area !== null) put(rowsOfArea, areaKey(area, group), row, longest);
    if (point !== null) {
      for (const { cells, blocks } of gridsOf(levelOf(row))) {
        put(blocks, cellKey(cells.cellOf(point), group), row, longest);
      }
    }
    if (areasAsked.size === 0) continue;
    for (const around of places.areasAround(row)) {
      if (around !== area && areasAsked.has(around))
        put(rowsInArea, areaKey(around, group), row, longest);
    }
  }

  return {
    runsOf(row) {
      const runs: Run[] = [];
      const from = firstDay(table, row) - rule.days;
      const to = lastDay(table, row) + rule.days;
      const group = groupOf(row);
      const take = (blocks: readonly Block[] = []): void => {
        for (const block of blocks) {
          const run = runBetween(table, block, from, to);
          if (run.from < run.to) runs.push(run);
        }
      };
      for (const around of places.areasAround(row)) take(rowsOfArea.get(areaKey(around, group)));
      const area = places.areaOf(row);
      if (area !== null) take(rowsInArea.get(areaKey(area, group)));
      const point = places.pointOf(row);
      if (point === null) return runs;
      const own = levelOf(row);
      const code = table.place.codes[row] ?? 0;
      for (const grids of gridsOfLevel.values()) {
        for (const grid of grids) {
          if (grid.scale === Math.max(grid.level, own))
            take(blocksAround(grid, code, point, group));
        }
      }
      return runs;
    },
  };
}

/** Rows of two groups of kinds are no candidates, so they have keys of their own. */
function cellKey(cell: number, group: number): number {
  return cell * kinds.length + group;
}

function areaKey(area: string, group: number): string {
  return `${group} ${area}`;
}

/** By number of the kind: kinds of one group may be candidates. */
function kindGroupsOf({ kinds: wanted }: MatchRule): readonly number[] {
  return kinds.map((kind, index) => {
    switch (wanted) {
      case 'same':
        return index;
      case 'family':
        return families.indexOf(familyOfKind[kind]);
      case 'any':
        return 0;
    }
  });
}

function createGrid(rule: MatchRule, level: number, scale: number): Grid {
  const cells = createCells(rule, scale);
  return { level, scale, cells, blocks: new Map(), aroundPoint: new Map() };
}

function blocksAround(
  { cells, blocks, aroundPoint }: Grid,
  code: number,
  point: LonLat,
  group: number,
): readonly Block[] {
  const key = cellKey(code, group);
  const known = aroundPoint.get(key);
  if (known !== undefined) return known;
  const around = cellsAround(cells, point).flatMap(
    (cell) => blocks.get(cellKey(cell, group)) ?? [],
  );
  aroundPoint.set(key, around);
  return around;
}

/** Rows of a key stand with those that last about as long, so that one of years does not make the others be looked at for years. */
function put<Key>(blocks: BlocksOfKey<Key>, key: Key, row: number, longest: number): void {
  const known = blocks.get(key);
  const block = known?.find((other) => other.longest === longest);
  if (block !== undefined) block.rows.push(row);
  else if (known === undefined) blocks.set(key, [{ longest, rows: [row] }]);
  else known.push({ longest, rows: [row] });
}

/** Those that may reach into the days [from, to]. */
function runBetween(table: IncidentTable, { rows, longest }: Block, from: number, to: number): Run {
  return {
    rows,
    from: firstFrom(table, rows, from - longest),
    to: firstFrom(table, rows, to + 1),
  };
}

/** The first that begins on `day` or later. */
function firstFrom(table: IncidentTable, rows: readonly number[], day: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firstDay(table, rows[middle] ?? 0) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}
