import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { revisionStandings } from '../../../src/core/incident/revision.ts';
import { compareExports } from '../../../src/core/revision/compare-exports.ts';
import { exportRowsOf, type ExportRows } from '../../../src/core/revision/export-rows.ts';
import { incidentOf } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;

/** Few ids and few words, so that two lists have much in common; a row without an id goes by its number. */
const rowArbitrary = fc.record({
  id: fc.option(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', 'row-1')),
  title: fc.constantFrom('a', 'b'),
  killed: fc.constantFrom(null, 1, 2),
});
const listArbitrary = fc.uniqueArray(rowArbitrary, {
  maxLength: 12,
  selector: ({ id }) => id ?? {},
});

function incidentsOf(
  rows: readonly { readonly id: string | null; title: string; killed: number | null }[],
): readonly Incident[] {
  return rows.map(({ id, title, killed }, index) =>
    incidentOf(`d:${id ?? `row-${index + 1}`}`, {
      title,
      sourceRow: index + 1,
      killed: { low: killed, best: killed, high: killed },
      raw: [['order', String(index)]],
    }),
  );
}

/** One by one: of an incident with an id the one of this id, of another the first that says the same and is not taken. */
function compared(older: readonly Incident[], newer: readonly Incident[]) {
  const isNamed = ({ id, sourceRow }: Incident): boolean => id !== `d:row-${sourceRow}`;
  const words = ({ title, killed }: Incident): string => JSON.stringify([title, killed]);
  const left = [...older];
  const standings = newer.map((incident) => {
    const at = left.findIndex((other) =>
      isNamed(incident)
        ? isNamed(other) && other.id === incident.id
        : !isNamed(other) && words(other) === words(incident),
    );
    if (at < 0) return 'added';
    const [found] = left.splice(at, 1);
    return found !== undefined && words(found) === words(incident) ? 'unchanged' : 'changed';
  });
  return { standings, removed: left.filter((incident) => older.includes(incident)) };
}

describe('two exports', () => {
  test('differ as two lists of incidents do that are compared one by one', () => {
    const seen = { added: 0, changed: 0, unchanged: 0, removed: 0 };
    fc.assert(
      fc.property(listArbitrary, listArbitrary, (before, after) => {
        const [older, newer] = [incidentsOf(before), incidentsOf(after)];
        const [olderRows, newerRows] = [exportRowsOf(older), exportRowsOf(newer)];
        fc.pre(olderRows !== null && newerRows !== null);
        const { standings, removed, counts } = compareExports(olderRows, newerRows);
        const expected = compared(older, newer);
        expect(Array.from(standings, (index) => revisionStandings[index])).toEqual(
          expected.standings,
        );
        expect(removed.length).toBe(expected.removed.length);
        const named = expected.removed.filter(({ id, sourceRow }) => id !== `d:row-${sourceRow}`);
        const found = Array.from(removed, (record) => older[record]?.id);
        expect(found).toEqual(expect.arrayContaining(named.map(({ id }) => id)));
        for (const standing of ['added', 'changed', 'unchanged'] as const) {
          const ofThis = expected.standings.filter((each) => each === standing).length;
          expect(counts[standing]).toBe(ofThis);
          seen[standing] += ofThis;
        }
        seen.removed += counts.removed;
        expect(counts.added + counts.changed + counts.unchanged).toBe(newer.length);
        expect(counts.changed + counts.unchanged + counts.removed).toBe(older.length);
      }),
      { seed, numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  test('do not differ in the order of rows, in what stands in them beside and when a source was read', () => {
    const named = (id: string, sourceRow: number, accessed: string): Incident =>
      incidentOf(`d:${id}`, {
        title: id,
        sourceRow,
        raw: [['line', String(sourceRow)]],
        sources: [{ publisher: 'A newspaper', accessed }],
      });
    const older = [named('a', 1, '2026-02-04'), named('b', 2, '2026-02-04')];
    const newer = [named('b', 1, '2026-03-01'), named('a', 2, '2026-03-01')];
    expect(compareExports(rowsOf(older), rowsOf(newer)).counts).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      removed: 0,
    });
  });

  test('differ in anything else that an incident says', () => {
    const same = incidentOf('d:a', { parent: 'd:p' });
    const changes: readonly Partial<Incident>[] = [
      { title: 'another' },
      { title: { en: 'd:a', uk: 'd:a' } },
      { description: 'words' },
      { kind: 'talks' },
      { ownType: { type: 'Talks' } },
      { actors: [{ name: 'An army', role: 'attacker' }] },
      { time: { ...same.time, precision: 'week' } },
      { place: { precision: 'country', areaId: 'UA' } },
      { killed: { low: 1, best: null, high: null } },
      { injured: { low: null, best: 0, high: null } },
      { figures: [{ what: 'displaced', range: { low: 1, best: 1, high: 1 } }] },
      { sources: [{ publisher: 'A newspaper' }] },
      { verification: { status: 'disputed' } },
      { tags: ['drone'] },
      { parent: 'd:q' },
    ];
    for (const change of changes) {
      const { counts } = compareExports(rowsOf([same]), rowsOf([{ ...same, ...change }]));
      expect([counts.changed, counts.unchanged]).toEqual([1, 0]);
    }
  });

  test('of one dataset are alike whatever id it goes by', () => {
    const of = (dataset: string): Incident =>
      incidentOf(`${dataset}:a`, { title: 'a', parent: `${dataset}:p` });
    expect(compareExports(rowsOf([of('d')]), rowsOf([of('other')])).counts.unchanged).toBe(1);
  });

  test('add up where two of their ids have one key', () => {
    const [older, newer] = [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ].map((ids) => ({
      ...rowsOf(ids.map((id) => incidentOf(`d:${id}`, { sourceRow: 9 }))),
      keys: new Float64Array(ids.length).fill(1),
    }));
    if (older === undefined || newer === undefined) throw new Error('expected two exports');
    const { counts } = compareExports(older, newer);
    expect(counts.added + counts.changed + counts.unchanged).toBe(3);
    expect(counts.changed + counts.unchanged + counts.removed).toBe(2);
  });

  test('without any id of their source cannot be compared', () => {
    expect(exportRowsOf([])).toBeNull();
    expect(exportRowsOf(incidentsOf([{ id: null, title: 'a', killed: 1 }]))).toBeNull();
  });
});

function rowsOf(incidents: readonly Incident[]): ExportRows {
  const rows = exportRowsOf(incidents);
  if (rows === null) throw new Error('expected ids of the source, got none');
  return rows;
}
