import type { FigureSum } from '../core/cluster/sum-figures.ts';
import type { Locale } from '../core/share/view-state.ts';
import { panelMessagesOf } from './panel-messages.ts';
import { numberWords } from './plural.ts';

/**
 * A sum of reported ranges: "7 to 12, best 9", "7 or more", "up to 12", "9"; "0" only where
 * somebody stated it, and "not stated" where nobody stated anything.
 */
export function figureSumWords(sum: FigureSum, locale: Locale): string {
  const { figures, figuresPanel } = panelMessagesOf(locale);
  if (sum.stated === 0) return figures.notStated;
  const bounds = boundsWords(sum, locale);
  return hasOwnBest(sum)
    ? figures.join(bounds, figuresPanel.best(numberWords(locale, sum.best)))
    : bounds;
}

/** Whether the best says something that the bounds do not. Where it is the low, no source need have called it best. */
export function hasOwnBest({ stated, low, best }: FigureSum): boolean {
  return stated > 0 && best !== low;
}

function boundsWords({ low, high }: FigureSum, locale: Locale): string {
  const { figures } = panelMessagesOf(locale);
  const number = (value: number): string => numberWords(locale, value);
  if (high === null) return figures.orMore(number(low));
  if (low === high) return number(low);
  return low === 0 ? figures.upTo(number(high)) : figures.between(number(low), number(high));
}
