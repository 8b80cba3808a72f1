import { shownNames } from './archive-notes.ts';
import type { OpenedContent, OpenedFile } from './opened-file.ts';
import type { Refusal } from '../../core/import/refusal.ts';

/** A file as it was opened, or of an archive the first in it that can be opened, most likely first. */
export async function firstContent(
  opened: OpenedFile,
  signal: AbortSignal,
): Promise<OpenedContent | { readonly type: 'refused'; readonly refusal: Refusal }> {
  if (opened.type !== 'archive') return opened;
  for (const member of opened.members) {
    const inner = await member.open(signal);
    if (inner.type !== 'refused' && inner.type !== 'archive') return inner;
  }
  const members = shownNames(opened.members.map(({ name }) => name));
  return { type: 'refused', refusal: { code: 'nothing-in-zip', members } };
}
