import type { FigureSum } from '../core/cluster/sum-figures.ts';
import type { Locale } from '../core/share/view-state.ts';
import { panelMessagesOf } from './panel-messages.ts';
import { numberWords } from './plural.ts';

/**
 * A sum of reported ranges: "7 to 12, best 9", "7 or more", "up to 12", "best 9", "9"; "0" only
 * where somebody stated it, and "not stated" where nobody stated anything.
 */
export function figureSumWords(sum: FigureSum, locale: Locale): string {
  const { figures, figuresPanel } = panelMessagesOf(locale);
  const bounds = boundsWords(sum, locale);
  if (sum.best === null || !hasOwnBest(sum)) return bounds ?? figures.notStated;
  const best = figuresPanel.best(numberWords(locale, sum.best));
  return bounds === null ? best : figures.join(bounds, best);
}

/** Whether the best says something that the bounds do not. Where it is the low, no source need have called it best. */
export function hasOwnBest({ low, best, high }: FigureSum): boolean {
  return best !== null && best !== low && !isExact({ low, high });
}

/** Whether there is one number that it can be. Nothing is below 0, so "up to 0" is 0. */
function isExact({ low, high }: Pick<FigureSum, 'low' | 'high'>): boolean {
  return high !== null && (low ?? 0) === high;
}

/** `null` where neither bound is stated. */
function boundsWords({ low, high }: FigureSum, locale: Locale): string | null {
  const { figures } = panelMessagesOf(locale);
  const number = (value: number): string => numberWords(locale, value);
  if (high === null) return low === null ? null : figures.orMore(number(low));
  if (isExact({ low, high })) return number(high);
  return low === null || low === 0
    ? figures.upTo(number(high))
    : figures.between(number(low), number(high));
}
