import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchableText } from '../../../src/core/filter/searchable-text.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { incidentTexts } from '../../../src/core/table/incident-texts.ts';
import { keepRecords } from '../../../src/core/table/kept-records.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;

test('each record is the incident that was given, and what a search looks through', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const records = keepRecords(incidents);
      expect(records.length).toBe(incidents.length);
      expect(incidents.map((_, record) => records.incident(record))).toEqual(
        incidents.map(withoutNegativeZero),
      );
      expect(records.searchableTexts(0, incidents.length)).toEqual(
        incidents.map((incident) => searchableText(incidentTexts(incident))),
      );
    }),
    { seed },
  );
});

test('texts of any letters come back, halves of them too', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud83d', '\ufeffa', '\0'),
  );
  fc.assert(
    fc.property(titles, (title) => {
      const incident = incidentOf('a:1', { title, raw: [[title, title]] });
      expect(keepRecords([incident]).incident(0)).toEqual(incident);
    }),
    { seed },
  );
});

test('memory is what the texts take, packed', () => {
  const incidents = Array.from({ length: 100 }, (_, index) => incidentOf(`a:${index}`));
  const size = incidents.reduce(
    (sum, incident) =>
      sum +
      Buffer.byteLength(JSON.stringify(incident)) +
      Buffer.byteLength(searchableText(incidentTexts(incident))),
    0,
  );
  const { bytes } = keepRecords(incidents);
  // Four bytes say where a text begins, of which each has two; incidents that are alike take few.
  expect(bytes).toBeGreaterThan(2 * 4 * (incidents.length + 1));
  expect(bytes).toBeLessThan(size / 8 + 2 * 4 * (incidents.length + 1));
  expect(keepRecords([])).toMatchObject({ length: 0, bytes: 0 });
});

test('a record that is not there is refused', () => {
  expect(() => keepRecords([incidentOf('a:1')]).incident(1)).toThrow(
    'texts [1, 2) of a store of 1',
  );
});

function withoutNegativeZero(incident: Incident): Incident {
  const { place } = incident;
  if (!('lon' in place)) return incident;
  return { ...incident, place: { ...place, lon: place.lon + 0, lat: place.lat + 0 } };
}
