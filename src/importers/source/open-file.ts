import { openDelimited } from './delimited-table.ts';
import { detectEncoding } from './detect-encoding.ts';
import { openJson } from './json-items.ts';
import { openXml } from './open-xml.ts';
import type { OpenedFile } from './opened-file.ts';
import { refusalOf, refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';

const headBytes = 1 << 16;
const shownCharacters = 40;

/** Finds out what a file is by its bytes alone, never by its name, and opens it. */
export async function openFile(file: SourceFile, signal: AbortSignal): Promise<OpenedFile> {
  try {
    return await open(file, signal);
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { type: 'refused', refusal };
  }
}

async function open(file: SourceFile, signal: AbortSignal): Promise<OpenedFile> {
  const head = await readBytes(file, signal, 0, headBytes);
  if (head.length === 0) return refuse({ code: 'empty' });
  switch (signatureOf(head)) {
    case 'zip':
      return refuse({ code: 'container-not-read', container: 'zip' });
    case 'gzip':
      return refuse({ code: 'container-not-read', container: 'gzip' });
    case 'parquet':
      return refuse({ code: 'container-not-read', container: 'parquet' });
    case 'arrow':
      return refuse({ code: 'arrow-unsupported' });
    case 'compound':
      return refuse({ code: 'encrypted' });
    case 'text':
      return openText(file, head, signal);
  }
}

type Signature = 'zip' | 'gzip' | 'parquet' | 'arrow' | 'compound' | 'text';

function signatureOf(head: Uint8Array): Signature {
  const ascii = String.fromCharCode(...head.subarray(0, 8));
  if (ascii.startsWith('PK\u0003\u0004') || ascii.startsWith('PK\u0005\u0006')) return 'zip';
  if (ascii.startsWith('\u001f\u008b')) return 'gzip';
  if (ascii.startsWith('PAR1')) return 'parquet';
  if (ascii.startsWith('ARROW1')) return 'arrow';
  return ascii.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'compound' : 'text';
}

async function openText(
  file: SourceFile,
  head: Uint8Array,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const start = startOf(head);
  if (start === '') return refuse({ code: 'empty' });
  if (start.startsWith('version https://git-lfs')) {
    const bytes = /^size (\d+)$/m.exec(start)?.[1];
    return refuse({ code: 'git-lfs-pointer', bytes: bytes === undefined ? null : Number(bytes) });
  }
  if (/^<[?!a-z]/i.test(start)) return openXml(file, head);
  const encoding = await detectEncoding(file, signal);
  if (encoding === null) {
    return refuse({ code: 'unknown-content', start: start.slice(0, shownCharacters) });
  }
  if (/^(?:\{\s*["}]|\[\s*[[{\]"\d-])/.test(start)) return openJson(file, encoding, signal);
  const opened = await openDelimited(file, encoding, true, signal);
  if (opened === null) return refuse({ code: 'no-rows' });
  const { table, delimiter } = opened;
  return { type: 'table', container: 'delimited', encoding, delimiter, table, otherSheets: [] };
}

/** The beginning of the text without byte order mark and spaces before it, as far as it can be told. */
function startOf(head: Uint8Array): string {
  const isLittle = head[0] === 0xff && head[1] === 0xfe;
  const isBig = head[0] === 0xfe && head[1] === 0xff;
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(head).replaceAll('\0', '').trimStart();
}
