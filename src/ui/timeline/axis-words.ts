import type { Locale } from '../../core/share/view-state.ts';
import type { Minute } from '../../core/time/interval.ts';

/** What a label on the axis names. */
export type AxisWord =
  | 'clock'
  | 'day-clock'
  | 'day'
  | 'day-month'
  | 'day-month-year'
  | 'month'
  | 'month-year'
  | 'year';

export function axisWord(at: Minute, word: AxisWord, locale: Locale): string {
  return formats[locale][word].format(at * 60_000);
}

const options: Readonly<Record<AxisWord, Intl.DateTimeFormatOptions>> = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'day-clock': {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  day: { day: 'numeric' },
  'day-month': { day: 'numeric', month: 'short' },
  'day-month-year': { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  'month-year': { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

function createFormats(tag: string): Readonly<Record<AxisWord, Intl.DateTimeFormat>> {
  const format = (word: AxisWord): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { ...options[word], timeZone: 'UTC' });
  return {
    clock: format('clock'),
    'day-clock': format('day-clock'),
    day: format('day'),
    'day-month': format('day-month'),
    'day-month-year': format('day-month-year'),
    month: format('month'),
    'month-year': format('month-year'),
    year: format('year'),
  };
}

const formats: Readonly<Record<Locale, Readonly<Record<AxisWord, Intl.DateTimeFormat>>>> = {
  en: createFormats('en-GB'),
  uk: createFormats('uk'),
};
