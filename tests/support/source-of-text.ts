import { sourceOfBlob, type SourceFile } from '../../src/importers/source/source-file.ts';

/** A file in memory whose bytes come in pieces of a chosen length. */
export function sourceOfBytes(
  bytes: Uint8Array<ArrayBuffer>,
  pieceLength = Number.POSITIVE_INFINITY,
): SourceFile {
  const whole = sourceOfBlob(new Blob([bytes]), 'a name that says nothing');
  if (pieceLength === Number.POSITIVE_INFINITY) return whole;
  return {
    ...whole,
    async *bytes(signal, start = 0, end = bytes.length) {
      signal.throwIfAborted();
      const last = Math.min(end, bytes.length);
      for (let at = start; at < last; at += pieceLength) {
        yield bytes.subarray(at, Math.min(at + pieceLength, last));
      }
    },
  };
}

export function sourceOfText(text: string, pieceLength?: number): SourceFile {
  return sourceOfBytes(new TextEncoder().encode(text), pieceLength);
}
