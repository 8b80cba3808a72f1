import { buffersOf } from '../messages.ts';
import { LoadError } from '../protocol.ts';
import type { ReadDataset } from './read-dataset.ts';

const gigabyte = 2 ** 30;
/** Where the browser does not tell. */
const assumedGigabytes = 4;
/** The rest is for the page itself, the map and whatever else runs. */
const shareForData = 0.5;

/**
 * Bytes that all datasets may take together.
 *
 * @param deviceMemory gigabytes, as `navigator.deviceMemory` tells them
 */
export function memoryBudget(deviceMemory: number | undefined): number {
  return (deviceMemory ?? assumedGigabytes) * shareForData * gigabyte;
}

/** While it is loaded a file stands there as text, as parsed JSON, as incidents, records and columns; measured 12 to 13 for Ukrainian texts. */
const bytesPerByteOfFile = 13;

/** @param bytes of the file, uncompressed */
export function memoryOfFile(bytes: number): number {
  return bytes * bytesPerByteOfFile;
}

/** Of a file whose rows stay in it: what a search looks through, columns and the table that is made of them. */
const bytesPerByteOfRowsInFile = 2;

export function memoryOfRowsInFile(bytes: number): number {
  return bytes * bytesPerByteOfRowsInFile;
}

/** While it is loaded a row stands there in a batch and in the table that is made of them; measured 180. */
const bytesPerGeneratedRow = 250;

export function memoryOfGenerated(rows: number): number {
  return rows * bytesPerGeneratedRow;
}

/** Beside its columns a table has orders of rows and counts of groups. */
const bytesPerByteOfColumns = 2.5;

/** What a dataset goes on taking once it is loaded. */
export function memoryAtRest({
  columns,
  records,
}: Pick<ReadDataset, 'columns' | 'records'>): number {
  const ofColumns = buffersOf(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return records.bytes + bytesPerByteOfColumns * ofColumns;
}

/** @throws LoadError `too-large`, with figures */
export function refuseBeyond(available: number, needed: number, name: string): void {
  if (needed <= available) return;
  const [there, wanted] = [available, needed].map(gigabytes);
  throw new LoadError(
    'too-large',
    `${name} needs about ${wanted} GB of memory; about ${there} GB can be assumed to be free for it. Open a part of it, or open it on a computer with more memory.`,
    { shortage: { needed, available } },
  );
}

function gigabytes(bytes: number): string {
  return (Math.max(0, bytes) / gigabyte).toFixed(bytes < gigabyte ? 2 : 1);
}
