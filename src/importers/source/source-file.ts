/** Bytes of a file that may be read any number of times, wherever it lies. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  /** The bytes [start, end) in pieces. */
  bytes(signal: AbortSignal, start?: number, end?: number): AsyncGenerator<Uint8Array, void, void>;
}

/** What is used of a Blob; that of Node serves as well. */
interface BlobLike {
  readonly size: number;
  slice(start?: number, end?: number): BlobLike;
  stream(): ReadableStream<Uint8Array>;
}

export function sourceOfBlob(blob: BlobLike, name: string): SourceFile {
  return {
    name,
    size: blob.size,
    async *bytes(signal, start = 0, end = blob.size) {
      const part = start === 0 && end === blob.size ? blob : blob.slice(start, end);
      const reader = part.stream().getReader();
      try {
        for (;;) {
          signal.throwIfAborted();
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } finally {
        // Where it is left early, the rest is not read.
        await reader.cancel();
      }
    },
  };
}

/** The bytes [start, end) as one array. */
export async function readBytes(
  file: SourceFile,
  signal: AbortSignal,
  start = 0,
  end = file.size,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(Math.max(0, Math.min(end, file.size) - start));
  let at = 0;
  for await (const piece of file.bytes(signal, start, end)) {
    whole.set(piece.subarray(0, whole.length - at), at);
    at += piece.length;
  }
  return whole.subarray(0, Math.min(at, whole.length));
}
