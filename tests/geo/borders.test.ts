import { describe, expect, test } from 'vitest';
import { createAreaLookup, decodeLayers, type BasemapLayers } from '../../src/core/geo/basemap.ts';
import type { BorderClass } from '../../src/core/geo/border-class.ts';
import { readBasemap } from '../support/basemap-files.ts';

const files = readBasemap();
const layers: BasemapLayers = decodeLayers(files);
const areaAt = createAreaLookup(files.admin);

describe('places lie in the country that United Nations practice gives them', () => {
  test.each([
    ['Simferopol', 34.1, 44.952, 'UA'],
    ['Sevastopol', 33.56, 44.58, 'UA'],
    ['Donetsk', 37.8, 48.0, 'UA'],
    ['Luhansk', 39.31, 48.57, 'UA'],
    ['Melitopol', 35.37, 46.85, 'UA'],
    ['Kherson', 32.62, 46.64, 'UA'],
    ['Laayoune', -13.2, 27.15, 'EH'],
    ['Dakhla', -15.93, 23.7, 'EH'],
    ['Tarfaya', -12.9, 27.93, 'MA'],
    ['Majdal Shams', 35.77, 33.27, 'SY'],
    ['Katzrin', 35.69, 32.99, 'SY'],
    ['Quneitra', 35.824, 33.126, 'SY'],
    ['Tiberias', 35.53, 32.79, 'IL'],
    ['Kiryat Shmona', 35.57, 33.21, 'IL'],
    ['Gaza City', 34.46, 31.51, 'PS'],
    ['Ramallah', 35.2, 31.9, 'PS'],
    ['East Jerusalem, the Old City', 35.2345, 31.777, 'PS'],
    ['West Jerusalem', 35.2, 31.785, 'IL'],
    ['Nicosia, north of the line', 33.36, 35.2, 'CY'],
    ['Kyrenia', 33.31, 35.33, 'CY'],
    ['Hargeisa', 44.06, 9.56, 'SO'],
    ['Sukhumi', 41.02, 43.0, 'GE'],
    ['Tskhinvali', 43.97, 42.23, 'GE'],
    ['Tiraspol', 29.63, 46.84, 'MD'],
    ['Stepanakert', 46.75, 39.82, 'AZ'],
    ['Pristina', 21.16, 42.66, 'XK'],
    ['Srinagar', 74.8, 34.09, 'XJ'],
    ['Leh', 77.58, 34.16, 'XJ'],
    ['Muzaffarabad', 73.47, 34.37, 'XJ'],
    ['Gilgit', 74.31, 35.92, 'XJ'],
    ['Taipei', 121.55, 25.04, 'TW'],
    ['Kyiv', 30.52, 50.45, 'UA'],
    ['Moscow', 37.62, 55.75, 'RU'],
    ['Abu Dhabi', 54.38, 24.45, 'AE'],
    ['Dnipro', 35.04, 48.46, 'UA'],
    ['Abyei', 28.43, 9.6, 'SD'],
    ['Aksai Chin', 79.5, 35.2, 'CN'],
    ['the Siachen Glacier', 77.1, 35.5, 'XJ'],
    ['Akrotiri', 32.98, 34.6, 'GB'],
  ])('%s', (_name, lon, lat, country) => {
    expect(areaAt(lon, lat)?.country).toBe(country);
  });
});

describe('units whose code the source has wrong', () => {
  test.each([
    ['Ed Daein', 26.13, 11.46, 'SD-DE'],
    ['Nyala', 24.88, 12.05, 'SD-DS'],
    ['Bazarak', 69.52, 35.31, 'AF-PAN'],
    ['Nili', 66.13, 33.72, 'AF-DAY'],
    ['Karaj', 50.99, 35.83, 'IR-32'],
  ])('%s lies in %s', (_name, lon, lat, unit) => {
    expect(areaAt(lon, lat)?.id).toBe(unit);
  });
});

describe('units of the first screen', () => {
  test.each([
    ['Dnipro', 35.04, 48.46, 'UA-12'],
    ['Odesa', 30.73, 46.48, 'UA-51'],
    ['Kyiv', 30.52, 50.45, 'UA-30'],
    ['Simferopol', 34.1, 44.952, 'UA-43'],
  ])('%s lies in %s', (_name, lon, lat, unit) => {
    expect(areaAt(lon, lat)?.id).toBe(unit);
  });
});

describe('lines are drawn as what they are', () => {
  test.each<[string, [number, number], [number, number], BorderClass | 'none']>([
    ['Crimea to Kherson is a line between two regions', [33.6, 46.1], [33.75, 46.2], 'admin1'],
    ['the State of Palestine and Israel', [34.85, 32.2], [35.1, 32.2], 'disputed'],
    ['Western Sahara and Morocco', [-10, 27.5], [-10, 27.85], 'disputed'],
    ['the occupied Golan and the rest of Syria', [35.8, 33.0], [36.0, 33.0], 'disputed'],
    ['the occupied Golan and Israel', [35.55, 33.0], [35.7, 33.0], 'disputed'],
    ['the line of control in Kashmir', [74.2, 34.1], [73.6, 34.1], 'disputed'],
    ['Kosovo and Serbia', [21.16, 42.66], [21.9, 43.32], 'disputed'],
    ['Abkhazia and the rest of Georgia', [41.4, 42.7], [42.0, 42.4], 'disputed'],
    [
      'Transnistria: the source has no line, so none is invented',
      [28.85, 47.02],
      [29.63, 46.84],
      'admin1',
    ],
    ['Somaliland and the rest of Somalia', [47.5, 9.5], [49.6, 9.5], 'disputed'],
    ['the buffer zone in Cyprus', [33.2, 35.25], [33.2, 35.05], 'disputed'],
    ['Sudan and South Sudan', [30.0, 10.6], [30.0, 8.5], 'disputed'],
    ['Jammu and Kashmir and China', [77.5, 34.0], [80.0, 34.0], 'disputed'],
    ['Hong Kong and the rest of China', [114.1, 22.4], [114.1, 22.7], 'admin1'],
    ['Poland and Ukraine', [23.0, 50.0], [24.0, 50.0], 'border'],
    ['Russia and Ukraine near Kharkiv', [36.3, 50.0], [36.4, 50.7], 'border'],
  ])('%s', (_name, from, to, expected) => {
    const crossed = (['border', 'disputed', 'admin1'] as const).filter(
      (name) => crossings(layers, name, from, to) > 0,
    );
    expect(crossed).toContain(expected);
    if (expected !== 'border') expect(crossed).not.toContain('border');
  });

  test('the contact line of 2014 in the Donbas is no border of any kind', () => {
    // Avdiivka to Donetsk, and Popasna to Pervomaisk: across the line, within one region each.
    for (const [from, to] of [
      [
        [37.75, 48.14],
        [37.8, 48.0],
      ],
      [
        [38.38, 48.63],
        [38.53, 48.63],
      ],
    ] as const) {
      for (const name of ['border', 'disputed', 'admin1'] as const) {
        expect(crossings(layers, name, from, to)).toBe(0);
      }
    }
  });

  test('the source has no line around South Ossetia or Nagorno-Karabakh, so none is invented', () => {
    // Tskhinvali to Gori, and Stepanakert to Barda.
    for (const [from, to] of [
      [
        [43.97, 42.23],
        [44.11, 41.98],
      ],
      [
        [46.75, 39.82],
        [47.13, 40.37],
      ],
    ] as const) {
      for (const name of ['border', 'disputed'] as const) {
        expect(crossings(layers, name, from, to)).toBe(0);
      }
    }
  });

  test('no disputed line runs inside Ukraine or around Crimea', () => {
    const inUkraine = layers.lines.disputed.coordinates.flat().filter(([lon = 0, lat = 0]) => {
      return lon > 31 && lon < 40 && lat > 44 && lat < 52;
    });
    expect(inUkraine).toEqual([]);
  });
});

/** How often the segment crosses lines of the class. */
function crossings(
  { lines }: BasemapLayers,
  name: BorderClass,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  let count = 0;
  for (const line of lines[name].coordinates) {
    for (let i = 1; i < line.length; i++) {
      const [ax = 0, ay = 0] = line[i - 1] ?? [];
      const [bx = 0, by = 0] = line[i] ?? [];
      const a = side(from, to, ax, ay) !== side(from, to, bx, by);
      const b = side([ax, ay], [bx, by], ...from) !== side([ax, ay], [bx, by], ...to);
      if (a && b) count++;
    }
  }
  return count;
}

function side(a: readonly [number, number], b: readonly [number, number], x: number, y: number) {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0;
}
