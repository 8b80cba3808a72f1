import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { merge } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { decodeAreas } from '../../src/core/geo/basemap.ts';
import { partsOf, polygonContains } from '../../src/core/geo/polygon.ts';
import { readBasemap } from '../support/basemap-files.ts';

const root = new URL('../../', import.meta.url);
const files = readBasemap();
const { admin } = files;
const units = admin.objects.admin1.geometries;

describe('the committed basemap is sound', () => {
  test('every ring of every unit is closed and has an area', () => {
    expect(units.length).toBeGreaterThan(4000);
    for (const unit of units) {
      const rings = partsOf(merge(admin, [unit])).flat();
      expect(rings.length, String(unit.id)).toBeGreaterThan(0);
      for (const ring of rings) {
        expect(ring.length, String(unit.id)).toBeGreaterThanOrEqual(4);
        expect(ring.at(0)).toEqual(ring.at(-1));
      }
    }
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
    const ofUnits = units.reduce((sum, unit) => sum + areaOf(partsOf(merge(admin, [unit]))), 0);
    const ofLand = areaOf(partsOf(merge(admin, units)));
    expect(Math.abs(ofUnits - ofLand) / ofLand).toBeLessThan(0.001);
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

  test('all that is read before the first paint is at most 0.75 MB in brotli', () => {
    const folder = new URL('public/basemap/', root);
    const bytes = readdirSync(folder)
      .map((name) => brotliCompressSync(readFileSync(new URL(name, folder))).length)
      .reduce((a, b) => a + b);
    expect(bytes).toBeGreaterThan(400_000);
    expect(bytes).toBeLessThanOrEqual(750_000);
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

  test('labels are spelled as the project spells them', () => {
    const { en, uk } = files.labels;
    const pairs = new Map(en.map((name, index) => [name, uk[index]]));
    expect(pairs.get('Kyiv')).toBe('Київ');
    expect(pairs.get('Odesa')).toBe('Одеса');
    expect(pairs.get('Dnipro')).toBe('Дніпро');
    expect(pairs.get('Persian Gulf')).toBe('Перська затока');
    for (const stale of ['Kiev', 'Kharkov', 'Dnepropetrovsk', 'Nikolaev']) {
      expect(en).not.toContain(stale);
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
    ['outputs', 'public/', ['basemap', 'fonts']],
  ] as const)('names exactly the %s that stand, each with its hash', (part, base, folders) => {
    const standing = folders.flatMap((folder) =>
      readdirSync(new URL(`${base}${folder}/`, root)).map((name) => `${folder}/${name}`),
    );
    expect(Object.keys(manifest[part]).sort()).toEqual(standing.sort());
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

/** Square degrees, holes taken off. */
function areaOf(parts: readonly (readonly (readonly number[])[])[][]): number {
  let sum = 0;
  for (const rings of parts) {
    rings.forEach((ring, index) => {
      const size = Math.abs(shoelace(ring));
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
