import fc from 'fast-check';
import { toPoint } from 'mgrs';
import { describe, expect, test } from 'vitest';
import { coordinateStepMeters, coordinateText } from '../../../src/core/geo/coordinate-text.ts';
import { distanceMeters } from '../../../src/core/geo/distance.ts';
import type { PointPlace } from '../../../src/core/incident/place.ts';

const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: -limit, max: limit, noNaN: true }),
    fc.integer({ min: -limit, max: limit }),
    fc.integer({ min: -limit * 3600, max: limit * 3600 }).map((seconds) => seconds / 3600),
  );
const placeArbitrary: fc.Arbitrary<PointPlace> = fc
  .tuple(
    degrees(180),
    degrees(90),
    fc.constantFrom('exact', 'given', 'settlement', 'near'),
    fc.integer({ min: 1, max: 500_000 }),
  )
  .map(([lon, lat, precision, radiusMeters]): PointPlace =>
    precision === 'exact' || precision === 'given'
      ? { precision, lon, lat }
      : { precision, lon, lat, radiusMeters },
  );

describe('as many digits as the place is known to', () => {
  test('a site has five decimals', () => {
    expect(coordinateText({ precision: 'exact', lon: 30.5234, lat: 50.4501 })).toEqual({
      decimal: '50.45010, 30.52340',
      dms: '50°27′00.36″N 30°31′24.24″E',
      mgrs: '36U UA 24182 91607',
    });
  });

  test('a town of 16 km has two, whole minutes, and a square of a kilometre', () => {
    const kyiv: PointPlace = {
      precision: 'settlement',
      lon: 30.5234,
      lat: 50.4501,
      radiusMeters: 16_000,
    };
    expect(coordinateText(kyiv)).toEqual({
      decimal: '50.45, 30.52',
      dms: '50°27′N 30°31′E',
      mgrs: '36U UA 24 91',
    });
  });

  test('coordinates of no stated precision keep those that they have, and get none', () => {
    expect(coordinateText({ precision: 'given', lon: 37.5, lat: 48.25 }).decimal).toBe(
      '48.25, 37.50',
    );
    expect(coordinateText({ precision: 'given', lon: 37, lat: 48 }).decimal).toBe('48, 37');
    expect(coordinateText({ precision: 'given', lon: 37.123456789, lat: 48 }).decimal).toBe(
      '48.00000, 37.12346',
    );
  });

  test('rounding never moves the middle of a circle by more than a tenth of its radius', () => {
    fc.assert(
      fc.property(placeArbitrary, (place) => {
        fc.pre('radiusMeters' in place);
        const [lat = 0, lon = 0] = coordinateText(place).decimal.split(', ').map(Number);
        const moved = distanceMeters([place.lon, place.lat], [lon, lat]);
        const finest = 1.2;
        expect(moved).toBeLessThanOrEqual(Math.max(finest, 0.1 * place.radiusMeters) * 1.001);
      }),
    );
  });

  test('and one decimal less would move it too far', () => {
    fc.assert(
      fc.property(placeArbitrary, (place) => {
        const { decimal } = coordinateText(place);
        const decimals = decimal.split(', ')[0]?.split('.')[1]?.length ?? 0;
        fc.pre(decimals > 0);
        expect(111_195 / 10 ** (decimals - 1)).toBeGreaterThan(coordinateStepMeters(place));
      }),
    );
  });
});

describe('degrees, minutes and seconds', () => {
  test('read back they are the place, to half of their last digit', () => {
    fc.assert(
      fc.property(placeArbitrary, (place) => {
        const read = readDms(coordinateText(place).dms);
        const step = Math.max(coordinateStepMeters(place) / 111_195, 1 / 360_000);
        expect(Math.abs(read.lat - place.lat)).toBeLessThanOrEqual(step / 2 + 1e-9);
        expect(Math.abs(read.lon - place.lon)).toBeLessThanOrEqual(step / 2 + 1e-9);
      }),
    );
  });

  test('no minute and no second is 60', () => {
    const { dms } = coordinateText({ precision: 'exact', lon: -0.999999999, lat: 59.999999999 });
    expect(dms).toBe('60°00′00.00″N 1°00′00.00″W');
  });

  test('the south and the west have their letters, and zero has no sign', () => {
    const place: PointPlace = { precision: 'exact', lon: -58.3816, lat: -34.6037 };
    expect(coordinateText(place).dms).toBe('34°36′13.32″S 58°22′53.76″W');
    const origin = coordinateText({
      precision: 'near',
      lon: -0.0001,
      lat: -0.0001,
      radiusMeters: 5000,
    });
    expect(origin.dms).toBe('0°00′00″N 0°00′00″E');
    expect(origin.decimal).toBe('0.000, 0.000');
  });
});

describe('MGRS', () => {
  test.each([
    // Easting and northing by Krüger's series (Karney 2011), which the package does not use.
    [-77.0369, 38.8977, '18S UJ 23359 07396'],
    [54.3773, 24.4539, '40R BN 34124 07001'],
    [-58.3816, -34.6037, '21H UB 73317 70036'],
    // Norway's and Svalbard's zones are wider.
    [5.3, 60.4, '32V KN 96191 01684'],
    [16, 78.2, '33X WG 22827 80884'],
  ])('%d, %d is %s', (lon, lat, square) => {
    expect(coordinateText({ precision: 'exact', lon, lat }).mgrs).toBe(square);
  });

  test('names a square that holds the place', () => {
    fc.assert(
      fc.property(degrees(180), fc.double({ min: -79.9, max: 83.9, noNaN: true }), (lon, lat) => {
        const { mgrs } = coordinateText({ precision: 'exact', lon, lat });
        const [atLon, atLat] = toPoint((mgrs ?? '').replaceAll(' ', ''));
        expect(distanceMeters([lon, lat], [atLon, atLat])).toBeLessThan(5);
      }),
    );
  });

  test('has no zone 61', () => {
    for (const lon of [180, 180 - 2 ** -45]) {
      expect(coordinateText({ precision: 'exact', lon, lat: 10 }).mgrs).toMatch(/^60P /);
    }
  });

  test('ends where UTM ends', () => {
    const mgrsAt = (lat: number) => coordinateText({ precision: 'exact', lon: 10, lat }).mgrs;
    expect(mgrsAt(83.99)).not.toBeNull();
    expect(mgrsAt(84)).toBeNull();
    expect(mgrsAt(-80)).not.toBeNull();
    expect(mgrsAt(-80.01)).toBeNull();
  });
});

/** Written apart from the code under test, by the marks alone. */
function readDms(text: string): { lat: number; lon: number } {
  const [lat = 0, lon = 0] = text.split(' ').map((part) => {
    const [degree = 0, minute = 0, second = 0] = part.split(/[°′″NSEW]/).map(Number);
    return (degree + minute / 60 + second / 3600) * (/[SW]/.test(part) ? -1 : 1);
  });
  return { lat, lon };
}
