import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { root } from '../support/files-under.ts';

interface ManifestEntry {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const dist = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  ManifestEntry
>;

/** What is fetched before the map's chunk: the entry and all that it imports at once. */
function entryFiles(): string[] {
  const files = new Set<string>();
  const visit = (entry: ManifestEntry | undefined): void => {
    if (entry === undefined || files.has(entry.file)) return;
    files.add(entry.file);
    for (const name of entry.imports ?? []) visit(manifest[name]);
  };
  visit(Object.values(manifest).find(({ isEntry }) => isEntry === true));
  return [...files];
}

describe('the bundle', () => {
  test('the entry is at most 110 kB of gzipped JavaScript', () => {
    const files = entryFiles().filter((file) => file.endsWith('.js'));
    const bytes = files.map(
      (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    );
    const total = bytes.reduce((a, b) => a + b, 0);
    expect(total).toBeGreaterThan(40_000);
    expect(total).toBeLessThanOrEqual(110_000);
  });

  test('the entry speaks English only: Ukrainian comes in a chunk of its own', () => {
    const cyrillic = (file: string): string[] =>
      readFileSync(join(dist, file), 'utf8').match(/[\u0400-\u04ff]+/g) ?? [];
    const scripts = entryFiles().filter((file) => file.endsWith('.js'));
    expect(scripts.flatMap(cyrillic)).toEqual([]);
    const words = Object.values(manifest).find(({ src }) => src === 'src/i18n/uk.ts');
    expect(cyrillic(words?.file ?? '').length).toBeGreaterThan(500);
  });

  test('MapLibre is not in the entry and comes in a chunk of its own', () => {
    const entry = entryFiles().map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(entry.some((text) => text.includes('maplibregl-canvas'))).toBe(false);
    const map = Object.values(manifest).find(({ src }) => src === 'src/map/create-map-view.ts');
    const imported = (map?.imports ?? []).map((name) => manifest[name]?.file ?? '');
    const withLibrary = imported.filter((file) =>
      readFileSync(join(dist, file), 'utf8').includes('maplibregl-canvas'),
    );
    expect(withLibrary).toHaveLength(1);
  });

  test('the details are not in the entry and come in a chunk of their own', () => {
    const entry = entryFiles();
    const details = Object.values(manifest).find(
      ({ src }) => src === 'src/ui/details/DetailsPanel.tsx',
    );
    expect(details?.isDynamicEntry).toBe(true);
    expect(entry).not.toContain(details?.file);
  });
});
