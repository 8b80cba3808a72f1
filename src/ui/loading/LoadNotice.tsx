import type { ReactNode } from 'react';
import type { Notice } from '../../state/answer-store.ts';
import { useLocale } from '../shared/use-messages.ts';
import { cancelledWords, failedWords } from './load-words.ts';

export interface LoadNoticeProps {
  readonly notice: Extract<Notice, { readonly type: 'dataset-failed' | 'loading-cancelled' }>;
  /** Stands where there is no more to say. */
  readonly inBrief: ReactNode;
}

/** Why something was not loaded, and what to do. */
export default function LoadNotice({ notice, inBrief }: LoadNoticeProps) {
  const locale = useLocale();
  const words =
    notice.type === 'loading-cancelled'
      ? cancelledWords(notice.what, locale)
      : failedWords(notice, locale);
  return words === null ? inBrief : <p>{words}</p>;
}
