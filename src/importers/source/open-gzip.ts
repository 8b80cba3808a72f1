import type { FileNote } from './archive-notes.ts';
import { gunzip } from './gunzip.ts';
import type { OpenedFile } from './opened-file.ts';
import type { SourceFile } from './source-file.ts';
import { surveyUnpacked, withUnpacked } from './unpacked-content.ts';

/** A file packed with gzip; what was cut off is read as far as it goes, and said. */
export async function openGzip(
  packed: SourceFile,
  openInner: (file: SourceFile, signal: AbortSignal) => Promise<OpenedFile>,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const { file, isCutOff } = gunzip(packed);
  const bytes = await surveyUnpacked(file, signal);
  const notes: readonly FileNote[] = isCutOff()
    ? [{ field: '', value: packed.name, action: 'doubted', reason: { code: 'gzip-cut-off' } }]
    : [];
  return withUnpacked(await openInner(file, signal), bytes, notes);
}
