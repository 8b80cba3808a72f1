import type { FileNote } from './archive-notes.ts';
import { looksLikeXml, readHead, startOfText } from './file-head.ts';
import type { OpenedContent, OpenedFile } from './opened-file.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** Text between two tags is held as one; whoever writes so much of it writes no file of incidents. */
const mostBytesWithoutTag = 1 << 24;

/**
 * Goes once through what is unpacked, so that what is wrong with it is known before a row is
 * read. @returns its bytes
 */
export async function surveyUnpacked(file: SourceFile, signal: AbortSignal): Promise<number> {
  const isXml = looksLikeXml(startOfText(await readHead(file, signal)));
  let bytes = 0;
  let tagAt = 0;
  for await (const piece of file.bytes(signal)) {
    // Within a shorter piece no text can be too long.
    const step = piece.length > mostBytesWithoutTag ? 1 << 16 : piece.length;
    const length = isXml ? piece.length : 0;
    for (let start = 0; start < length; start += step) {
      const last = piece.subarray(start, start + step).lastIndexOf(0x3c);
      const end = bytes + Math.min(length, start + step);
      if (last >= 0) tagAt = bytes + start + last;
      if (end - tagAt > mostBytesWithoutTag) {
        refuse({ code: 'field-too-long', most: mostBytesWithoutTag });
      }
    }
    bytes += piece.length;
  }
  return bytes;
}

/** Content with more to be said of it. */
export function withNotes(opened: OpenedContent, notes: readonly FileNote[]): OpenedContent {
  const { bytes, notes: before } = opened.unpacked ?? { bytes: 0, notes: [] };
  return { ...opened, unpacked: { bytes, notes: [...notes, ...before] } };
}

/** Content with what is known of its unpacking; what came from deeper within stays. */
export function withUnpacked(
  opened: OpenedFile,
  bytes: number,
  notes: readonly FileNote[],
): OpenedFile {
  switch (opened.type) {
    case 'refused':
    case 'archive':
      return opened;
    case 'table':
    case 'json':
    case 'xml': {
      const inner = opened.unpacked ?? { bytes, notes: [] };
      return { ...opened, unpacked: { bytes: inner.bytes, notes: [...notes, ...inner.notes] } };
    }
  }
}
