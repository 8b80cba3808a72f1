import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { compareExports } from '../../../src/core/revision/compare-exports.ts';
import { exportRowsOf } from '../../../src/core/revision/export-rows.ts';
import { isNewerExport, type ExportIdentity } from '../../../src/core/revision/is-newer-export.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';

describe('a file is a newer export of another', () => {
  test('where half of the ids of the one that has fewer are in both', () => {
    expect(isNewer(['a', 'b', 'c', 'd'], ['c', 'd', 'e', 'f'])).toBe(true);
    expect(isNewer(['a', 'b', 'c', 'd'], ['d', 'e', 'f', 'g'])).toBe(false);
    expect(isNewer(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'x'])).toBe(true);
    expect(isNewer(['a', 'x'], ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(true);
    expect(isNewer(['a'], ['b'])).toBe(false);
  });

  test('in the same format only', () => {
    const rows = ['a', 'b'].map((id) => at(id, 0));
    expect(isNewerOf(identity(rows, 'acled'), identity(rows, 'ucdp'))).toBe(false);
  });

  test('not where both count their rows from 1 and speak of other days or places', () => {
    const ids = ['1', '2', '3', '4'];
    const older = identity(ids.map((id) => at(id, 0)));
    expect(isNewerOf(older, identity(ids.map((id, day) => at(id, day < 2 ? 0 : 7))))).toBe(true);
    expect(isNewerOf(older, identity(ids.map((id, day) => at(id, day < 1 ? 0 : 7))))).toBe(false);
    const elsewhere = ids.map((id) => ({ ...at(id, 0), place: point(31) }));
    expect(isNewerOf(older, identity(elsewhere))).toBe(false);
  });

  test('by the id of the dataset alone where both state one', () => {
    const [some, others] = [[at('a', 0)], [at('b', 0)]];
    const named = (rows: readonly Incident[], id: string) => identity(rows, 'incident-atlas', id);
    expect(isNewerOf(named(some, 'x'), named(others, 'x'))).toBe(true);
    expect(isNewerOf(named(some, 'x'), named(some, 'y'))).toBe(false);
    expect(isNewerOf(named(some, 'x'), identity(some, 'incident-atlas'))).toBe(true);
  });

  test('rows without an id count on neither side', () => {
    const nameless = Array.from({ length: 9 }, (_, index) => ({
      ...at(`row-${index + 1}`, 0),
      sourceRow: index + 1,
    }));
    const some = identity([...nameless, ...['a', 'b'].map((id) => at(id, 0))]);
    expect(isNewerOf(some, identity(['b', 'c'].map((id) => at(id, 0))))).toBe(true);
    expect(isNewerOf(some, identity([...nameless, at('c', 0)]))).toBe(false);
  });
});

function isNewer(older: readonly string[], newer: readonly string[]): boolean {
  return isNewerOf(identity(older.map((id) => at(id, 0))), identity(newer.map((id) => at(id, 0))));
}

function isNewerOf(older: ExportIdentity, newer: ExportIdentity): boolean {
  return isNewerExport(older, newer, compareExports(older.rows, newer.rows));
}

function identity(
  incidents: readonly Incident[],
  format: ExportIdentity['format'] = 'table',
  statedId: string | null = null,
): ExportIdentity {
  const rows = exportRowsOf(incidents);
  if (rows === null) throw new Error('expected ids of the source, got none');
  return { format, statedId, rows };
}

function at(id: string, day: number): Incident {
  const { time } = incidentOf('d:x');
  const start = minute(busyDay + day * minutesPerDay);
  return incidentOf(`d:${id}`, {
    sourceRow: 100,
    time: { ...time, start, end: minute(start + minutesPerDay) },
    place: point(30),
  });
}

function point(lon: number): Incident['place'] {
  return { precision: 'exact', lon, lat: 50 };
}
