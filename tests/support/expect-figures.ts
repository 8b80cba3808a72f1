import { expect } from 'vitest';
import type { FigureKey, Figures, FigureTable } from '../../src/core/cluster/figure-table.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { FiguresQuery } from '../../src/engine/protocol.ts';
import { groupingIds, isOnlyPossible, sumReported, valuesOf } from './incident-oracle.ts';

/** That a table of figures sums the selected incidents one by one, and no parent with its children. */
export function expectFigures(
  table: FigureTable,
  selected: readonly Incident[],
  { grouping, window }: Pick<FiguresQuery, 'grouping' | 'window'>,
  all: readonly Incident[],
): void {
  // Whoever groups another of the whole selection is summed in no row.
  const parents = groupingIds(selected, all);
  const summed = (members: readonly Incident[]): readonly Incident[] =>
    members.filter(({ id }) => !parents.has(id));
  const figuresOf = (members: readonly Incident[]): Figures => ({
    incidents: members.length,
    possible: members.filter((incident) => isOnlyPossible(incident, window)).length,
    killed: sumReported(summed(members), 'killed'),
    injured: sumReported(summed(members), 'injured'),
  });
  expect(table.total).toEqual(figuresOf(selected));

  const expected = new Map<string, Incident[]>();
  for (const incident of selected) {
    for (const name of rowsOf(incident, grouping)) {
      const members = expected.get(name);
      if (members === undefined) expected.set(name, [incident]);
      else members.push(incident);
    }
  }
  const named = table.rows.map(({ key, ...figures }) => [nameOf(key), figures] as const);
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  for (const [name, figures] of named) expect(figures).toEqual(figuresOf(expected.get(name) ?? []));
  const names = new Set(named.map(([name]) => name));
  expect([...expected.keys()].filter((name) => !names.has(name))).toEqual([]);
  if (!table.overlapping) {
    expect(table.rows.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(selected.length);
  }
}

function rowsOf(incident: Incident, grouping: FiguresQuery['grouping']): readonly string[] {
  if (grouping.by === 'facet') {
    const values = valuesOf(incident, grouping.field);
    return values.length === 0 ? ['value '] : values.map((value) => `value ${value}`);
  }
  const { start, end } = incident.time;
  const bin = [...grouping.edges].findIndex(
    (edge, index) => edge <= start && end <= (grouping.edges[index + 1] ?? -Infinity),
  );
  return [bin < 0 ? 'several' : `period ${bin}`];
}

function nameOf(key: FigureKey): string {
  switch (key.type) {
    case 'period':
      return `period ${key.bin}`;
    case 'several-periods':
      return 'several';
    case 'value':
      return `value ${key.value}`;
  }
}
