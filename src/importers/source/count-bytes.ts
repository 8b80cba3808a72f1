import type { SourceFile } from './source-file.ts';

export interface CountedFile {
  readonly file: SourceFile;
  readonly size: number;
  /** Bytes that the latest reading came to so far, counted from the start of the file. */
  read(): number;
}

/** Tells how far a file is read, whoever reads it. */
export function countBytes(file: SourceFile): CountedFile {
  let read = 0;
  return {
    size: file.size,
    read: () => read,
    file: {
      name: file.name,
      size: file.size,
      async *bytes(signal, start = 0, end = file.size) {
        read = start;
        for await (const piece of file.bytes(signal, start, end)) {
          read += piece.length;
          yield piece;
        }
      },
    },
  };
}
