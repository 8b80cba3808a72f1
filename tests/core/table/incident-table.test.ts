import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { placeClasses } from '../../../src/core/incident/place.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { minute } from '../../../src/core/time/interval.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { inOrder, isPlaceInferred } from '../../support/incident-oracle.ts';

const seed = 20260204;

test('rows stand by start and then by id, and nothing is lost', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const table = buildIncidentTable(incidents);
      expect(table.incidents).toEqual(inOrder(incidents, { field: 'start', order: 'ascending' }));
      expect(table.length).toBe(incidents.length);
    }),
    { seed },
  );
});

test('the order in which incidents come does not matter', () => {
  const shuffled = incidentsArbitrary.chain((incidents) =>
    fc.tuple(
      fc.constant(incidents),
      fc.shuffledSubarray([...incidents], { minLength: incidents.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([incidents, other]) => {
      expect(buildIncidentTable(other)).toEqual(buildIncidentTable(incidents));
    }),
    { seed },
  );
});

test('every column says of a row what its incident says', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const table = buildIncidentTable(incidents);
      table.incidents.forEach((incident, row) => {
        const { place, time } = incident;
        expect(table.ids[row]).toBe(incident.id);
        expect(table.rowOfId.get(incident.id)).toBe(row);
        expect([table.start[row], table.end[row]]).toEqual([time.start, time.end]);
        expect(table.isWithin[row] === 1).toBe(time.meaning === 'within');
        expect(kinds[table.kind[row] ?? -1]).toBe(incident.kind);
        expect(placeClasses[table.placeClass[row] ?? -1]).toBe(place.precision);
        expect(table.inferredPlace[row] === 1).toBe(isPlaceInferred(incident));
        expect(table.lon[row]).toBe('lon' in place ? place.lon : NaN);
        expect(table.lat[row]).toBe('lat' in place ? place.lat : NaN);
        expect(table.radiusMeters[row]).toBe('radiusMeters' in place ? place.radiusMeters : 0);
        expect(table.area.values[table.area.codes[row] ?? -1]).toBe(
          'areaId' in place ? place.areaId : undefined,
        );
        expect(table.dataset.values[table.dataset.codes[row] ?? -1]).toBe(incident.dataset);
        expect(table.parent.values[table.parent.codes[row] ?? -1]).toBe(incident.parent);
        expect(table.ids[table.parentRow[row] ?? -1]).toBe(
          incidents.find(({ id }) => id === incident.parent)?.id,
        );
      });
    }),
    { seed, numRuns: 50 },
  );
});

test('ids break ties by their letters as they are written, not by a language’s order', () => {
  const table = buildIncidentTable(
    ['a:ї', 'a:z', 'a:B', 'a:a10', 'a:a9'].map((id) => incidentOf(id)),
  );
  expect(table.ids).toEqual(['a:B', 'a:a10', 'a:a9', 'a:z', 'a:ї']);
});

test('the first and the last minute that there can be fit', () => {
  const time = { precision: 'instant', meaning: 'throughout' } as const;
  const first = { ...time, start: minute(-2147483648), end: minute(-2147483647) };
  const last = { ...time, start: minute(2147483646), end: minute(2147483647) };
  const table = buildIncidentTable([
    incidentOf('a:2', { time: last }),
    incidentOf('a:1', { time: first }),
  ]);
  expect([...table.start]).toEqual([first.start, last.start]);
  expect([...table.end]).toEqual([first.end, last.end]);
});
