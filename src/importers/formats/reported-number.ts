import { exactly, unknownRange, type FigureRange } from '../../core/incident/figure-range.ts';

export type ReportedNumber =
  | { readonly outcome: 'read'; readonly range: FigureRange }
  /** Blank, or a word for not known. */
  | { readonly outcome: 'unknown' }
  /** Words that say no number, such as “dozens”. */
  | { readonly outcome: 'no-number' };

/**
 * A number of people as tables report it: “2”, “at least 5”, “5+”, “more than 5” (6 or more),
 * “up to 20” (0 to 20), “3–5”, “about 10” (the best number, without bounds). English, Ukrainian
 * and Russian. Words never become a number that they do not say.
 */
export function reportedNumber(text: string): ReportedNumber {
  const phrase = simplified(text);
  if (unknown.test(phrase)) return { outcome: 'unknown' };
  const range = rangeIn(phrase);
  return range === null ? { outcome: 'no-number' } : { outcome: 'read', range };
}

/** In the form of this project's own files: bounds that are not known are left out. */
export function rangeFields({ low, best, high }: FigureRange): Readonly<Record<string, number>> {
  return {
    ...(low === null ? {} : { low }),
    ...(best === null ? {} : { best }),
    ...(high === null ? {} : { high }),
  };
}

const unknown =
  /^(|[-–—?]+|n\/?a|nan|null|none|unknown|not known|unclear|not stated|unspecified|tbd|невідомо|неизвестно|-9+)$/;
const fewest =
  /^(?:at least|no fewer than|no less than|not less than|minimum(?: of)?|min\.?|from|≥|>=|щонайменше|принаймні|не менше|від|как минимум|не менее|минимум|от) (\d+)$/;
const more =
  /^(?:more than|over|above|>|понад|більше(?: ніж)?|більш як|более(?: чем)?|больше|свыше) (\d+)$/;
const most =
  /^(?:up to|at most|as many as|no more than|not more than|maximum(?: of)?|max\.?|≤|<=|до|не більше|не более|максимум) (\d+)$/;
const less = /^(?:less than|fewer than|under|below|<|менше(?: ніж)?|менее|меньше) (\d+)$/;
const about =
  /^(?:about|around|approximately|approx\.?|some|circa|ca\.?|c\.|~|≈|близько|приблизно|біля|около|примерно) (\d+)$/;
const orMore = /^(\d+)(?: ?\+| or more| and more| і більше| та більше| или более| и более)$/;
const orSo = /^(\d+) ?\?$/;
const between = /^(?:between |from |від |от |с )?(\d+) ?(?:-|–|—|to|and|до|і|и|or|\/) ?(\d+)$/;
const people =
  /^(.*\d\+?) (?:people|persons?|civilians?|individuals?|осіб|особи|особа|людей|людини|человека?|чел\.?)$/;

/** What a table cannot mean by a number of people. */
const largest = 10_000_000;

function rangeIn(phrase: string): FigureRange | null {
  const count = countIn(/^(\d+)(?:\.0+)?$/, phrase);
  if (count !== null) return exactly(count);
  const word = words.get(phrase);
  if (word !== undefined) return exactly(word);
  const low = countIn(fewest, phrase) ?? countIn(orMore, phrase);
  if (low !== null) return { ...unknownRange, low };
  const above = countIn(more, phrase);
  if (above !== null) return { ...unknownRange, low: above + 1 };
  const high = countIn(most, phrase);
  if (high !== null) return { low: 0, best: null, high };
  const below = countIn(less, phrase);
  if (below !== null && below > 0) return { low: 0, best: null, high: below - 1 };
  const best = countIn(about, phrase) ?? countIn(orSo, phrase);
  if (best !== null) return { ...unknownRange, best };
  const [, from, to] = between.exec(phrase) ?? [];
  if (from === undefined || to === undefined) return null;
  const [first, last] = [Number(from), Number(to)];
  return first <= last && last <= largest ? { low: first, best: null, high: last } : null;
}

function countIn(pattern: RegExp, phrase: string): number | null {
  const digits = pattern.exec(phrase)?.[1];
  return digits === undefined || Number(digits) > largest ? null : Number(digits);
}

/** In lower case, thousands joined, number words as digits, without a remark in brackets and without “people”. */
function simplified(text: string): string {
  const phrase = text
    .trim()
    .toLowerCase()
    .replace(/\s*\([^()\d]*\)$/, '')
    .replace(/(?<=\d)[,   ](?=\d{3}(?!\d))/g, '')
    .replace(/([<>≤≥~≈]=?)\s*(?=\d)/g, '$1 ')
    .replace(/\s+/g, ' ');
  const counted = phrase.replace(/[a-z]+/g, (word) => String(words.get(word) ?? word));
  return people.exec(counted)?.[1] ?? counted;
}

const words: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, index]),
);
