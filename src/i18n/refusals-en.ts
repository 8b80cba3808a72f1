import type { CompanionRole } from '../core/import/companion-role.ts';
import type { ZipFault } from '../core/import/refusal.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import { jsonFaultWords } from './json-expected-words.ts';
import { noteReasonWords } from './note-reason-words.ts';
import { countWords, numberWords } from './plural.ts';
import { quoted } from './quoted.ts';
import type { RefusalWords } from './refusal-words.ts';
import { sizeWords } from './size-words.ts';
import { xmlFaultWords } from './xml-fault-words.ts';

const companions: Readonly<Record<CompanionRole, string>> = {
  'viina-labels':
    'These are the labels of VIINA (event_labels), without the events that they belong to. Drop the file together with event_info of the same year.',
  'timemap-sources':
    'These are the sources of a timemap (sources.json), without the events that they belong to. Drop the file together with events.json.',
  'timemap-associations':
    'These are the filters and categories of a timemap (associations.json), without the events that they belong to. Drop the file together with events.json.',
};

const zipFaults: Readonly<Record<ZipFault, string>> = {
  'no-directory': 'its end with the list of its files is missing, as of an unfinished download',
  directory: 'the list of its files cannot be read',
  split: 'it is one part of several',
  entry: 'nothing begins where the list of its files says so',
  'cut-off': 'it ends too early',
  size: 'there are more or fewer bytes than it says',
  checksum: 'the checksum does not agree',
  data: 'what is packed cannot be unpacked',
};

export const refusalsEn: RefusalWords = {
  'git-lfs-pointer': ({ bytes }) =>
    `This is a pointer of Git Large File Storage, not the data${bytes === null ? '' : ` (which has ${sizeWords(bytes, 'en')})`}. Download the file itself, for example with “git lfs pull”.`,
  'columns-unclear':
    'It is a table of which it is not certain what its columns mean. Bring it under “Add data”, where that is asked.',
  empty: 'The file is empty.',
  'no-rows': 'The file has no rows.',
  'unknown-content': ({ start }) =>
    `The content is of no kind that can be read; it begins with “${start}”. Tables (CSV, TSV, Excel, Parquet), JSON, GeoJSON, KML, KMZ, GeoRSS and GPX can, also packed as ZIP or GZIP.`,
  'web-page': 'This is a web page, not data. Download the file that it links to and open that one.',
  'json-broken': ({ line, column, ...fault }) =>
    `The file is not JSON: line ${line}, column ${column}: ${jsonFaultWords(fault, 'en')}.`,
  'json-unknown': ({ keys }) =>
    `The file is JSON, but no list of incidents was found in it${keys.length === 0 ? '' : `; it has ${keys.join(', ')}`}.`,
  'xml-broken': ({ line, column, fault }) =>
    `The file is not XML: line ${line}, column ${column}: ${xmlFaultWords(fault, 'en')}.`,
  'xml-unknown': ({ root }) => `The file is XML of a kind that is not read: its root is <${root}>.`,
  'zip-broken': ({ fault, member, at }) =>
    `${member === null ? 'The archive is damaged' : `The file ${quoted(member, 'en')} in the archive is damaged`}: ${zipFaults[fault]} (byte ${numberWords('en', at)}). Download or pack it anew.`,
  'zip-encrypted': ({ member }) =>
    `The archive is locked with a password (${member}). Unpack it and open the file itself.`,
  'zip-method': ({ member, method }) =>
    `The file ${quoted(member, 'en')} in the archive is packed in a way that is not read (method ${method}). Unpack it and open the file itself.`,
  'workbook-unsupported': ({ format }) =>
    `Workbooks of this kind (${format}) are not read. Save it as XLSX or CSV.`,
  shapefile:
    'Shapefiles are not read. Convert it to GeoJSON, for example with QGIS or mapshaper, and open that.',
  'too-much-inflated': ({ most }) =>
    `Unpacked, the file would take more than ${sizeWords(most, 'en')}, so it is not opened. Unpack it first and open a part.`,
  'nothing-in-zip': ({ members }) =>
    `The archive holds no file that can be read${members.length === 0 ? '' : `: ${members.join(', ')}`}.`,
  'field-too-long': ({ most }) =>
    `A row is longer than ${sizeWords(most, 'en')}; most often a quotation mark is not closed.`,
  'too-deep': ({ deepest }) =>
    `The file is nested deeper than ${countWords('en', deepest, { one: 'level', other: 'levels' })}.`,
  encrypted:
    'This is an old or encrypted Excel workbook. Save it as XLSX without a password, or as CSV.',
  'workbook-broken': ({ fault }) => `The workbook is damaged: ${fault}`,
  'parquet-broken': ({ fault }) => `The Parquet file cannot be read: ${fault}`,
  aggregates:
    'Its rows are sums of areas and months, not incidents, so they are not put among incidents. Brought with “Add data” the file becomes a layer of sums.',
  'too-many-vertices': ({ most }) =>
    `Its lines and areas have more than ${numberWords('en', most)} corners, too many to draw. Simplify them, or keep fewer dates.`,
  'too-many-features': ({ most }) =>
    `It has more than ${numberWords('en', most)} lines and areas, too many to draw. Keep fewer of them.`,
  'none-drawable': ({ features, first }) =>
    `${features === 1 ? 'Its only feature cannot be drawn.' : `None of its ${numberWords('en', features)} features can be drawn.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'no-context':
    'There is nothing in it that could be context: that takes lines or areas (GeoJSON, KML, GPX) or sums of areas (HDX HAPI, ACLED). Bring it as incidents instead.',
  'arrow-unsupported': 'Arrow files are not read. Save the table as Parquet or CSV.',
  'companion-alone': ({ role }) => companions[role],
  'none-usable': ({ rows, first }) =>
    `${rows === 1 ? 'The only row could not be used.' : `None of the ${numberWords('en', rows)} rows could be used.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'not-found': 'There is no such file at this address.',
  'page-instead-of-file':
    'The server answered with a web page instead of the file; most likely there is no such file.',
  'server-answered': ({ status }) => `The server answered ${status}.`,
  'fetch-failed': ({ fault }) => `It could not be fetched: ${fault}.`,
  'other-origin': ({ origin }) =>
    `It is not on ${origin}. Only files beside this page can be opened by address; download the file and put it there.`,
  'page-sealed': ({ host }) =>
    `This page may not ask ${host} or any other server: whoever runs it has closed that off. Download the file and drop it here.`,
  'insecure-address': ({ host }) =>
    `This page came by https and may not ask ${host} by http. Try the address with https://, or download the file and drop it here.`,
  offline: 'This computer is not connected to a network. Try again once it is.',
  'server-unreachable': ({ host }) =>
    `The server ${host} could not be reached. Check the address and the connection.`,
  'server-lets-no-page-read': ({ host }) =>
    `The server ${host} answers, but lets no page of another site read the file (it sends no CORS header). Download the file and drop it here.`,
  'redirected-elsewhere':
    'The address is on this site but leads to another one. Open it in a tab of its own, download the file and drop it here.',
  'server-denied': ({ host, status }) =>
    `The server ${host} does not give the file to everybody (${status}). If you have access to it, download it and drop it here.`,
  'server-failed': ({ host, status }) =>
    `The server ${host} cannot give the file at the moment (${status}). Try again later.`,
  'server-silent': ({ host, seconds }) =>
    `Nothing came from ${host} for ${countWords('en', seconds, { one: 'second', other: 'seconds' })}. Try again, or download the file and drop it here.`,
  'fetch-broken-off': ({ host, bytes }) =>
    `The connection to ${host} broke off after ${sizeWords(bytes, 'en')}. Try again, or download the file and drop it here.`,
  'download-too-large': ({ most }) =>
    `The file is larger than the ${sizeWords(most, 'en')} that are fetched by address. Download it and drop it here.`,
  'dataset-id-taken': ({ id, holder }) =>
    `It calls itself ${id}, as ${holder} does, which is loaded. Give one of them another id under “dataset”.`,
  'text-too-long': ({ most }) =>
    `It is longer than the ${numberWords('en', most)} characters that can be read at once. Divide it.`,
};

function noteSentence({ row, field, value, reason }: RowNote): string {
  const where = [field, value === '' ? '' : quoted(value, 'en')].filter((part) => part !== '');
  return `Row ${row}${where.length === 0 ? '' : `, ${where.join(' ')}`}: ${noteReasonWords(reason, 'en')}.`;
}
