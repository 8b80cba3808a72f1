import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../../src/core/context/context-layer.ts';
import { shownFeatures } from '../../../src/core/context/shown-features.ts';
import { gatherPaths } from '../../../src/importers/context/gather-paths.ts';
import { readContextFile } from '../../../src/importers/context/read-context-file.ts';
import { refusalOf } from '../../../src/importers/source/refuse.ts';
import { sourceOfBytes, sourceOfText } from '../../support/source-of-text.ts';
import { zipOf } from '../../support/packed-files.ts';

const { signal } = new AbortController();
const options = {
  fallbackTitle: 'file',
  geography: () => Promise.reject(new Error('no sums are read here')),
  onProgress: () => undefined,
};

const geojson = JSON.stringify({
  type: 'FeatureCollection',
  name: 'Fronts',
  features: [
    {
      type: 'Feature',
      properties: { name: 'A', date: '2026-02-04' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [30, 50],
          [31, 51],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { start: '2026-02-04', end: '2026-02-06' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [30, 50],
              [31, 50],
              [31, 51],
              [30, 50],
            ],
          ],
        ],
      },
    },
  ],
});
const kml =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A</name><TimeStamp><when>2026-02-04</when></TimeStamp><LineString><coordinates>30,50 31,51</coordinates></LineString></Placemark></Document></kml>';

/** A few characters are taken away, put in, or given the place of others. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 6 }),
    put: fc.constantFrom(
      '',
      '[',
      ']',
      '{',
      '}',
      '"',
      ',',
      '-',
      '1e999',
      'null',
      '<',
      '>',
      '&',
      '9',
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('whatever becomes of a file on its way', () => {
  test.each([
    ['GeoJSON', geojson],
    ['KML', kml],
  ])('%s is refused or every feature is accounted for', async (_, text) => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        let broken = text;
        for (const { at, cut, put } of changes) {
          const place = Math.floor(at * broken.length);
          broken = broken.slice(0, place) + put + broken.slice(place + cut);
        }
        const read = await readContextFile(sourceOfText(broken), options, signal);
        if (read.outcome !== 'shapes') {
          expect(read.outcome).toBe('refused');
          return;
        }
        const { layer, report } = read;
        expect(report.used + report.rejected).toBe(report.features);
        expect(report.areas + report.lines + report.points).toBe(report.used);
        expect(layer.features).toHaveLength(report.used);
        const rejected = report.notes.filter(({ action }) => action === 'rejected');
        expect(new Set(rejected.map(({ row }) => row)).size).toBe(report.rejected);
        for (const { parts } of layer.features) {
          expect(parts.length).toBeGreaterThan(0);
          for (const { firstPath, endPath } of parts) {
            for (let path = firstPath; path < endPath; path++) {
              expect(positionsOf(layer.paths, path).flat().every(Number.isFinite)).toBe(true);
            }
          }
        }
        const shown = shownFeatures(layer, null).features;
        expect(shown.every((index) => layer.features[index] !== undefined)).toBe(true);
      }),
      { seed: 20260204, numRuns: 400 },
    );
  });
});

test('a packed file is read as what is in it', async () => {
  const packed = zipOf([{ name: 'doc.kml', content: kml }]);
  const read = await readContextFile(sourceOfBytes(packed), options, signal);
  expect(read).toMatchObject({ outcome: 'shapes', report: { format: 'kml', used: 1 } });
});

test('too many positions are refused with their limit, as many as are allowed are not', () => {
  const paths = gatherPaths(4);
  paths.add([1, 1, 2, 2]);
  paths.add([3, 3, 4, 4]);
  expect(paths.paths().coordinates).toHaveLength(8);
  let refusal: unknown = null;
  try {
    paths.add([5, 5]);
  } catch (error) {
    refusal = refusalOf(error);
  }
  expect(refusal).toEqual({ code: 'too-many-vertices', most: 4 });
});
