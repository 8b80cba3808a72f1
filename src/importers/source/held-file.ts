import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** Larger archives in an archive are unpacked first, by whoever brings them. */
const mostBytesHeld = 256 * 2 ** 20;

/** The same file in memory, for what must be read here and there and can only be had from the start on. */
export async function heldFile(file: SourceFile, signal: AbortSignal): Promise<SourceFile> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.bytes(signal)) {
    size += piece.length;
    if (size > mostBytesHeld) refuse({ code: 'too-much-inflated', most: mostBytesHeld });
    pieces.push(piece.slice());
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return {
    name: file.name,
    size,
    async *bytes(later, start = 0, end = size) {
      later.throwIfAborted();
      if (start < Math.min(end, size)) yield await Promise.resolve(whole.subarray(start, end));
    },
  };
}
