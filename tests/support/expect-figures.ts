import { expect } from 'vitest';
import type { FigureKey, Figures, FigureTable } from '../../src/core/cluster/figure-table.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { FiguresQuery } from '../../src/engine/protocol.ts';
import { idsStatedInParts, isOnlyPossible, sumFigure, valuesOf } from './incident-oracle.ts';

/** That a table of figures sums the selected incidents one by one, and no parent with parts that state a number. */
export function expectFigures(
  table: FigureTable,
  selected: readonly Incident[],
  { grouping, window }: Pick<FiguresQuery, 'grouping' | 'window'>,
  all: readonly Incident[],
): void {
  // Whose parts anywhere in the selection state a number is summed in no row.
  const killedInParts = idsStatedInParts(selected, 'killed', all);
  const injuredInParts = idsStatedInParts(selected, 'injured', all);
  const figuresOf = (members: readonly Incident[]): Figures => ({
    incidents: members.length,
    possible: members.filter((incident) => isOnlyPossible(incident, window)).length,
    inParts: members.filter(({ id }) => killedInParts.has(id) || injuredInParts.has(id)).length,
    killed: sumFigure(members, 'killed', selected, all),
    injured: sumFigure(members, 'injured', selected, all),
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
