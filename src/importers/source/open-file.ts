import { openDelimited } from './delimited-table.ts';
import { detectEncoding } from './detect-encoding.ts';
import { looksLikeJson, looksLikeXml, readHead, signatureOf, startOfText } from './file-head.ts';
import { openJson } from './json-items.ts';
import { openXml } from './open-xml.ts';
import type { OpenedFile } from './opened-file.ts';
import { refusalOf, refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

const shownCharacters = 40;
/** An archive in an archive is opened, one in that is not. */
const deepestArchive = 2;

/** Finds out what a file is by its bytes alone, never by its name, and opens it. */
export function openFile(file: SourceFile, signal: AbortSignal): Promise<OpenedFile> {
  return openWithin(file, 0, signal);
}

/** @param depth archives that the file is in */
async function openWithin(
  file: SourceFile,
  depth: number,
  signal: AbortSignal,
): Promise<OpenedFile> {
  try {
    return await open(file, depth, signal);
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { type: 'refused', refusal };
  }
}

async function open(file: SourceFile, depth: number, signal: AbortSignal): Promise<OpenedFile> {
  const head = await readHead(file, signal);
  if (head.length === 0) return refuse({ code: 'empty' });
  const inner = (packed: SourceFile, later: AbortSignal): Promise<OpenedFile> =>
    openWithin(packed, depth + 1, later);
  const signature = signatureOf(head);
  if (depth >= deepestArchive && (signature === 'zip' || signature === 'gzip')) {
    return refuse({ code: 'too-deep', deepest: deepestArchive });
  }
  switch (signature) {
    case 'zip': {
      const { openZip } = await import('./open-zip.ts');
      return openZip(await withRanges(file, depth, signal), inner, signal);
    }
    case 'gzip': {
      const { openGzip } = await import('./open-gzip.ts');
      return openGzip(file, inner, signal);
    }
    case 'parquet': {
      const { openParquet } = await import('./parquet-table.ts');
      return openParquet(await withRanges(file, depth, signal), signal);
    }
    case 'arrow':
      return refuse({ code: 'arrow-unsupported' });
    case 'compound':
      return refuse({ code: 'encrypted' });
    case 'shapefile':
      return refuse({ code: 'shapefile' });
    case 'text':
      return openText(file, head, depth === 0, signal);
  }
}

async function withRanges(
  file: SourceFile,
  depth: number,
  signal: AbortSignal,
): Promise<SourceFile> {
  if (depth === 0) return file;
  const { heldFile } = await import('./held-file.ts');
  return heldFile(file, signal);
}

async function openText(
  file: SourceFile,
  head: Uint8Array,
  hasRanges: boolean,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const start = startOfText(head);
  if (start === '') return refuse({ code: 'empty' });
  if (start.startsWith('version https://git-lfs')) {
    const bytes = /^size (\d+)$/m.exec(start)?.[1];
    return refuse({ code: 'git-lfs-pointer', bytes: bytes === undefined ? null : Number(bytes) });
  }
  if (looksLikeXml(start)) return openXml(file, head);
  const encoding = await detectEncoding(file, signal);
  if (encoding === null) {
    return refuse({ code: 'unknown-content', start: start.slice(0, shownCharacters) });
  }
  if (looksLikeJson(start)) return openJson(file, encoding, signal);
  const opened = await openDelimited(file, encoding, hasRanges, signal);
  if (opened === null) return refuse({ code: 'no-rows' });
  const { table, delimiter } = opened;
  return { type: 'table', container: 'delimited', encoding, delimiter, table };
}
