import { countWords, numberWords, type PluralForms } from './plural.ts';

export const incidents: PluralForms = {
  one: 'інцидент',
  few: 'інциденти',
  many: 'інцидентів',
  other: 'інцидента',
};
/** After «із» and the like. */
export const ofIncidents: PluralForms = { one: 'інциденту', other: 'інцидентів' };
export const rows: PluralForms = { one: 'рядок', few: 'рядки', many: 'рядків', other: 'рядка' };
export const links: PluralForms = {
  one: 'посилання',
  few: 'посилання',
  many: 'посилань',
  other: 'посилання',
};
export const sources: PluralForms = {
  one: 'джерело',
  few: 'джерела',
  many: 'джерел',
  other: 'джерела',
};
export const ofRows: PluralForms = { one: 'рядка', other: 'рядків' };
export const count = (value: number, forms: PluralForms): string => countWords('uk', value, forms);
export const number = (value: number): string => numberWords('uk', value);
