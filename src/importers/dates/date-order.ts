import type { DateOrder } from '../../core/import/mapping.ts';
import { withAsciiDigits } from './ascii-digits.ts';

/** What the dates of a column say of their order. */
export type DateOrderDecision =
  /** No date depends on it. */
  | { readonly outcome: 'none' }
  | { readonly outcome: DateOrder }
  /** Every date could be of either order; `example` is one that differs. */
  | { readonly outcome: 'either'; readonly example: string }
  /** Some dates can only be of the one order, some only of the other. */
  | {
      readonly outcome: 'contradictory';
      readonly dayFirst: DateWitness;
      readonly monthFirst: DateWitness;
    };

export interface DateWitness {
  readonly example: string;
  /** Place of the example among all texts, counted from 1. */
  readonly position: number;
  /** Dates that can only be of this order. */
  readonly dates: number;
}

export interface DateOrderDecider {
  add(texts: readonly string[]): void;
  decision(): DateOrderDecision;
}

const numbered = /^\s*(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?=$|[\s,T])/;

/** Is told the dates of a column bit by bit; a part above 12 decides, as it can only be a day. */
export function decideDateOrder(): DateOrderDecider {
  let position = 0;
  let either: string | null = null;
  let dayFirst: DateWitness | null = null;
  let monthFirst: DateWitness | null = null;

  return {
    add(texts) {
      for (const text of texts) {
        position += 1;
        const match = numbered.exec(withAsciiDigits(text));
        if (match === null) continue;
        const [first, second] = [Number(match[1]), Number(match[3])];
        if (isDay(first) && isMonth(second)) dayFirst = seen(dayFirst, text, position);
        else if (isDay(second) && isMonth(first)) monthFirst = seen(monthFirst, text, position);
        else if (isMonth(first) && isMonth(second) && first !== second) either ??= text.trim();
      }
    },
    decision() {
      if (dayFirst !== null && monthFirst !== null) {
        return { outcome: 'contradictory', dayFirst, monthFirst };
      }
      if (dayFirst !== null) return { outcome: 'day-first' };
      if (monthFirst !== null) return { outcome: 'month-first' };
      return either === null ? { outcome: 'none' } : { outcome: 'either', example: either };
    },
  };
}

function seen(witness: DateWitness | null, text: string, position: number): DateWitness {
  return witness === null
    ? { example: text.trim(), position, dates: 1 }
    : { ...witness, dates: witness.dates + 1 };
}

/** Too large for a month. */
function isDay(part: number): boolean {
  return part > 12 && part <= 31;
}

function isMonth(part: number): boolean {
  return part >= 1 && part <= 12;
}
