import type { RowNote } from '../core/incident/load-report.ts';
import { jsonFaultWords } from './json-expected-words.ts';
import { noteReasonWords } from './note-reason-words.ts';
import { countWords, type PluralForms } from './plural.ts';
import { quoted } from './quoted.ts';
import type { RefusalWords } from './refusal-words.ts';
import { sizeWords } from './size-words.ts';

/** After “понад”, “довший за” and “глибше, ніж на”. */
const levels: PluralForms = { one: 'рівень', few: 'рівні', many: 'рівнів', other: 'рівня' };
const characters: PluralForms = {
  one: 'символ',
  few: 'символи',
  many: 'символів',
  other: 'символу',
};
/** After “жодного з”. */
const ofRows: PluralForms = { one: 'рядка', few: 'рядків', many: 'рядків', other: 'рядка' };

export const refusalsUk: RefusalWords = {
  'git-lfs-pointer': ({ bytes }) =>
    `Це вказівник Git Large File Storage, а не самі дані${bytes === null ? '' : ` (їхній обсяг — ${sizeWords(bytes, 'uk')})`}. Завантажте сам файл, наприклад командою «git lfs pull».`,
  empty: 'Файл порожній.',
  'no-rows': 'У файлі немає рядків.',
  'unknown-content': ({ start }) =>
    `Такого вмісту прочитати не можна; він починається з «${start}». Можна читати таблиці (CSV, TSV), JSON, GeoJSON, KML, GeoRSS і GPX.`,
  'web-page':
    'Це вебсторінка, а не дані. Завантажте файл, на який вона посилається, і відкрийте його.',
  'json-broken': ({ line, column, ...fault }) =>
    `Файл не є JSON: рядок ${line}, стовпчик ${column}: ${jsonFaultWords(fault, 'uk')}.`,
  'json-unknown': ({ keys }) =>
    `Файл є JSON, але списку інцидентів у ньому не знайдено${keys.length === 0 ? '' : `; він має ${keys.join(', ')}`}.`,
  'xml-broken': ({ line, column, fault }) =>
    `Файл не є XML: рядок ${line}, стовпчик ${column}: ${fault}`,
  'xml-unknown': ({ root }) =>
    `Файл є XML такого виду, якого прочитати не можна: його корінь — <${root}>.`,
  'zip-broken': ({ fault }) => `Архів пошкоджено: ${fault}`,
  'too-much-inflated': ({ most }) =>
    `Розпакований файл зайняв би понад ${sizeWords(most, 'uk')}, тому його не відкрито. Розпакуйте його й відкрийте частину.`,
  'nothing-in-zip': ({ members }) =>
    `В архіві немає файлу, який можна прочитати, або їх кілька: ${members.join(', ')}. Розпакуйте його й відкрийте потрібний файл.`,
  'field-too-long': ({ most }) =>
    `Рядок довший за ${sizeWords(most, 'uk')}; найчастіше причина в незакритих лапках.`,
  'too-deep': ({ deepest }) => `Файл вкладено глибше, ніж на ${countWords('uk', deepest, levels)}.`,
  encrypted: 'Це старий або зашифрований файл Excel. Збережіть його як XLSX без пароля або як CSV.',
  'workbook-broken': ({ fault }) => `Книгу Excel пошкоджено: ${fault}`,
  'parquet-broken': ({ fault }) => `Файл Parquet не читається: ${fault}`,
  'container-not-read': ({ container }) =>
    container === 'parquet'
      ? 'Файли Parquet поки що не читаються. Збережіть таблицю як CSV.'
      : 'Архіви й книги (ZIP, GZIP, XLSX, KMZ) поки що не читаються. Розпакуйте архів або збережіть книгу як CSV.',
  aggregates:
    'Його рядки є сумами за областями й місяцями, а не інцидентами, тому їх не додано до інцидентів. Шару для таких сум ще немає.',
  'arrow-unsupported': 'Файли Arrow не читаються. Збережіть таблицю як Parquet або CSV.',
  'none-usable': ({ rows, first }) =>
    `${rows === 1 ? 'Єдиного рядка не вдалося використати.' : `Не вдалося використати жодного з ${countWords('uk', rows, ofRows)}.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'not-found': 'За цією адресою немає такого файлу.',
  'page-instead-of-file':
    'Сервер відповів вебсторінкою замість файлу; найімовірніше, такого файлу немає.',
  'server-answered': ({ status }) => `Сервер відповів ${status}.`,
  'fetch-failed': ({ fault }) => `Його не вдалося завантажити: ${fault}.`,
  'other-origin': ({ origin }) =>
    `Він не на ${origin}. За адресою можна відкрити лише файли поруч із цією сторінкою; завантажте файл і покладіть його туди.`,
  'dataset-id-taken': ({ id, holder }) =>
    `Він називає себе ${id}, як і ${holder}, який уже завантажено. Дайте одному з них інший id у «dataset».`,
  'text-too-long': ({ most }) =>
    `Він довший за ${countWords('uk', most, characters)}: більше за раз не прочитати. Поділіть його.`,
};

function noteSentence({ row, field, value, reason }: RowNote): string {
  const where = [field, value === '' ? '' : quoted(value, 'uk')].filter((part) => part !== '');
  return `Рядок ${row}${where.length === 0 ? '' : `, ${where.join(' ')}`}: ${noteReasonWords(reason, 'uk')}.`;
}
