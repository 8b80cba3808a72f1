import type { FigureRange } from '../core/incident/figure-range.ts';
import type { Figure } from '../core/incident/incident.ts';
import type { Locale } from '../core/share/view-state.ts';
import type { FigureForm, FigureNoun } from './figure-noun.ts';
import { textIn } from '../core/incident/localized-text.ts';
import { messagesOf } from './messages.ts';
import { numberWords } from './plural.ts';

/** "2", "5 or more", "up to 20", "2 to 7, best estimate 4", "not stated"; never 0 for unknown. */
export function rangeWords(range: FigureRange, locale: Locale): string {
  const { figures } = messagesOf(locale);
  const bounds = boundsOf(range, locale);
  const best = bestBeside(range, locale);
  if (bounds === null) return best ?? figures.notStated;
  return best === null ? bounds.words : figures.join(bounds.words, best);
}

/** "5 or more injured", "Killed: not stated". */
export function figurePhrase(noun: FigureNoun, range: FigureRange, locale: Locale): string {
  const { figures } = messagesOf(locale);
  const bounds = boundsOf(range, locale);
  const best = bestBeside(range, locale);
  if (bounds === null) {
    if (best === null || range.best === null) return figures.unstated(noun);
    return figures.phrase(best, noun, range.best, 'counted');
  }
  const phrase = figures.phrase(bounds.words, noun, bounds.last, bounds.form);
  return best === null ? phrase : figures.join(phrase, best);
}

/** "101 or more drones launched"; «Запущено дронів: щонайменше 101». */
export function figureWords(figure: Figure, locale: Locale): string {
  const { what, unit, range } = figure;
  if (unit === undefined) return figurePhrase(what, range, locale);
  const { figures } = messagesOf(locale);
  const words = textIn(unit, locale).text;
  return saysNothing(range)
    ? figures.unstatedOfUnit(words, what)
    : figures.ofUnit(rangeWords(range, locale), words, what);
}

/** At least 0 is no news. */
function saysNothing({ low, best, high }: FigureRange): boolean {
  return (low === null || low === 0) && best === null && high === null;
}

interface Bounds {
  readonly words: string;
  /** The number before the noun. */
  readonly last: number;
  readonly form: FigureForm;
}

/** `null` where neither bound says anything. */
function boundsOf({ low, high }: FigureRange, locale: Locale): Bounds | null {
  const { figures } = messagesOf(locale);
  const number = (value: number): string => numberWords(locale, value);
  if (high === null) {
    if (low === null || low === 0) return null;
    return { words: figures.orMore(number(low)), last: low, form: 'counted' };
  }
  if (low === high) return { words: number(high), last: high, form: 'counted' };
  if (low === null || low === 0) {
    return { words: figures.upTo(number(high)), last: high, form: 'bounded' };
  }
  return { words: figures.between(number(low), number(high)), last: high, form: 'bounded' };
}

/** The best estimate, where the bounds do not already say it. */
function bestBeside(range: FigureRange, locale: Locale): string | null {
  const { low, best, high } = range;
  if (best === null || (low === best && high === best)) return null;
  return messagesOf(locale).figures.best(numberWords(locale, best));
}
