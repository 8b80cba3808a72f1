import type { FigureIntent } from '../../core/share/view-state.ts';

/** What stands in the two fields and the box. */
export interface FigureDraft {
  readonly min: string;
  readonly max: string;
  readonly includesUnknown: boolean;
}

export type FigureReading =
  /** `null`: everything passes. */
  | { readonly outcome: 'ok'; readonly intent: FigureIntent | null }
  | { readonly outcome: 'refused'; readonly why: 'not-whole' | 'crossed' };

/** As many digits as a link carries. */
const wholeNumber = /^\d{1,9}$/;

/** A blank field is an open end. */
export function readFigureDraft({ min, max, includesUnknown }: FigureDraft): FigureReading {
  const [lowest, highest] = [readEnd(min), readEnd(max)];
  if (lowest === undefined || highest === undefined) {
    return { outcome: 'refused', why: 'not-whole' };
  }
  if (lowest !== null && highest !== null && lowest > highest) {
    return { outcome: 'refused', why: 'crossed' };
  }
  if (lowest === null && highest === null && includesUnknown) {
    return { outcome: 'ok', intent: null };
  }
  const unknown = includesUnknown ? 'include' : 'exclude';
  return { outcome: 'ok', intent: { min: lowest, max: highest, unknown } };
}

export function draftOf(intent: FigureIntent | null): FigureDraft {
  return {
    min: String(intent?.min ?? ''),
    max: String(intent?.max ?? ''),
    includesUnknown: intent?.unknown !== 'exclude',
  };
}

function readEnd(text: string): number | null | undefined {
  const digits = text.trim();
  if (digits === '') return null;
  return wholeNumber.test(digits) ? Number(digits) : undefined;
}
