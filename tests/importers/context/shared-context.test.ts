import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContextFile } from '../../../src/importers/context/read-context-file.ts';
import { sourceOfBlob } from '../../../src/importers/source/source-file.ts';
import { builtGeography } from '../../support/built-geography.ts';
import { expectedFacts, hasSharedData, sharedData } from '../../support/shared-data.ts';

async function read(path: string) {
  const file = sourceOfBlob(await openAsBlob(join(sharedData, path)), 'a name that says nothing');
  return readContextFile(
    file,
    {
      fallbackTitle: 'file',
      geography: async () => builtGeography(),
      onProgress: () => undefined,
    },
    new AbortController().signal,
  );
}

describe.skipIf(!hasSharedData)('real files as context', () => {
  test('the sums of HDX HAPI lose no row, no event and no death', async () => {
    const path = 'hdx/hdx_hapi_conflict_event_global_2025.csv';
    const facts = expectedFacts()[path] as { readonly events_sum?: number } | undefined;
    const expected = expectedFacts()[path];
    const found = await read(path);
    if (found.outcome !== 'sums') throw new Error(`expected sums, got ${found.outcome}`);
    const { layer, report } = found;
    expect(report.rows).toBe(expected?.rows);
    expect(report.drawable + report.zero + report.unplaced + report.wholes + report.rejected).toBe(
      report.rows,
    );
    const total = (measure: 'events' | 'fatalities'): number =>
      layer.sums.reduce((sum, { values }) => sum + (values[measure] ?? 0), 0);
    expect(total('events')).toBe(facts?.events_sum);
    expect(total('fatalities')).toBe(expected?.fatalities_sum_best);
    expect(layer.sums.reduce((sum, { unknown }) => sum + unknown.fatalities, 0)).toBe(
      expected?.fatalities_rows_non_numeric_or_empty,
    );
    // Some countries have drawn their regions anew since the basemap's shapes were made.
    const elsewhere = layer.sums
      .filter(({ area }) => layer.areas[area]?.areaId === null)
      .reduce((sum, { values }) => sum + (values.events ?? 0), 0);
    expect(elsewhere).toBeLessThan(0.03 * total('events'));
  });

  test.each([
    'geojson/usgs-feed.geojson',
    'kml/osint_alarm_2022.kml',
    'kml/DERIVED_osint_alarm_2022.kmz',
  ])('every feature of %s is accounted for', async (path) => {
    const found = await read(path);
    if (found.outcome !== 'shapes') throw new Error(`expected shapes, got ${found.outcome}`);
    const { report } = found;
    expect(report.features).toBe(expectedFacts()[path]?.rows);
    expect(report).toMatchObject({ used: report.features, points: report.features, rejected: 0 });
  });

  test('the features of a map of uMap too', async () => {
    const found = await read('umap/test_upload_data.umap');
    if (found.outcome !== 'shapes') throw new Error(`expected shapes, got ${found.outcome}`);
    const { report } = found;
    expect(report.features).toBe(report.used + report.rejected);
    expect(report.used).toBeGreaterThan(0);
  });
});
