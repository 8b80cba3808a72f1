import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, root } from './support/files-under.ts';

const everything = /^/;

/** What each folder of src may import: other folders of src, then packages. */
const rules: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: RegExp }>
> = {
  core: {
    folders: ['core'],
    packages: /^(mgrs|topojson-client|topojson-specification|chrono-node|geojson)$/,
  },
  importers: {
    folders: ['core', 'importers'],
    packages: /^(saxes|fflate|hyparquet(?:\/src\/[a-z]+\.js)?|hyparquet-compressors)$/,
  },
  engine: { folders: ['core', 'importers', 'exporters', 'engine'], packages: /^$/ },
  map: {
    folders: ['core', 'map'],
    packages: /^(maplibre-gl(\/.*)?|terra-draw|terra-draw-maplibre-gl-adapter|geojson)$/,
  },
  state: { folders: ['core', 'state'], packages: /^(zustand(\/.*)?|idb-keyval)$/ },
  i18n: { folders: ['core', 'i18n'], packages: /^$/ },
  ui: {
    folders: ['core', 'state', 'i18n', 'ui'],
    packages: /^(react(\/.*)?|react-dom(\/.*)?|react-aria-components)$/,
  },
  cli: { folders: ['core', 'importers', 'i18n', 'cli'], packages: /^(node:.*|vite)$/ },
  app: {
    folders: ['core', 'importers', 'exporters', 'engine', 'map', 'state', 'i18n', 'ui', 'app'],
    packages: everything,
  },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = filesUnder('src').filter((path) => /\.(ts|tsx)$/.test(path));
const imports = files.flatMap(importsOf);

describe('the layers hold', () => {
  test('a plausible number of files and imports was read', () => {
    expect(files.length).toBeGreaterThan(120);
    expect(imports.length).toBeGreaterThan(3 * files.length);
  });

  test('every folder of src has a rule', () => {
    expect([...new Set(files.map(folderOf))].toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  test('no file imports what its folder may not', () => {
    expect(imports.filter(breaksRule).map(describeImport)).toEqual([]);
  });

  test('the rule finds an import that breaks it', () => {
    const planted = [
      { from: 'src/ui/list/IncidentList.tsx', to: 'src/map/scene.ts', isType: false },
      { from: 'src/map/scene.ts', to: 'src/ui/AtlasApp.tsx', isType: true },
      { from: 'src/core/geo/bbox.ts', to: 'react', isType: false },
      { from: 'src/ui/list/IncidentList.tsx', to: 'src/engine/engine-client.ts', isType: true },
      { from: 'src/app/wire.ts', to: 'tests/support/chromium.ts', isType: false },
    ];
    expect(planted.filter(breaksRule)).toEqual(planted);
  });

  test('no file imports itself by way of others', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to, isType } of imports) {
      if (!isType) targets.set(from, [...(targets.get(from) ?? []), to]);
    }
    expect(cyclesIn(targets)).toEqual([]);
    expect(
      cyclesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ).length,
    ).toBe(1);
  });
});

function breaksRule({ from, to, isType }: Import): boolean {
  const rule = rules[folderOf(from)];
  if (rule === undefined) return true;
  // The interface knows the engine by its protocol only; the engine itself arrives by context.
  if (folderOf(from) === 'ui' && to === 'src/engine/protocol.ts') return false;
  if (to.startsWith('src/')) return !rule.folders.includes(folderOf(to));
  if (/^(geo|tests)\//.test(to)) return true;
  return !rule.packages.test(to) && !(isType && to === 'geojson');
}

function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const statement =
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;
  return [...text.matchAll(statement)].map(([, type, plain, lazy]) => {
    const target = (plain ?? lazy ?? '').replace(/\?.*$/, '');
    const to = target.startsWith('.') ? normalize(join(dirname(from), target)) : target;
    return { from, to, isType: type !== undefined };
  });
}

function cyclesIn(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
