import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, readerOfFiles } from '../support/file-engine.ts';
import { writeAcledFile } from './write-acled-file.ts';

test('the made-up file is read as one of ACLED, of about 460 bytes a row, and every row is placed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'incident-atlas-file-'));
  try {
    const path = join(folder, 'made-up.csv');
    await writeAcledFile(path, 1500);
    const file = await openAsBlob(path);
    expect(file.size / 1500).toBeGreaterThan(440);
    expect(file.size / 1500).toBeLessThan(480);
    const { report } = await readerOfFiles().read(fileOf('set', '', { file }), {
      signal: new AbortController().signal,
      available: Infinity,
      progress: () => undefined,
    });
    expect(report.file?.format).toBe('acled');
    expect(report).toMatchObject({ rows: 1500, rejected: 0, unlocated: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
