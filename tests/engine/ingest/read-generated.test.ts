import { describe, expect, test } from 'vitest';
import { isPointPlace } from '../../../src/core/incident/place.ts';
import { memoryOfGenerated } from '../../../src/engine/ingest/memory-estimate.ts';
import { readGenerated } from '../../../src/engine/ingest/read-generated.ts';
import type { GeneratedDataset, LoadProgress } from '../../../src/engine/protocol.ts';

const never = new AbortController().signal;
const batch = 65_536;
const set: GeneratedDataset = { type: 'generated', rows: 2 * batch + 10, seed: 7 };

describe('a generated dataset', () => {
  test('is read in batches, each of which is told', async () => {
    const { told, read } = createReading();
    const { columns, description, records, report, bytes } = await read(set);
    expect(told).toEqual(
      [batch, 2 * batch, set.rows].map((rows) => ({
        phase: 'reading',
        rows,
        of: set.rows,
        bytes,
      })),
    );
    expect(columns.map(({ length }) => length)).toEqual([batch, batch, 10]);
    expect([description.rows, records.length]).toEqual([set.rows, set.rows]);
    expect(report).toMatchObject({ datasetId: 'generated', generated: true, rows: set.rows });
    expect(report.placed + report.unlocated).toBe(set.rows);
  });

  test('has as many unlocated as its incidents say', async () => {
    const { read } = createReading();
    const { records, report } = await read({ ...set, rows: 300 });
    const incidents = await records.incidents(Array.from({ length: 300 }).keys(), never);
    const unlocated = incidents.filter(({ place }) => !isPointPlace(place) && !('areaId' in place));
    expect(unlocated.length).toBeGreaterThan(0);
    expect(report.unlocated).toBe(unlocated.length);
  });

  test('has a version of its rows and its seed alone', async () => {
    const versionOf = async (parts: Partial<GeneratedDataset>): Promise<string> =>
      (await createReading().read({ ...set, rows: 10, ...parts })).description.version;
    expect(await versionOf({})).toBe(await versionOf({}));
    expect(await versionOf({ seed: 8 })).not.toBe(await versionOf({}));
    expect(await versionOf({ rows: 11 })).not.toBe(await versionOf({}));
  });

  test('that is aborted stops before the next batch', async () => {
    const controller = new AbortController();
    const { told, read } = createReading(controller.signal, () => controller.abort());
    await expect(read(set)).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.length).toBe(1);
  });

  test('that is too large is refused before a row is made', async () => {
    const { told, read } = createReading(never, undefined, memoryOfGenerated(set.rows) - 1);
    await expect(read(set)).rejects.toMatchObject({
      code: 'too-large',
      detail: { shortage: { needed: memoryOfGenerated(set.rows) } },
    });
    expect(told).toEqual([]);
  });
});

function createReading(
  signal: AbortSignal = never,
  betweenBatches: () => void = () => undefined,
  available: number = Infinity,
) {
  const told: LoadProgress[] = [];
  const reading = { signal, available, progress: (each: LoadProgress) => void told.push(each) };
  const giveWay = async (): Promise<void> => betweenBatches();
  return { told, read: (source: GeneratedDataset) => readGenerated(source, reading, giveWay) };
}
