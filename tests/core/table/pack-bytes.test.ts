import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBytes, unpackBytes } from '../../../src/core/table/pack-bytes.ts';

const seed = 20260204;

function unpacked(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  unpackBytes(packed, bytes);
  return bytes;
}

/** Pieces that come again, also overlapping themselves, near and far, and runs in which nothing does. */
const bytesArbitrary = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.record({ back: fc.nat(400), length: fc.nat(700) }),
      fc.record({ noise: fc.nat(2000) }),
      fc.constant({ back: 65_535, length: 90 }),
      fc.constant({ back: 65_536, length: 90 }),
      fc.constant({ noise: 66_000 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => {
    const bytes: number[] = [];
    let state = 1;
    for (const piece of pieces) {
      if (piece instanceof Uint8Array) bytes.push(...piece);
      else if ('noise' in piece) {
        for (let count = 0; count < piece.noise; count++) {
          state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
          bytes.push(state >>> 24);
        }
      } else {
        for (let count = 0; count < piece.length; count++) bytes.push(bytes.at(-piece.back) ?? 7);
      }
    }
    return Uint8Array.from(bytes);
  });

test('whatever bytes are packed come back', () => {
  fc.assert(
    fc.property(bytesArbitrary, (bytes) => {
      const packed = packBytes(bytes);
      expect(Buffer.compare(unpacked(packed, bytes.length), bytes)).toBe(0);
      expect(packed.length).toBeLessThanOrEqual(bytes.length + bytes.length / 255 + 16);
    }),
    { seed, numRuns: 300 },
  );
});

test('a pack is read as the format says, by whoever knows it', () => {
  // Written by hand: 5 bytes as they are, 9 from 5 back, then the last five as they are.
  const block = [0x55, ...Buffer.from('north'), 5, 0, 0x50, ...Buffer.from('vwxyz')];
  expect(Buffer.from(unpacked(Uint8Array.from(block), 19)).toString()).toBe('northnorthnortvwxyz');
  expect([...packBytes(Buffer.from('northnorthnortvwxyz'))]).toEqual(block);
});

test('prose that repeats its names takes less than a third', () => {
  const rows = Array.from(
    { length: 2000 },
    (_, row) =>
      `On ${row % 28} May, forces shelled Town ${(row * 7919) % 977} (Kharkiv), damaging ${row % 13} houses.\nMilitary Forces\nExample Source\n`,
  );
  const bytes = Buffer.from(rows.join(''));
  expect(packBytes(bytes).length).toBeLessThan(bytes.length / 3);
});

test.each([0, 1, 4, 12, 13, 17])('%i equal bytes come back', (length) => {
  const bytes = new Uint8Array(length).fill(9);
  expect(unpacked(packBytes(bytes), length)).toEqual(bytes);
});
