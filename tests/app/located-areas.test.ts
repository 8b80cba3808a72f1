import { expect, test } from 'vitest';
import { createLocatedAreas } from '../../src/app/map/located-areas.ts';
import type { MapLink } from '../../src/app/map/map-link.ts';
import type { Basemap } from '../../src/engine/basemap/basemap-client.ts';
import type { Extent } from '../../src/engine/protocol.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { squareArea } from '../map/arbitrary-answers.ts';

test('a country of several areas is there with its name, but only incidents say where the data lies', async () => {
  const asked: string[][] = [];
  const basemap = {
    areas(ids: readonly string[]) {
      asked.push([...ids]);
      return Promise.resolve(ids.map((id) => squareArea(id, 31, 48, id.length)));
    },
  } as unknown as Basemap;
  const answers = createAnswerStore();
  const { signal } = new AbortController();
  const areas = createLocatedAreas(basemap, {
    answers,
    signal,
    map: () => null,
  } as unknown as MapLink);
  const ids = ['PL-14', 'UA-12', 'UA-51', 'SY', 'SY-AL'];
  await areas.load(ids);
  expect(asked).toEqual([[...ids, 'UA']]);
  expect(answers.getState().areaNames.get('UA')).toEqual({ en: 'UA' });
  expect(areas.bboxOf({ bbox: null, areaIds: ['UA-12'], time: null } as unknown as Extent)).toEqual(
    squareArea('UA-12', 31, 48, 5).bbox,
  );
});
