import type { JsonExpected } from '../core/import/json-expected.ts';
import type { Locale } from '../core/share/view-state.ts';
import { quoted } from './quoted.ts';

interface Found {
  readonly expected: JsonExpected;
  /** The character there; `null` where the file ends. */
  readonly found: string | null;
}

const unclosed: Readonly<Record<Locale, string>> = {
  en: 'this text is not closed, or holds a line break or a wrong escape',
  uk: 'цей текст не закрито, або в ньому є розрив рядка чи хибна екранована послідовність',
};

const names: Readonly<Record<Locale, Readonly<Record<JsonExpected, string>>>> = {
  en: {
    value: 'a value',
    'value or ]': 'a value or ]',
    name: 'a name in quotation marks',
    'name or }': 'a name in quotation marks or }',
    ':': 'a colon',
    ', or }': 'a comma or }',
    ', or ]': 'a comma or ]',
    end: 'the end of the file',
    'closing quote': 'the end of a text',
  },
  uk: {
    value: 'значення',
    'value or ]': 'значення або ]',
    name: 'назва в лапках',
    'name or }': 'назва в лапках або }',
    ':': 'двокрапка',
    ', or }': 'кома або }',
    ', or ]': 'кома або ]',
    end: 'кінець файлу',
    'closing quote': 'кінець тексту',
  },
};

/** What is wrong where a file stops being JSON. */
export function jsonFaultWords({ expected, found }: Found, locale: Locale): string {
  if (expected === 'closing quote') return unclosed[locale];
  const wanted = names[locale][expected];
  if (found === null) {
    return locale === 'uk'
      ? `файл закінчується, хоча далі мало стояти: ${wanted}`
      : `the file ends where ${wanted} was expected`;
  }
  const there = quoted(found, locale);
  return locale === 'uk'
    ? `замість ${there} мало стояти: ${wanted}`
    : `${wanted} was expected instead of ${there}`;
}
