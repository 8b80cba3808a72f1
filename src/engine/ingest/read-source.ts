import type { DatasetSource, LocalFile, RawRowOfFile } from '../protocol.ts';
import { createGeographyFiles, type GeographyFiles } from './geography-files.ts';
import { createAddressReader } from './read-address.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';
import { createFileReader } from './read-file.ts';
import { readGenerated } from './read-generated.ts';

export interface SourceReader {
  read(source: DatasetSource, reading: Reading): Promise<ReadDataset>;
  rawRows(
    source: LocalFile,
    rows: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly RawRowOfFile[]>;
}

/** Reads whatever source there is. @param origin of the files that may be read by their address */
export function createSourceReader(
  origin: string,
  giveWay: () => Promise<void>,
  geographyFiles: GeographyFiles = createGeographyFiles(),
): SourceReader {
  const files = createFileReader(geographyFiles);
  const readAddress = createAddressReader(origin, files.read);

  return {
    rawRows: files.rawRows,
    async read(source, reading) {
      switch (source.type) {
        case 'address':
          return readAddress(source, reading);
        case 'generated':
          return readGenerated(source, reading, giveWay);
        case 'file':
          return files.read(source, reading);
      }
    },
  };
}
