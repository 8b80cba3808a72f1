import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { resolveParents } from '../../../src/core/incident/resolve-parents.ts';
import { validateIncident } from '../../../src/core/incident/validate-incident.ts';
import { recordOf } from './record-of.ts';

const seed = 20260204;

test('a parent that is there stays, one that is not is dropped with a note', () => {
  const { incidents, notes } = resolveParents([
    incident(1, 'a'),
    incident(2, 'b', 'a'),
    incident(3, 'c', 'gone'),
  ]);
  expect(incidents.map(({ parent }) => parent)).toEqual([undefined, 'set:a', undefined]);
  expect(notes).toEqual([
    {
      row: 3,
      field: 'properties.parent',
      value: 'set:gone',
      reason: { code: 'no-such-parent' },
      action: 'ignored',
    },
  ]);
});

test('nobody is their own ancestor: every parent of a cycle is dropped, those that lead to it stay', () => {
  const { incidents, notes } = resolveParents([
    incident(1, 'a', 'b'),
    incident(2, 'b', 'c'),
    incident(3, 'c', 'a'),
    incident(4, 'd', 'a'),
    incident(5, 'e', 'e'),
  ]);
  expect(incidents.map(({ parent }) => parent)).toEqual([
    undefined,
    undefined,
    undefined,
    'set:a',
    undefined,
  ]);
  expect(notes.map(({ row }) => row)).toEqual([1, 2, 3, 5]);
  expect(new Set(notes.map(({ reason }) => reason.code))).toEqual(new Set(['own-ancestor']));
});

test('what is left is a forest, and only members of a cycle and orphans lost their parents', () => {
  const parents = fc.array(fc.option(fc.nat({ max: 14 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parents, (parentOfRow) => {
      const before = parentOfRow.map((parent, row) =>
        incident(row + 1, String(row), parent === null ? undefined : String(parent)),
      );
      const { incidents, notes } = resolveParents(before);
      const after = new Map(incidents.map(({ id, parent }) => [id, parent]));
      for (const { id } of incidents) expect(ancestors(id, after)).not.toContain(id);

      const stated = new Map(before.map(({ id, parent }) => [id, parent]));
      for (const { id, parent } of before) {
        const isLost = parent !== undefined && after.get(id) === undefined;
        const isOrphan = parent !== undefined && !stated.has(parent);
        expect(isLost).toBe(isOrphan || ancestors(id, stated).includes(id));
      }
      expect(notes).toHaveLength(
        before.filter(({ id, parent }) => parent !== after.get(id)).length,
      );
    }),
    { seed, numRuns: 500 },
  );
});

test('a chain of fifty thousand is followed once', () => {
  const before = Array.from({ length: 50_000 }, (_, row) =>
    incident(row + 1, String(row), row === 0 ? undefined : String(row - 1)),
  );
  const { incidents, notes } = resolveParents(before);
  expect(notes).toEqual([]);
  expect(incidents.every((one, row) => one === before[row])).toBe(true);
});

/** Upwards, until there is none or one comes again. */
function ancestors(id: string, parentOf: ReadonlyMap<string, string | undefined>): string[] {
  const found: string[] = [];
  let at = parentOf.get(id);
  while (at !== undefined && !found.includes(at)) {
    found.push(at);
    at = parentOf.get(at);
  }
  return found;
}

function incident(row: number, id: string, parent?: string): Incident {
  const result = validateIncident(
    recordOf({ title: id, time: '2026-02-04', parent }, { row, sourceId: id }),
  );
  if (result.outcome === 'rejected') throw new Error(`row ${row} was rejected`);
  return result.incident;
}
