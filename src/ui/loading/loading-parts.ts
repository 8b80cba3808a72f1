import { lazy } from 'react';
import type { LoadNoticeProps } from './LoadNotice.tsx';

/**
 * What only a long load needs. Where it cannot be fetched the page does without: the counts say
 * that incidents are being loaded, and a notice is as brief as it was.
 */
export const LoadingPanel = lazy(() =>
  import('./LoadingPanel.tsx').catch(() => ({ default: () => null })),
);
export const LoadNotice = lazy(() =>
  import('./LoadNotice.tsx').catch(() => ({ default: BriefNotice })),
);

function BriefNotice({ inBrief }: LoadNoticeProps) {
  return inBrief;
}
