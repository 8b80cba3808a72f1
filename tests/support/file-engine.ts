import { createIngest } from '../../src/engine/ingest/ingest.ts';
import { createAddressReader } from '../../src/engine/ingest/read-address.ts';
import { createFileReader } from '../../src/engine/ingest/read-file.ts';
import type { SourceReader } from '../../src/engine/ingest/read-source.ts';
import { createLoader } from '../../src/engine/loader.ts';
import type { Engine, Loader, LocalFile } from '../../src/engine/protocol.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { readBasemap } from './basemap-files.ts';
import { readGeography } from './geography.ts';

/** An engine in this thread that reads files of every format. */
export interface FileEngine extends Engine, Loader {
  /** Bytes that the next file may take, of 1 TB. */
  available(): number;
}

const origin = 'https://atlas.example';
const budget = 2 ** 40;

/** Without a gazetteer. */
export function createFileEngine(): FileEngine {
  let available = budget;
  const runner = createSlicedRunner();
  const files = readerOfFiles();
  const readAddress = createAddressReader(origin);
  const ingest = createIngest(
    {
      rawRows: files.rawRows,
      read(source, reading) {
        available = reading.available;
        return source.type === 'address'
          ? readAddress(source, reading)
          : files.read(source, reading);
      },
    },
    runner,
    budget,
  );
  const engine = createTemporalEngine(ingest, runner);
  return { ...engine, ...createLoader(ingest, engine), available: () => available };
}

const geography = readGeography([]);
const { names } = readBasemap();

export function readerOfFiles(): SourceReader {
  const files = createFileReader({
    geography: async () => geography,
    names: async () => names,
  });
  return {
    rawRows: files.rawRows,
    async read(source, reading) {
      if (source.type !== 'file') throw new Error(`a file was expected, not ${source.type}`);
      return files.read(source, reading);
    },
  };
}

export function fileOf(datasetId: string, text: string, more: Partial<LocalFile> = {}): LocalFile {
  return {
    type: 'file',
    datasetId,
    name: datasetId,
    file: new Blob([text]),
    mapping: null,
    assetsUrl: `${origin}/`,
    ...more,
  };
}
