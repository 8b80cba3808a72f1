import type { DatasetSource } from '../protocol.ts';
import { createAddressReader } from './read-address.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';
import { readGenerated } from './read-generated.ts';

/** Reads whatever source there is. @param origin of the files that may be read */
export function createSourceReader(
  origin: string,
  giveWay: () => Promise<void>,
): (source: DatasetSource, reading: Reading) => Promise<ReadDataset> {
  const readAddress = createAddressReader(origin);

  return async (source, reading) => {
    switch (source.type) {
      case 'address':
        return readAddress(source, reading);
      case 'generated':
        return readGenerated(source, reading, giveWay);
    }
  };
}
