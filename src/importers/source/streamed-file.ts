import type { SourceFile } from './source-file.ts';

/** A file whose bytes can only be had from the start on: a part of it is read past what precedes it. */
export function streamedFile(
  name: string,
  size: number,
  pieces: (signal: AbortSignal) => AsyncGenerator<Uint8Array, void, void>,
): SourceFile {
  return {
    name,
    size,
    async *bytes(signal, start = 0, end = size) {
      let at = 0;
      for await (const piece of pieces(signal)) {
        signal.throwIfAborted();
        const part = piece.subarray(Math.max(0, start - at), Math.max(0, end - at));
        at += piece.length;
        if (part.length > 0) yield part;
        if (at >= end) return;
      }
    },
  };
}
