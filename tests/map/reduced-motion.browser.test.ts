import { expect, test, vi } from 'vitest';
import { openMap, patience } from './open-map.ts';

const there = { lon: 36, lat: 50, zoom: 7 };

test('under reduced motion the map is at the place at once', async () => {
  const map = await openMap({ reducedMotion: true });
  map.view.moveTo(there);
  expect(map.view.camera().zoom).toBeCloseTo(7, 3);
  expect(map.view.camera().lon).toBeCloseTo(36, 3);
  map.close();
});

test('else it is on its way first, and arrives', async () => {
  const map = await openMap({ reducedMotion: false });
  map.view.moveTo(there);
  expect(map.view.camera().zoom).toBeLessThan(7);
  await vi.waitFor(() => expect(map.view.camera().zoom).toBeCloseTo(7, 3), { timeout: patience });
  map.close();
});
