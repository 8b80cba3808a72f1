import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureGrouping, FigureTable } from '../../../src/core/cluster/figure-table.ts';
import { tabulateFigures } from '../../../src/core/cluster/tabulate-figures.ts';
import { exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { finish } from '../../../src/core/slices.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../../src/core/time/interval.ts';
import {
  busyDay,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../../support/arbitrary-incidents.ts';
import {
  filterArbitrary,
  groupingArbitrary,
  windowArbitrary,
} from '../../support/arbitrary-queries.ts';
import { expectFigures } from '../../support/expect-figures.ts';
import { select } from '../../support/incident-oracle.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

const allTime = { start: earliest, end: latest };

test('by any facet and by period figures are summed over the incidents one by one', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(
      fc.constant(incidents),
      filterArbitrary(incidents),
      fc.oneof(fc.constant(allTime), windowArbitrary(incidents)),
      groupingArbitrary,
    ),
  );
  fc.assert(
    fc.property(cases, ([incidents, filter, window, grouping]) => {
      const selected = select(incidents, filter, window);
      const table = figuresOf(incidents, selected, window, grouping);
      expectFigures(table, selected, { grouping, window }, incidents);
    }),
    { seed, numRuns: 300 },
  );
});

test('values stand by most incidents, ties by the value, those without any among them', () => {
  const incidents = [
    incidentOf('a:1', { tags: ['b', 'c'] }),
    incidentOf('a:2', { tags: ['c'] }),
    incidentOf('a:3', { tags: ['a'] }),
    incidentOf('a:4'),
    incidentOf('a:5', { tags: ['unseen'] }),
  ];
  const grouping = { by: 'facet', field: 'tag' } as const;
  const { rows, overlapping } = figuresOf(incidents, incidents.slice(0, 4), allTime, grouping);
  expect(rows.map(({ key, incidents: count }) => [key, count])).toEqual([
    [{ type: 'value', value: 'c', label: 'c' }, 2],
    [{ type: 'value', value: '', label: '' }, 1],
    [{ type: 'value', value: 'a', label: 'a' }, 1],
    [{ type: 'value', value: 'b', label: 'b' }, 1],
  ]);
  expect(overlapping).toBe(true);
});

test('periods without incidents stand between those with some, and what fits in none comes last', () => {
  const on = (id: string, day: number, days: number): Incident =>
    incidentOf(id, {
      time: {
        start: minute(busyDay + day * minutesPerDay),
        end: minute(busyDay + (day + days) * minutesPerDay),
        precision: 'range',
        meaning: 'throughout',
      },
    });
  const incidents = [on('a:1', 1, 1), on('a:2', 4, 1), on('a:3', 1, 2), on('a:4', -3, 1)];
  const edges = Int32Array.from({ length: 8 }, (_, day) => busyDay + day * minutesPerDay);
  const { rows } = figuresOf(incidents, incidents, allTime, { by: 'period', edges });
  expect(rows.map(({ key, incidents: count }) => [key, count])).toEqual([
    [{ type: 'period', bin: 1 }, 1],
    [{ type: 'period', bin: 2 }, 0],
    [{ type: 'period', bin: 3 }, 0],
    [{ type: 'period', bin: 4 }, 1],
    [{ type: 'several-periods' }, 2],
  ]);
});

test('of no rows there is a total of nothing and no row, whatever the grouping', () => {
  const incidents = [incidentOf('a:1', { killed: exactly(3) })];
  for (const edges of [[], [busyDay], [busyDay, busyDay + 1]]) {
    const grouping = { by: 'period', edges: Int32Array.from(edges) } as const;
    const { rows, total } = figuresOf(incidents, [], allTime, grouping);
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ incidents: 0, killed: { low: null, stated: 0 } });
  }
  expect(figuresOf([], [], allTime, { by: 'facet', field: 'actor' }).rows).toEqual([]);
});

test('thousands of rows and of values are each counted once', () => {
  const incidents = Array.from({ length: 5000 }, (_, index) =>
    incidentOf(`a:${index}`, {
      killed: exactly(index % 11),
      tags: index % 9 === 0 ? [] : [`tag ${index % 2600}`, `tag ${index % 31}`],
    }),
  );
  const { rows, total } = figuresOf(incidents, incidents, allTime, { by: 'facet', field: 'tag' });
  const expected = new Map<string, { incidents: number; best: number }>();
  for (const { tags, killed } of incidents) {
    for (const tag of tags.length === 0 ? [''] : new Set(tags)) {
      const before = expected.get(tag) ?? { incidents: 0, best: 0 };
      expected.set(tag, {
        incidents: before.incidents + 1,
        best: before.best + (killed.best ?? 0),
      });
    }
  }
  const found = rows.map(({ key, incidents: count, killed }) => [
    key.type === 'value' ? key.value : null,
    { incidents: count, best: killed.best },
  ]);
  expect(found).toEqual(
    [...expected].toSorted(
      ([a, one], [b, other]) => other.incidents - one.incidents || (a < b ? -1 : 1),
    ),
  );
  expect(total.incidents).toBe(incidents.length);
});

function figuresOf(
  all: readonly Incident[],
  selected: readonly Incident[],
  window: TimeWindow,
  grouping: FigureGrouping,
): FigureTable {
  const table = tableOf(all);
  const rows = rowsOf(table, selected);
  return { version: 1, ...finish(tabulateFigures(table, rows, window, grouping)) };
}
