import { decodeCodePage437 } from './code-page-437.ts';
import { refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';

/** A file in a zip archive, as its directory tells. */
export interface ZipMember {
  /** Text, never a path to anything. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where in the archive the member begins, with a header of its own. */
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const wideEndSignature = 0x06064b50;
const wideEndLength = 56;
const entrySignature = 0x02014b50;
const entryLength = 46;
/** Room for a million names of usual length. */
const mostDirectoryBytes = 64 * 2 ** 20;

/** What files a zip archive holds, in its order, by the directory at its end; folders are left out. */
export async function readZipDirectory(
  file: SourceFile,
  signal: AbortSignal,
): Promise<readonly ZipMember[]> {
  const end = await findEnd(file, signal);
  const { start, size } = end;
  if (size > mostDirectoryBytes || start + size > file.size) {
    return refuse({ code: 'zip-broken', fault: 'directory', member: null, at: start });
  }
  const shift = await shiftOf(file, end, signal);
  const bytes = await readBytes(file, signal, start + shift, start + shift + size);
  const members: ZipMember[] = [];
  const view = viewOf(bytes);
  let at = 0;
  while (at + entryLength <= bytes.length && view.getUint32(at, true) === entrySignature) {
    const member = readEntry(view, bytes, at, shift);
    if (member === null) break;
    if (!isFolder(member.member)) members.push(member.member);
    at = member.end;
  }
  if (at !== bytes.length) {
    refuse({ code: 'zip-broken', fault: 'directory', member: null, at: start + shift + at });
  }
  return members;
}

/** Archives that something was put before count from their own start. */
async function shiftOf(
  file: SourceFile,
  { at, start, size }: DirectoryEnd,
  signal: AbortSignal,
): Promise<number> {
  const first = viewOf(await readBytes(file, signal, start, start + 4));
  const isThere = first.byteLength === 4 && first.getUint32(0, true) === entrySignature;
  return isThere ? 0 : at - (start + size);
}

interface DirectoryEnd {
  /** Where the directory ends in the file. */
  readonly at: number;
  readonly start: number;
  readonly size: number;
}

async function findEnd(file: SourceFile, signal: AbortSignal): Promise<DirectoryEnd> {
  const from = Math.max(0, file.size - endLength - longestComment);
  const tail = await readBytes(file, signal, from);
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) > tail.length) continue;
    const [disk, firstDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const wide = await findWideEnd(file, from + at, signal);
    if (wide !== null) return wide;
    if (disk !== firstDisk) {
      refuse({ code: 'zip-broken', fault: 'split', member: null, at: from + at });
    }
    if (start + size > from + at) {
      refuse({ code: 'zip-broken', fault: 'directory', member: null, at: from + at });
    }
    return { at: from + at, start, size };
  }
  return refuse({ code: 'zip-broken', fault: 'no-directory', member: null, at: file.size });
}

/** Of zip64, for archives or members of more than 4 GB. */
async function findWideEnd(
  file: SourceFile,
  endAt: number,
  signal: AbortSignal,
): Promise<DirectoryEnd | null> {
  if (endAt < locatorLength) return null;
  const locator = viewOf(await readBytes(file, signal, endAt - locatorLength, endAt));
  if (locator.byteLength < locatorLength) return null;
  if (locator.getUint32(0, true) !== locatorSignature) return null;
  const stated = Number(locator.getBigUint64(8, true));
  for (const at of [stated, endAt - locatorLength - wideEndLength]) {
    if (at < 0 || at + wideEndLength > endAt) continue;
    const view = viewOf(await readBytes(file, signal, at, at + wideEndLength));
    if (view.byteLength < wideEndLength || view.getUint32(0, true) !== wideEndSignature) continue;
    const size = Number(view.getBigUint64(40, true));
    const start = Number(view.getBigUint64(48, true));
    if (start + size <= at) return { at, start, size };
  }
  return refuse({ code: 'zip-broken', fault: 'directory', member: null, at: endAt });
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
): { readonly member: ZipMember; readonly end: number } | null {
  const flags = view.getUint16(at + 8, true);
  const nameAt = at + entryLength;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const end = commentAt + view.getUint16(at + 32, true);
  if (end > bytes.length) return null;
  const nameBytes = bytes.subarray(nameAt, extraAt);
  const extra = readExtra(view, extraAt, commentAt);
  let wideAt = 0;
  const wide = (narrow: number): number => {
    if (narrow !== 0xffffffff || extra.wide === null) return narrow;
    const value = extra.wide[wideAt++];
    return value ?? narrow;
  };
  const size = wide(view.getUint32(at + 24, true));
  const packedSize = wide(view.getUint32(at + 20, true));
  const headerAt = wide(view.getUint32(at + 42, true)) + shift;
  const name = extra.name ?? nameOf(nameBytes, (flags & 0x800) !== 0);
  return {
    member: {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerAt,
    },
    end,
  };
}

interface ExtraFields {
  /** Values of more than four bytes, in the order of the fields that lack them. */
  readonly wide: readonly number[] | null;
  readonly name: string | null;
}

function readExtra(view: DataView, start: number, end: number): ExtraFields {
  let wide: number[] | null = null;
  let name: string | null = null;
  let at = start;
  while (at + 4 <= end) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const [from, to] = [at + 4, Math.min(end, at + 4 + length)];
    if (id === 1) {
      wide = [];
      for (let value = from; value + 8 <= to; value += 8) {
        wide.push(Number(view.getBigUint64(value, true)));
      }
    } else if (id === 0x7075 && to - from > 5) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + from + 5, to - from - 5);
      name = new TextDecoder().decode(bytes);
    }
    at = from + length;
  }
  return { wide, name };
}

/** Many programs write UTF-8 without saying so. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeCodePage437(bytes);
  }
}

function isFolder({ name, size }: ZipMember): boolean {
  return size === 0 && /[/\\]$/.test(name);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
