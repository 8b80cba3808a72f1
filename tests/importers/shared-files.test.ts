import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileFacts, LoadReport } from '../../src/core/incident/load-report.ts';
import { prepareImport } from '../../src/importers/import-file.ts';
import { sourceOfBlob } from '../../src/importers/source/source-file.ts';
import { builtGeography } from '../support/built-geography.ts';
import { expectedFacts, hasSharedData, sharedData } from '../support/shared-data.ts';

const never = new AbortController().signal;

/** What is looked at in no file that is not incidents: they have no dates. */
const withoutDates = ['umap/test_upload_data.umap', 'gpx/test_upload_data.gpx'];
const refused = 'broken/gdelt_git-lfs-pointer.csv';
/** The expected day is that of the latest start; two rows end a day later. */
const laterEnd: Readonly<Record<string, string>> = {
  'ucdp/ucdp_ged231_car.geojson': '2022-12-31',
};

async function prepare(path: string) {
  const file = sourceOfBlob(await openAsBlob(join(sharedData, path)), 'a name that says nothing');
  return prepareImport(
    file,
    {
      fallbackId: 'file',
      mapping: null,
      takesGuesses: true,
      geography: async () => builtGeography(),
    },
    never,
  );
}

async function reportOf(path: string): Promise<{ report: LoadReport; facts: FileFacts }> {
  const prepared = await prepare(path);
  if (prepared.outcome !== 'ready') throw new Error(JSON.stringify(prepared));
  let incidents = 0;
  for await (const batch of prepared.rows.batches(never)) incidents += batch.incidents.length;
  const report = prepared.rows.report();
  expect(incidents).toBe(report.rows - report.rejected);
  if (report.file === null) throw new Error('expected facts, got none');
  return { report, facts: report.file };
}

const files = hasSharedData ? Object.entries(expectedFacts()) : [];

describe.skipIf(!hasSharedData)('real files give the facts that were computed without us', () => {
  test.each(files.filter(([path]) => path !== refused && !withoutDates.includes(path)))(
    '%s',
    async (path, expected) => {
      const { report, facts } = await reportOf(path);
      expect(report.rows).toBe(expected.rows);
      expect(report.placed + report.warned + report.unlocated + report.rejected).toBe(report.rows);
      const found = {
        withCoordinates: facts.withCoordinates,
        minDate: facts.minDate,
        maxDate: facts.maxDate,
        killedBest: facts.killedBest,
        types: Object.fromEntries(
          facts.types.filter(([type]) => expected.count_per_event_type?.[type] !== undefined),
        ),
        duplicateIds: facts.duplicateIds,
      };
      expect(found).toEqual({
        withCoordinates: expected.rows_valid_coordinates ?? found.withCoordinates,
        minDate: expected.min_date ?? found.minDate,
        maxDate: laterEnd[path] ?? expected.max_date_end ?? expected.max_date ?? found.maxDate,
        killedBest: expected.fatalities_sum_best ?? found.killedBest,
        types: expected.count_per_event_type ?? found.types,
        duplicateIds: expected.ids_duplicated ?? found.duplicateIds,
      });
      if (expected.fatalities_rows_non_numeric_or_empty !== undefined) {
        expect(facts.killedUnknown).toBe(expected.fatalities_rows_non_numeric_or_empty);
      }
    },
  );

  test.each(withoutDates)('%s has rows, all rejected for want of a date', async (path) => {
    const { report } = await reportOf(path);
    expect(report.rows).toBe(expectedFacts()[path]?.rows);
    expect(report.rejected).toBe(report.rows);
    expect(report.notes.every(({ action }) => action === 'rejected')).toBe(true);
  });

  test('a pointer of Git LFS is refused with the size that it declares', async () => {
    expect(await prepare(refused)).toEqual({
      outcome: 'refused',
      refusal: { code: 'git-lfs-pointer', bytes: 338_140_618 },
    });
  });
});
