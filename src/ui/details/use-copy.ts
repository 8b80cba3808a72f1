import { useState } from 'react';

type CopyOutcome = 'none' | 'copied' | 'failed';

/** Puts text on the clipboard, and what came of it; `failed` on a page without one or where a person refused it. */
export function useCopy() {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  const copy = async (text: string): Promise<void> => {
    // Emptied first, so that a screen reader says the same words a second time.
    setOutcome('none');
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Insecure pages have no clipboard, and a person may have refused it.
      setOutcome('failed');
    }
  };
  return { outcome, copy: (text: string): void => void copy(text) };
}
