import { buffersOf } from '../messages.ts';
import { LoadError, type CompanionFile } from '../protocol.ts';
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

/** While it is loaded a file stands there as text, as parsed JSON, as incidents, records and columns; measured 10.5 to 11.9, and 9.0 where it is streamed but all its incidents are held together. */
const bytesPerByteOfFile = 12;

/**
 * Of a file whose incidents are all in memory at once.
 *
 * @param bytes of the file, uncompressed
 */
export function memoryOfFile(bytes: number): number {
  return bytes * bytesPerByteOfFile;
}

/** Of a file that is read, and unpacked, row by row: the incidents and what a search looks through, packed, columns and the table that is made of them; measured 3.3 for Ukrainian texts. */
const bytesPerByteOfUnpacked = 4;

/** @param bytes of the content, unpacked */
export function memoryOfUnpacked(bytes: number): number {
  return bytes * bytesPerByteOfUnpacked;
}

/** Of a file whose rows stay in it: what a search looks through, packed, columns, the table that is made of them, and what is not collected yet; measured 3.0. */
const bytesPerByteOfRowsInFile = 3;

export function memoryOfRowsInFile(bytes: number): number {
  return bytes * bytesPerByteOfRowsInFile;
}

/** Of a file beside the main one, whose entries are looked up: as parsed JSON, or as ids and sets of labels. */
const bytesPerByteOfCompanion = 3;

export function memoryOfCompanions(files: readonly CompanionFile[]): number {
  return bytesPerByteOfCompanion * files.reduce((sum, { file }) => sum + file.size, 0);
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
  return records.bytes + bytesPerByteOfColumns * bytesIn(columns);
}

/** What goes on being kept to know a newer export by. */
export function memoryOfIdentity(identity: ReadDataset['identity']): number {
  return identity === null ? 0 : bytesIn(identity.rows);
}

function bytesIn(value: unknown): number {
  return buffersOf(value).reduce((sum, { byteLength }) => sum + byteLength, 0);
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
