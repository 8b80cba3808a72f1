import { crc32 } from './crc32.ts';
import { mostInflated } from './inflate-limit.ts';
import { inflated, isFlateError } from './inflate.ts';
import { refusalOf, refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';
import { streamedFile } from './streamed-file.ts';
import type { ZipMember } from './zip-directory.ts';

const headerSignature = 0x04034b50;
const headerLength = 30;
const stored = 0;
const deflated = 8;

/**
 * A member of a zip archive, inflated as it is read: its bytes are counted, and whatever the
 * directory says otherwise refuses. The checksum is compared before its last bytes are given.
 */
export function zipMember(archive: SourceFile, member: ZipMember): SourceFile {
  return streamedFile(member.name, member.size, (signal) => bytesOf(archive, member, signal));
}

async function* bytesOf(
  archive: SourceFile,
  member: ZipMember,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const { name, method, isEncrypted, packedSize, size, headerAt } = member;
  if (isEncrypted) refuse({ code: 'zip-encrypted', member: name });
  if (method !== stored && method !== deflated)
    refuse({ code: 'zip-method', member: name, method });
  const most = mostInflated(packedSize);
  if (size > most) refuse({ code: 'too-much-inflated', most });
  const start = await dataStart(archive, member, signal);
  if (start + packedSize > archive.size) broken(member, 'cut-off', archive.size);
  const packed = archive.bytes(signal, start, start + packedSize);
  let length = 0;
  let crc = 0;
  try {
    for await (const piece of method === stored ? packed : inflated(packed)) {
      length += piece.length;
      if (length > size) broken(member, 'size', start);
      crc = crc32(piece, crc);
      if (length === size && crc !== member.crc) broken(member, 'checksum', headerAt);
      yield piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (refusalOf(error) !== null || !isFlateError(error)) throw error;
    broken(member, 'data', start);
  }
  if (length < size) broken(member, 'size', start);
}

async function dataStart(
  archive: SourceFile,
  member: ZipMember,
  signal: AbortSignal,
): Promise<number> {
  const { headerAt } = member;
  const bytes = await readBytes(archive, signal, headerAt, headerAt + headerLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < headerLength || view.getUint32(0, true) !== headerSignature) {
    broken(member, 'entry', headerAt);
  }
  return headerAt + headerLength + view.getUint16(26, true) + view.getUint16(28, true);
}

function broken(
  { name }: ZipMember,
  fault: 'cut-off' | 'size' | 'checksum' | 'data' | 'entry',
  at: number,
): never {
  return refuse({ code: 'zip-broken', fault, member: name, at });
}
