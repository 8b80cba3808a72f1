import type { Locale } from '../core/share/view-state.ts';

/** English has `one` and `other`; Ukrainian has all four, `other` for fractions. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The form that agrees with `count` in the language. */
export function pluralForm(locale: Locale, count: number, forms: PluralForms): string {
  switch (pluralRules[locale].select(count)) {
    case 'one':
      return forms.one;
    case 'few':
      return forms.few ?? forms.other;
    case 'many':
      return forms.many ?? forms.other;
    case 'zero':
    case 'two':
    case 'other':
      return forms.other;
  }
}

/** "1,024 incidents": the number as the language writes it and the form that agrees with it. */
export function countWords(locale: Locale, count: number, forms: PluralForms): string {
  return `${numberWords(locale, count)} ${pluralForm(locale, count, forms)}`;
}

export function numberWords(locale: Locale, value: number): string {
  return numberFormats[locale].format(value);
}

const pluralRules: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  uk: new Intl.PluralRules('uk'),
};

const numberFormats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB'),
  uk: new Intl.NumberFormat('uk'),
};

/** The absolute value of degrees with at most five decimals, about a metre. */
export function degreeWords(value: number): string {
  return String(Number(Math.abs(value).toFixed(5)));
}
