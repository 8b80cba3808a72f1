import { afterEach, expect, test, vi } from 'vitest';
import { answerOf } from './answer-of.ts';
import { areaFeatures, openMap, patience, type OpenMap } from './open-map.ts';

vi.setConfig({ testTimeout: 2 * patience });

let map: OpenMap | null = null;
afterEach(() => map?.close());

test('with a dead worker frames are drawn, but the map does not say that it shows anything', async () => {
  map = await openMap({ workerUrl: 'data:text/javascript,close()' });
  map.view.setAreas(await areaFeatures('UA-51'));
  map.view.setAnswer(
    answerOf([{ lon: 31, lat: 48, kinds: ['strike'] }], [{ areaId: 'UA-51', kinds: ['attack'] }]),
  );
  await expect.poll(() => map?.frames.length, { timeout: patience }).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(map.view.hasLand()).toBe(false);
  expect(map.view.drawn()).toMatchObject({ version: 0, nodes: [], areas: [], total: 0 });
});
