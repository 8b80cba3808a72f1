import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStoredList, storedList, type KeptFile } from '../../../src/app/kept/kept-list.ts';

const file: KeptFile = {
  key: 'a',
  name: 'events.csv',
  bytes: 12,
  datasetId: 'events-2',
  loadedAs: 'events',
  mapping: { columns: { date: 0, latitude: 2 }, dateOrder: 'day-first' },
  comparesAs: 'own',
  companions: [{ key: 'b', name: 'labels.csv', bytes: 3 }],
  role: 'context',
  order: 4,
  keptOn: '2026-02-04',
  isAside: true,
};

test('what was stored is read as it was, in the order in which it was brought', () => {
  const earlier = { ...file, key: 'c', order: 2 };
  const stored: unknown = JSON.parse(JSON.stringify(storedList([file, earlier])));
  expect(readStoredList(stored)).toEqual({ outcome: 'read', files: [earlier, file] });
});

test('nothing that was ever stored is an empty list', () => {
  expect(readStoredList(undefined)).toEqual({ outcome: 'read', files: [] });
});

test('of a newer version nothing is read but that it is newer', () => {
  const stored = { ...storedList([file]), schemaVersion: 2 };
  expect(readStoredList(stored)).toEqual({ outcome: 'newer', schemaVersion: 2 });
});

test('an entry that lacks what it may lack gets the usual, and one that names no file is passed over', () => {
  const { key, name, bytes, datasetId, order } = file;
  const least = { key, name, bytes, datasetId, order };
  const nameless = { name, bytes, datasetId, order };
  expect(readStoredList({ schemaVersion: 1, files: [nameless, least] })).toEqual({
    outcome: 'read',
    files: [
      {
        ...least,
        loadedAs: datasetId,
        mapping: null,
        comparesAs: 'revision',
        companions: [],
        role: 'incidents',
        keptOn: '',
        isAside: false,
      },
    ],
  });
});

test('whatever is in the database is read without a fault', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ schemaVersion: fc.anything(), files: fc.anything() }),
        fc.record({
          schemaVersion: fc.constant(1),
          files: fc.array(
            fc.record({
              key: fc.oneof(fc.string(), fc.anything()),
              name: fc.string(),
              bytes: fc.nat(),
              datasetId: fc.string(),
              order: fc.nat(),
              mapping: fc.anything(),
              companions: fc.anything(),
            }),
          ),
        }),
      ),
      (stored) => {
        expect(['read', 'newer']).toContain(readStoredList(stored).outcome);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
