import type { RowNote } from '../core/incident/load-report.ts';
import { jsonFaultWords } from './json-expected-words.ts';
import { noteReasonWords } from './note-reason-words.ts';
import { countWords, numberWords } from './plural.ts';
import { quoted } from './quoted.ts';
import type { RefusalWords } from './refusal-words.ts';
import { sizeWords } from './size-words.ts';

export const refusalsEn: RefusalWords = {
  'git-lfs-pointer': ({ bytes }) =>
    `This is a pointer of Git Large File Storage, not the data${bytes === null ? '' : ` (which has ${sizeWords(bytes, 'en')})`}. Download the file itself, for example with “git lfs pull”.`,
  empty: 'The file is empty.',
  'no-rows': 'The file has no rows.',
  'unknown-content': ({ start }) =>
    `The content is of no kind that can be read; it begins with “${start}”. Tables (CSV, TSV), JSON, GeoJSON, KML, GeoRSS and GPX can.`,
  'web-page': 'This is a web page, not data. Download the file that it links to and open that one.',
  'json-broken': ({ line, column, ...fault }) =>
    `The file is not JSON: line ${line}, column ${column}: ${jsonFaultWords(fault, 'en')}.`,
  'json-unknown': ({ keys }) =>
    `The file is JSON, but no list of incidents was found in it${keys.length === 0 ? '' : `; it has ${keys.join(', ')}`}.`,
  'xml-broken': ({ line, column, fault }) =>
    `The file is not XML: line ${line}, column ${column}: ${fault}`,
  'xml-unknown': ({ root }) => `The file is XML of a kind that is not read: its root is <${root}>.`,
  'zip-broken': ({ fault }) => `The archive is damaged: ${fault}`,
  'too-much-inflated': ({ most }) =>
    `Unpacked, the file would take more than ${sizeWords(most, 'en')}, so it is not opened. Unpack it first and open a part.`,
  'nothing-in-zip': ({ members }) =>
    `The archive holds no file that can be read, or several: ${members.join(', ')}. Unpack it and open the file you mean.`,
  'field-too-long': ({ most }) =>
    `A row is longer than ${sizeWords(most, 'en')}; most often a quotation mark is not closed.`,
  'too-deep': ({ deepest }) =>
    `The file is nested deeper than ${countWords('en', deepest, { one: 'level', other: 'levels' })}.`,
  encrypted:
    'This is an old or encrypted Excel workbook. Save it as XLSX without a password, or as CSV.',
  'workbook-broken': ({ fault }) => `The workbook is damaged: ${fault}`,
  'parquet-broken': ({ fault }) => `The Parquet file cannot be read: ${fault}`,
  'container-not-read': ({ container }) =>
    container === 'parquet'
      ? 'Parquet files are not read yet. Save the table as CSV.'
      : 'Archives and workbooks (ZIP, GZIP, XLSX, KMZ) are not read yet. Unpack the archive, or save the workbook as CSV.',
  aggregates:
    'Its rows are sums of areas and months, not incidents, so they are not put among incidents. A layer for such sums does not exist yet.',
  'arrow-unsupported': 'Arrow files are not read. Save the table as Parquet or CSV.',
  'none-usable': ({ rows, first }) =>
    `${rows === 1 ? 'The only row could not be used.' : `None of the ${numberWords('en', rows)} rows could be used.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'not-found': 'There is no such file at this address.',
  'page-instead-of-file':
    'The server answered with a web page instead of the file; most likely there is no such file.',
  'server-answered': ({ status }) => `The server answered ${status}.`,
  'fetch-failed': ({ fault }) => `It could not be fetched: ${fault}.`,
  'other-origin': ({ origin }) =>
    `It is not on ${origin}. Only files beside this page can be opened by address; download the file and put it there.`,
  'dataset-id-taken': ({ id, holder }) =>
    `It calls itself ${id}, as ${holder} does, which is loaded. Give one of them another id under “dataset”.`,
  'text-too-long': ({ most }) =>
    `It is longer than the ${numberWords('en', most)} characters that can be read at once. Divide it.`,
};

function noteSentence({ row, field, value, reason }: RowNote): string {
  const where = [field, value === '' ? '' : quoted(value, 'en')].filter((part) => part !== '');
  return `Row ${row}${where.length === 0 ? '' : `, ${where.join(' ')}`}: ${noteReasonWords(reason, 'en')}.`;
}
