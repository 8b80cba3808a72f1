import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';
import { looksLikeJson, looksLikeXml, readHead, signatureOf, startOfText } from './file-head.ts';
import { rootOfXml } from './open-xml.ts';
import type { SourceFile } from './source-file.ts';

/** What a file in an archive is good for, by its first bytes. */
export type MemberKind = 'kml' | 'data' | 'shapefile' | 'prose' | 'other';

const knownRoots = new Set(['gpx', 'rss', 'feed', 'rdf']);

export async function memberKind(file: SourceFile, signal: AbortSignal): Promise<MemberKind> {
  const head = await readHead(file, signal);
  switch (signatureOf(head)) {
    case 'zip':
    case 'gzip':
    case 'parquet':
      return 'data';
    case 'shapefile':
      return 'shapefile';
    case 'arrow':
    case 'compound':
      return 'other';
    case 'text':
      return kindOfText(head, signal);
  }
}

async function kindOfText(head: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<MemberKind> {
  const start = startOfText(head);
  if (start === '') return 'other';
  if (looksLikeXml(start)) {
    const root = rootOfXml(head);
    return root === 'kml' ? 'kml' : root !== null && knownRoots.has(root) ? 'data' : 'other';
  }
  const encoding = await detectEncoding(fileOf(head), signal);
  if (encoding === null) return 'other';
  if (looksLikeJson(start)) return 'data';
  const text = new TextDecoder(encoding).decode(head);
  // A row alone is a line of something else, such as the reference system beside a shapefile.
  const hasRows = /\n\s*\S/.test(text.trimStart());
  const bytes = new TextEncoder().encode(text);
  return hasRows && detectDelimiter(bytes, false) !== null ? 'data' : 'prose';
}

function fileOf(bytes: Uint8Array<ArrayBuffer>): SourceFile {
  return {
    name: '',
    size: bytes.length,
    async *bytes(_signal, start = 0, end = bytes.length) {
      yield await Promise.resolve(bytes.subarray(start, end));
    },
  };
}
