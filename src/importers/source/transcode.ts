import type { Encoding } from './opened-file.ts';
import type { SourceFile } from './source-file.ts';
import { streamedFile } from './streamed-file.ts';

/** Whether ASCII is single bytes, so that the bytes can be scanned as they are. */
export function isAsciiCompatible(encoding: Encoding): boolean {
  return encoding !== 'utf-16le' && encoding !== 'utf-16be';
}

/** The same text in UTF-8, made as it is read; places in it are those of the UTF-8. */
export function inUtf8(file: SourceFile, encoding: Encoding): SourceFile {
  if (encoding === 'utf-8') return file;
  return streamedFile(file.name, Number.POSITIVE_INFINITY, async function* (signal) {
    const encoder = new TextEncoder();
    for await (const text of decoded(file, encoding, signal)) yield encoder.encode(text);
  });
}

/** Text of a file in pieces, without byte order mark. @param encoding a label of the Encoding Standard */
export async function* decoded(
  file: SourceFile,
  encoding: string,
  signal: AbortSignal,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of file.bytes(signal)) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
