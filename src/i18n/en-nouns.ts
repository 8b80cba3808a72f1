import { countWords, numberWords, type PluralForms } from './plural.ts';

export const incidents: PluralForms = { one: 'incident', other: 'incidents' };
export const count = (value: number, forms: PluralForms): string => countWords('en', value, forms);
export const number = (value: number): string => numberWords('en', value);
