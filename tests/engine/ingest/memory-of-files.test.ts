import { expect, test } from 'vitest';
import {
  memoryOfFile,
  memoryOfRowsInFile,
  memoryOfUnpacked,
} from '../../../src/engine/ingest/memory-estimate.ts';
import { fileOf, readerOfFiles } from '../../support/file-engine.ts';

const features = [1, 2].map((day) => ({
  type: 'Feature',
  properties: { title: 'A bridge was hit', date: `2025-03-0${day}` },
  geometry: { type: 'Point', coordinates: [35.1, 47.8] },
}));
const ofOthers = JSON.stringify({ type: 'FeatureCollection', features });
const ofOurs = JSON.stringify({
  type: 'FeatureCollection',
  dataset: { id: 'set', title: 'A set' },
  features: features.map((feature, row) => ({
    ...feature,
    id: `set:${row}`,
    properties: {
      title: 'A bridge was hit',
      kind: 'strike',
      time: { start: '2025-03-01', precision: 'day' },
      place: { precision: 'settlement', name: 'Orikhiv' },
    },
  })),
});
const table =
  'event_id_cnty,event_date,event_type,sub_event_type,latitude,longitude,country,notes\n' +
  'UKR1,2025-03-01,Battles,Armed clash,47.8,35.1,Ukraine,"a clash"\n';

test.each([
  ['a table, whose rows stay in the file', table, memoryOfRowsInFile],
  ['GeoJSON of others, which is read feature by feature', ofOthers, memoryOfUnpacked],
  ['GeoJSON of this project, whose features are held together', ofOurs, memoryOfFile],
])('%s is refused by what it takes', async (_, text, memoryOf) => {
  const file = fileOf('set', text);
  const needed = memoryOf(file.file.size);
  const read = (available: number) =>
    readerOfFiles().read(file, {
      signal: new AbortController().signal,
      available,
      progress: () => undefined,
    });
  await expect(read(needed - 1)).rejects.toMatchObject({
    code: 'too-large',
    detail: { shortage: { needed } },
  });
  expect(await read(needed)).toMatchObject({ bytes: needed });
});
