import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Position } from 'geojson';
import { merge } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { decodeAreas, decodeLayers } from '../../src/core/geo/basemap.ts';
import { distanceMeters } from '../../src/core/geo/distance.ts';
import { partsOf, polygonContains, type AreaGeometry } from '../../src/core/geo/polygon.ts';
import { readBasemap } from '../support/basemap-files.ts';

const root = new URL('../../', import.meta.url);
const files = readBasemap();
const { admin } = files;
const units = admin.objects.admin1.geometries;
const layers = decodeLayers(files);
const compressedBytes = await compress([
  ...filesOf('public/basemap/'),
  ...filesOf('public/fonts/').filter((name) => /-(latin|cyrillic)-\d/.test(name)),
]);

describe('the committed basemap is sound', () => {
  test('every ring of every unit is closed, has an area and lies on the globe', () => {
    expect(units.length).toBeGreaterThan(4000);
    const faults = units.flatMap((unit) => {
      const rings = partsOf(merge(admin, [unit])).flat();
      const isSound = rings.length > 0 && rings.every(isSoundRing);
      return isSound ? [] : [unit.id];
    });
    expect(faults).toEqual([]);
  });

  test('ids are unique and every country has a name', () => {
    const ids = units.map((unit) => unit.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of units) {
      expect(files.names.countries[properties?.country ?? ''], properties?.country).toBeDefined();
    }
  });

  test('no stretch of line belongs to more than two units, so that neighbours share it and none overlap along it', () => {
    const uses = new Uint8Array(admin.arcs.length);
    const count = (arcs: unknown): void => {
      if (typeof arcs === 'number') {
        const index = arcs < 0 ? ~arcs : arcs;
        uses[index] = (uses[index] ?? 0) + 1;
      } else if (Array.isArray(arcs)) arcs.forEach(count);
    };
    for (const unit of units) count(unit.arcs);
    expect(uses.filter((n) => n > 2).length).toBe(0);
    expect(uses.filter((n) => n === 0).length).toBe(0);
  });

  test('units overlap by less than a thousandth of the land', () => {
    const { covered, twice } = measureAlongParallels(units.map((unit) => merge(admin, [unit])));
    expect(covered).toBeGreaterThan(0);
    expect(twice / covered).toBeLessThan(0.001);
  });

  test.each([
    ['UA', 603_628],
    ['UA-43', 26_081],
    ['UA-12', 31_923],
    ['UA-51', 33_313],
    ['PL', 312_679],
    ['MD', 33_847],
    ['SY', 185_180],
    ['EH', 266_000],
    ['XK', 10_887],
  ])('%s has its published area of %i km² to within three hundredths', (id, published) => {
    const area = decodeAreas(files, [id]).at(0);
    const size = area === undefined ? 0 : squareKilometers(area.geometry);
    expect(Math.abs(size / published - 1), `${Math.round(size)} km²`).toBeLessThan(0.03);
  });

  test.each([
    ['Superior', -87.5, 47.6],
    ['Victoria', 33, -1],
    ['Tanganyika', 29.6, -6.2],
    ['Malawi', 34.5, -12],
    ['Balkhash', 74.2, 45.8],
    ['Baikal', 108.2, 53.2],
    ['Ladoga', 31.4, 60.8],
    ['Van', 43, 38.6],
  ])('lake %s is there', (_name, lon, lat) => {
    const lakes = layers.lakes.features.filter(
      ({ geometry }) => geometry.type === 'Polygon' && polygonContains(geometry, lon, lat),
    );
    expect(lakes.length).toBe(1);
  });

  test('no line is drawn along the antimeridian or the pole, where the map ends', () => {
    for (const [name, { coordinates }] of Object.entries(layers.lines)) {
      expect(coordinates.length, name).toBeGreaterThan(0);
      const onEdge = coordinates.flatMap((line) =>
        line.filter((end, i) => i > 0 && isWorldEdge(line[i - 1] ?? [], end)),
      );
      expect(onEdge, name).toEqual([]);
    }
  });

  test('the label point of an area lies in it', () => {
    const ids = [
      'UA',
      'UA-12',
      'UA-51',
      'UA-43',
      'RU',
      'AE',
      'FJ',
      'IL',
      'PS',
      'XJ',
      'US',
      'NO-22',
    ];
    const areas = decodeAreas(files, ids);
    expect(areas.length).toBeGreaterThanOrEqual(11);
    for (const { id, geometry, labelPoint } of areas) {
      expect(polygonContains(geometry, ...labelPoint), id).toBe(true);
    }
  });

  test('with the fonts of plain Latin and Cyrillic it is at most 0.75 MB in brotli', () => {
    expect(compressedBytes).toBeGreaterThan(400_000);
    expect(compressedBytes).toBeLessThanOrEqual(750_000);
  });
});

describe('names', () => {
  test('Ukraine has its 27 units with English and Ukrainian names', () => {
    const ukrainian = Object.entries(files.names.units).filter(([id]) => id.startsWith('UA-'));
    expect(ukrainian.length).toBe(27);
    expect(ukrainian.every(([, [, uk]]) => uk !== undefined)).toBe(true);
    expect(files.names.units['UA-12']).toEqual([
      'Dnipropetrovsk Oblast',
      'Дніпропетровська область',
    ]);
    expect(files.names.units['UA-51']).toEqual(['Odesa Oblast', 'Одеська область']);
  });

  test('every unit and every country has an English name', () => {
    for (const [id, [en]] of Object.entries({ ...files.names.units, ...files.names.countries })) {
      expect(en, id).not.toBe('');
    }
    for (const { id } of units) expect(files.names.units[String(id)], String(id)).toBeDefined();
  });

  test('Ukrainian names have letters, apostrophes and hyphens of Ukrainian only', () => {
    const inNames = Object.entries({ ...files.names.units, ...files.names.countries });
    const ukrainian = [
      ...inNames.flatMap(([, [, uk]]) => uk ?? []),
      ...files.labels.uk.filter((uk) => uk !== ''),
    ];
    expect(ukrainian.length).toBeGreaterThan(5000);
    const foreign = ukrainian.filter((uk) => /[ыэъёўЫЭЪЁЎʼ']/.test(uk));
    expect(foreign).toEqual([]);
  });
});

describe('labels', () => {
  const { kind, lon, lat, zoom, en, uk } = files.labels;
  const indexes = en.map((_, index) => index);
  const ukraine = decodeAreas(files, ['UA']).map(({ geometry }) => geometry);
  const inUkraine = indexes.filter((index) =>
    ukraine.some((geometry) => polygonContains(geometry, lon[index] ?? 0, lat[index] ?? 0)),
  );

  test('that show at zoom 6 or less all have a Ukrainian name', () => {
    const early = indexes.filter((index) => (zoom[index] ?? 0) <= 6);
    expect(early.length).toBeGreaterThan(500);
    expect(early.filter((index) => uk[index] === '').map((index) => en[index])).toEqual([]);
  });

  test('in Ukraine all have a Ukrainian name', () => {
    expect(inUkraine.length).toBeGreaterThan(300);
    expect(inUkraine.filter((index) => uk[index] === '').map((index) => en[index])).toEqual([]);
  });

  test.each([
    ['Kyiv', 'Київ'],
    ['Odesa', 'Одеса'],
    ['Dnipro', 'Дніпро'],
    ['Zaporizhzhia', 'Запоріжжя'],
    ['Kryvyi Rih', 'Кривий Ріг'],
    ['Zhovti Vody', 'Жовті Води'],
    ['Horishni Plavni', 'Горішні Плавні'],
    ['Znamianka', 'Знам’янка'],
    ['Yenakiieve', 'Єнакієве'],
    ['Zviahel', 'Звягель'],
    ['Siverskodonetsk', 'Сіверськодонецьк'],
    ['Sheptytskyi', 'Шептицький'],
    ['Samar', 'Самар'],
    ['Piatykhatky', 'П’ятихатки'],
    ['Persian Gulf', 'Перська затока'],
    ['Novosibirsk', 'Новосибірськ'],
    ['Astana', 'Астана'],
  ])('%s is %s', (english, ukrainian) => {
    expect(indexes.filter((index) => en[index] === english).map((index) => uk[index])).toContain(
      ukrainian,
    );
  });

  test('have no stale or Russified name of a town of Ukraine', () => {
    const texts = new Set(inUkraine.flatMap((index) => [en[index], uk[index]]));
    for (const stale of [
      ['Kiev', 'Kharkov', 'Dnepropetrovsk', 'Nikolaev', 'Odessa', 'Zaporozhye', 'Chervonohrad'],
      ['Жовти Води', 'Золочив', 'Чорноморск', 'Нижин', 'Фастив', 'Лисичанск', 'Новомосковск'],
      ['Сєвєродонецьк', 'Червоноград', 'Красноград', 'Южне', 'Володимир-Волинський'],
    ].flat()) {
      expect(texts).not.toContain(stale);
    }
  });

  test('of one text stand at least 20 km apart, except a town and its area', () => {
    const byText = new Map<string, number[]>();
    for (const index of indexes) {
      const text = en[index] ?? '';
      byText.set(text, [...(byText.get(text) ?? []), index]);
    }
    const close = [...byText.values()].flatMap((same) =>
      same.filter((a) =>
        same.some((b) => a < b && isTown(a) === isTown(b) && distance(a, b) < 20_000),
      ),
    );
    expect(close.map((index) => en[index])).toEqual([]);
    function isTown(index: number): boolean {
      return kind[index] === 'city' || kind[index] === 'capital';
    }
    function distance(a: number, b: number): number {
      return distanceMeters([lon[a] ?? 0, lat[a] ?? 0], [lon[b] ?? 0, lat[b] ?? 0]);
    }
  });

  test.each(['Taiwan', 'Hong Kong', 'Macao'])('have no country %s', (name) => {
    const same = indexes.filter((index) => en[index] === name);
    expect(same.map((index) => kind[index])).not.toContain('country');
  });

  test.each(['Taipei', 'Hong Kong', 'Macau', 'Jerusalem'])('have %s as a town', (name) => {
    const same = indexes.filter((index) => en[index] === name);
    expect(same.map((index) => kind[index])).toEqual(['city']);
  });

  test('say what is not agreed', () => {
    expect(en).toContain('Jammu and Kashmir (status not agreed)');
    expect(files.names.countries['XJ']?.[0]).toBe('Jammu and Kashmir, status not agreed');
    expect(files.names.countries['XK']?.[0]).toBe('Kosovo (UNSCR 1244)');
    expect(files.names.units['PS-JEM']?.[0]).toBe('East Jerusalem, final status not agreed');
    expect(files.names.units['SY-X90~']?.[0]).toBe('Occupied Syrian Golan');
  });

  test('do not name Kyiv and Sevastopol twice, as a town and as a region', () => {
    for (const name of ['Київ', 'Севастополь']) {
      expect(uk.filter((text) => text.split(' (')[0] === name).length, name).toBe(1);
    }
  });
});

describe('the manifest', () => {
  interface Manifest {
    inputs: Record<string, string>;
    scripts: Record<string, string>;
    outputs: Record<string, string>;
  }
  const manifest = JSON.parse(readFileSync(new URL('geo/manifest.json', root), 'utf8')) as Manifest;
  const hash = (path: URL): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  test.each([
    ['scripts', 'geo/', ['build', 'data']],
    ['outputs', 'public/', ['basemap', 'fonts', 'gazetteer']],
  ] as const)('names exactly the %s that stand, each with its hash', (part, base, folders) => {
    const standing = folders.flatMap((folder) =>
      readdirSync(new URL(`${base}${folder}/`, root)).map((name) => `${folder}/${name}`),
    );
    expect(Object.keys(manifest[part]).toSorted()).toEqual(standing.toSorted());
    for (const [name, expected] of Object.entries(manifest[part])) {
      expect(hash(new URL(base + name, root)), name).toBe(expected);
    }
  });

  test('names the inputs as the lockfile of geo/ pins them', () => {
    const lock = JSON.parse(readFileSync(new URL('geo/package-lock.json', root), 'utf8')) as {
      packages: Record<string, { version?: string; integrity?: string }>;
    };
    expect(Object.keys(manifest.inputs).length).toBeGreaterThan(5);
    for (const [input, integrity] of Object.entries(manifest.inputs)) {
      const at = input.lastIndexOf('@');
      const pinned = lock.packages[`node_modules/${input.slice(0, at)}`];
      expect(pinned?.version).toBe(input.slice(at + 1));
      expect(pinned?.integrity).toBe(integrity);
    }
  });

  test('has notices for data and fonts', () => {
    expect(existsSync(new URL('public/basemap/NOTICES.txt', root))).toBe(true);
    expect(existsSync(new URL('public/fonts/LICENSE.txt', root))).toBe(true);
  });
});

function isSoundRing(ring: readonly Position[]): boolean {
  const [first, last] = [ring.at(0), ring.at(-1)];
  const isClosed = ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const isOnGlobe = ring.every(([lon = NaN, lat = NaN]) => {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  });
  return isClosed && isOnGlobe && shoelace(ring) !== 0;
}

function isWorldEdge([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): boolean {
  const isAtPole = Math.abs(aLat) > 89.99 && Math.abs(bLat) > 89.99;
  return isAtPole || (Math.abs(aLon) > 179.99 && Math.abs(bLon) > 179.99);
}

function filesOf(folder: string): string[] {
  return readdirSync(new URL(folder, root)).map((name) => folder + name);
}

/** Bytes of all files in brotli; a font in woff2 is compressed already. */
async function compress(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(new URL(name, root));
      return name.endsWith('.woff2')
        ? bytes.length
        : (await promisify(brotliCompress)(bytes)).length;
    }),
  );
  return sizes.reduce((a, b) => a + b, 0);
}

/**
 * How much of the parallels at every half degree is covered by the areas, and how much more
 * than once: an independent measure of overlaps, as lengths in degrees of the equator.
 */
function measureAlongParallels(areas: readonly AreaGeometry[]): {
  covered: number;
  twice: number;
} {
  const parts = areas.flatMap(partsOf).map((rings) => {
    const latitudes = rings.flatMap((ring) => ring.map(([, lat = 0]) => lat));
    return { rings, south: Math.min(...latitudes), north: Math.max(...latitudes) };
  });
  let covered = 0;
  let twice = 0;
  for (let parallel = -89.9; parallel < 90; parallel += 0.5) {
    const shrink = Math.cos((parallel * Math.PI) / 180);
    let end = -Infinity;
    const spans = parts
      .filter(({ south, north }) => south <= parallel && parallel <= north)
      .flatMap(({ rings }) => spansAt(rings, parallel))
      .toSorted((a, b) => a[0] - b[0]);
    for (const [west, east] of spans) {
      twice += Math.max(0, Math.min(end, east) - west) * shrink;
      covered += Math.max(0, east - Math.max(end, west)) * shrink;
      end = Math.max(end, east);
    }
  }
  return { covered, twice };
}

/** Where a part lies on a parallel, west to east. */
function spansAt(rings: readonly Position[][], parallel: number): [west: number, east: number][] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [aLon = 0, aLat = 0] = ring[i - 1] ?? [];
      const [bLon = 0, bLat = 0] = ring[i] ?? [];
      if (aLat > parallel === bLat > parallel) continue;
      crossings.push(aLon + ((parallel - aLat) * (bLon - aLon)) / (bLat - aLat));
    }
  }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((west, index): [number, number][] => {
    const east = crossings[index + 1];
    return index % 2 === 0 && east !== undefined ? [[west, east]] : [];
  });
}

/** On the sphere, by Lambert's cylindrical equal-area projection. */
function squareKilometers(geometry: AreaGeometry): number {
  const perRadian = 6371.0088;
  let sum = 0;
  for (const rings of partsOf(geometry)) {
    rings.forEach((ring, index) => {
      const flat = ring.map(([lon = 0, lat = 0]) => [
        (lon * Math.PI * perRadian) / 180,
        Math.sin((lat * Math.PI) / 180) * perRadian,
      ]);
      const size = Math.abs(shoelace(flat));
      sum += index === 0 ? size : -size;
    });
  }
  return sum;
}

function shoelace(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
