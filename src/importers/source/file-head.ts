import { readBytes, type SourceFile } from './source-file.ts';

const headBytes = 1 << 16;

/** What the first bytes of a file say that it is; `text` is all that is nothing else. */
export type Signature = 'zip' | 'gzip' | 'parquet' | 'arrow' | 'compound' | 'shapefile' | 'text';

/** A member, and the end of an archive without one; of zip64 as well. */
const zipStarts = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0006\u0006'];

export function readHead(file: SourceFile, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(file, signal, 0, headBytes);
}

export function signatureOf(head: Uint8Array): Signature {
  const ascii = String.fromCharCode(...head.subarray(0, 8));
  if (zipStarts.some((start) => ascii.startsWith(start))) return 'zip';
  if (ascii.startsWith('\u001f\u008b')) return 'gzip';
  if (ascii.startsWith('PAR1') || ascii.startsWith('PARE')) return 'parquet';
  if (ascii.startsWith('ARROW1')) return 'arrow';
  if (ascii.startsWith('\u0000\u0000\u0027\u000a')) return 'shapefile';
  return ascii.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'compound' : 'text';
}

/** The beginning of the text without byte order mark and spaces before it, as far as it can be told. */
export function startOfText(head: Uint8Array): string {
  const isLittle = head[0] === 0xff && head[1] === 0xfe;
  const isBig = head[0] === 0xfe && head[1] === 0xff;
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(head).replaceAll('\0', '').trimStart();
}

export function looksLikeXml(start: string): boolean {
  return /^<[?!a-z]/i.test(start);
}

export function looksLikeJson(start: string): boolean {
  return /^(?:\{\s*["}]|\[\s*[[{\]"\d-])/.test(start);
}
