import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project, worldSizePixels } from '../../src/core/geo/mercator.ts';
import { frameOf, nodeRecords, type NodeFrame } from '../../src/map/layers/node-frame.ts';
import { nodeSymbols, type NodeSymbols } from '../../src/map/node-symbols.ts';
import { answerOf } from './answer-of.ts';

const seed = 20260204;

function nodesAt(places: readonly (readonly [lon: number, lat: number])[]): NodeSymbols {
  return nodeSymbols(
    answerOf(places.map(([lon, lat]) => ({ lon, lat, kinds: ['strike'] }))).nodes,
    null,
  );
}

interface Seen {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

function lookAt({ lon, lat, zoom }: Seen) {
  const [x, y] = project(lon, lat);
  return { x, y, worldSize: worldSizePixels(zoom), reach: 1280 };
}

/** Where the records put their nodes, in pixels from the centre; as the shader and a matrix do. */
function placesOf(nodes: NodeSymbols, frame: NodeFrame, seen: Seen): Map<number, [number, number]> {
  const { words, order } = nodeRecords(nodes, frame);
  const { x, y, worldSize } = lookAt(seen);
  return new Map(
    Array.from(order, (node, index) => {
      const word = words[index * 3] ?? 0;
      const across = frame.left + ((word & 0xffff) / 65_535) * frame.side;
      const down = frame.top + ((word >>> 16) / 65_535) * frame.side;
      const east = across - x;
      return [node, [(east - Math.round(east)) * worldSize, (down - y) * worldSize]];
    }),
  );
}

function largestError(nodes: NodeSymbols, frame: NodeFrame, seen: Seen): number {
  const { x, y, worldSize } = lookAt(seen);
  let error = 0;
  for (const [node, [right, down]] of placesOf(nodes, frame, seen)) {
    const east = (nodes.x[node] ?? 0) - x;
    const expected = (east - Math.round(east)) * worldSize;
    // On the other side of the earth either way is as short.
    const off = Math.abs(right - expected) % worldSize;
    error = Math.max(error, Math.min(off, worldSize - off));
    error = Math.max(error, Math.abs(down - ((nodes.y[node] ?? 0) - y) * worldSize));
  }
  return error;
}

const seenArbitrary = fc.record({
  lon: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, -179.999, 179.999, 180),
  ),
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
  zoom: fc.double({ min: 0, max: 16, noNaN: true }),
});
/** Up to so many pixels from the centre. */
const around = (pixels: number) =>
  fc
    .tuple(
      seenArbitrary,
      fc.array(
        fc.tuple(
          fc.double({ min: -pixels, max: pixels, noNaN: true }),
          fc.double({ min: -pixels, max: pixels, noNaN: true }),
        ),
        { minLength: 1, maxLength: 30 },
      ),
    )
    .map(([seen, offsets]) => {
      const degrees = 360 / worldSizePixels(seen.zoom);
      const places = offsets.map(([right, down]) => {
        const lon = seen.lon + right * degrees;
        const lat = seen.lat - down * degrees * Math.cos((seen.lat * Math.PI) / 180);
        return [lon - 360 * Math.round(lon / 360), Math.max(-85, Math.min(85, lat))] as const;
      });
      return { seen, nodes: nodesAt(places) };
    });

describe('the place of a node', () => {
  test('is right to a thirty-second of a pixel within 2,048 px of the centre, also across the antimeridian', () => {
    fc.assert(
      fc.property(around(1400), ({ seen, nodes }) => {
        const far = Math.max(...nodes.y.map((y) => Math.abs(y - lookAt(seen).y)));
        fc.pre(far * worldSizePixels(seen.zoom) <= 2000);
        const frame = frameOf(nodes, lookAt(seen), null);
        expect(nodeRecords(nodes, frame).order).toBe(nodes.order);
        expect(largestError(nodes, frame, seen)).toBeLessThanOrEqual(1 / 32 + 1e-6);
      }),
      { seed },
    );
  });

  test('is right to an eighth of a pixel wherever the answer reaches; what would be less is left out', () => {
    fc.assert(
      fc.property(
        seenArbitrary,
        fc.array(
          fc.tuple(
            fc.double({ min: -180, max: 180, noNaN: true }),
            fc.double({ min: -85, max: 85, noNaN: true }),
          ),
          { maxLength: 30 },
        ),
        (seen, places) => {
          const nodes = nodesAt(places);
          const frame = frameOf(nodes, lookAt(seen), null);
          expect(largestError(nodes, frame, seen)).toBeLessThanOrEqual((1 / 8) * 1.001);
          const { order } = nodeRecords(nodes, frame);
          const { x, y, worldSize } = lookAt(seen);
          for (const node of nodes.order) {
            const east = (nodes.x[node] ?? 0) - x;
            const dx = (east - Math.round(east)) * worldSize;
            const dy = ((nodes.y[node] ?? 0) - y) * worldSize;
            if (Math.max(Math.abs(dx), Math.abs(dy)) < 8000) expect(order).toContain(node);
          }
        },
      ),
      { seed },
    );
  });

  test('is off by no more than twice that while the map zooms in before the next answer', () => {
    fc.assert(
      fc.property(around(1000), fc.double({ min: 0, max: 6, noNaN: true }), (case_, levels) => {
        const { seen, nodes } = case_;
        const frame = frameOf(nodes, lookAt(seen), null);
        const closer = { ...seen, zoom: Math.min(16, seen.zoom + levels) };
        const next = frameOf(nodes, lookAt(closer), frame);
        expect(largestError(nodes, next, closer)).toBeLessThanOrEqual((1 / 4) * 1.001);
        if (levels <= 0.999) expect(next).toBe(frame);
      }),
      { seed },
    );
  });
});

test('the frame stays while the map plays where it is, so that nothing trembles', () => {
  fc.assert(
    fc.property(around(1000), fc.nat(), ({ seen, nodes }, pick) => {
      const frame = frameOf(nodes, lookAt(seen), null);
      const fewer = { ...nodes, order: nodes.order.slice(0, pick % (nodes.order.length + 1)) };
      expect(frameOf(fewer, lookAt(seen), frame)).toBe(frame);
    }),
    { seed },
  );
});

test('a record has twelve bytes', () => {
  const nodes = nodesAt([
    [31, 48],
    [32, 48],
    [33, 48],
  ]);
  const { words } = nodeRecords(nodes, frameOf(nodes, lookAt({ lon: 31, lat: 48, zoom: 6 }), null));
  expect(words.byteLength).toBe(36);
});
