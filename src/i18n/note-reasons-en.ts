import { countryWords } from './country-words.ts';
import type { NoteReasonWords } from './note-reason-words.ts';
import { countWords, numberWords } from './plural.ts';
import { sizeWords } from './size-words.ts';
import { xmlFaultWords } from './xml-fault-words.ts';

/** What follows the name of a column and its value. */
export const noteReasonsEn: NoteReasonWords = {
  'member-read': 'is the file of the archive that is read',
  'members-beside': ({ others }) =>
    `is the file of the archive that is read; beside it lie ${others}: unpack the archive and bring them as well`,
  'sheets-beside': ({ others }) =>
    `is the sheet that is read; there are also ${others}: save them as files of their own to bring them`,
  'title-rows': ({ rows }) =>
    `stands above the names of the columns; ${countWords('en', rows, { one: 'row', other: 'rows' })} there ${rows === 1 ? 'is taken for a title' : 'are taken for titles'}`,
  'gzip-cut-off':
    'ends within its packed data, as an unfinished download does; what could be unpacked is read',
  'table-fault': ({ fault }) => `the rest of the table cannot be read: ${fault}`,
  'table-too-large': ({ most }) =>
    `the rest of the table is not read: unpacked, it would take more than ${sizeWords(most, 'en')}`,
  'cells-beyond': ({ most }) =>
    `has cells beyond column ${numberWords('en', most)}, which are left out`,
  'shape-no-point': 'is a line or an area; the incident is listed without a location',
  'no-date': 'has no date: an incident needs at least a day, month or year',
  'not-a-date': 'is not a date',
  'no-year': 'names no year',
  'no-such-month': 'names a month that does not exist',
  'no-such-day': 'names a day that does not exist',
  'no-such-time': 'names a time of day that does not exist',
  'end-before-start': 'the end is not after the start',
  'century-assumed': ({ year }) => `has a year of two digits; ${year} is assumed`,
  'date-order-turned': 'is a date only with day and month the other way round than in its column',
  'date-order-open': ({ order }) =>
    order === 'day-first'
      ? 'could be of either order, as every date of the file; the day is taken to come first'
      : 'could be of either order, as every date of the file; the month is taken to come first',
  'date-counted': ({ date }) => `is a count of days or seconds, read as ${date}`,
  'no-number': 'says no number; kept as unknown',
  'no-web-address': 'is not an http or https address; the link is dropped',
  'outside-years': ({ first, last }) => `lies outside the years ${first} to ${last}`,
  'not-coordinates': 'are not two numbers; the incident is placed by its names, if at all',
  'zero-coordinates': '0, 0 stands for missing coordinates',
  'coordinates-swapped': 'longitude and latitude were the wrong way round and are swapped',
  'coordinates-out-of-range': 'out of range: longitude −180 to 180, latitude −90 to 90',
  'far-from-country': ({ country, kilometers }) =>
    `lies ${numberWords('en', kilometers)} km from ${countryWords(country, 'en')}, the country that the row names; drawn where the coordinates are`,
  'name-ambiguous': ({ candidates }) => `could be several places: ${candidates}`,
  'name-unknown': 'is no place that is known; the incident is not on the map',
  'placed-by-name': ({ place }) => `is placed by its name, as ${place}`,
  'id-taken': ({ kept }) => `is the id of an earlier row; kept as ${kept}`,
  'row-cut-off': 'the file ends within this row, which is left out',
  'unknown-code': 'is none of the codes that the format has there',
  'contradicts-best': ({ best }) =>
    `lies on the wrong side of the best estimate ${best}; kept as unknown`,
  'shape-without-date': 'a line or an area without a date is no incident; add it as context',
  track: 'a track or a route is no incident; add it as context',
  'json-item-broken': 'is not complete JSON',
  'xml-fault': ({ line, column, fault }) =>
    `the file stops being XML at line ${line}, column ${column}: ${xmlFaultWords(fault, 'en')}`,
  'nested-too-deep': ({ deepest }) =>
    `the file is nested deeper than ${countWords('en', deepest, { one: 'level', other: 'levels' })}; the rest of it is not read`,
  'sources-elsewhere': 'names entries of another file, which is not read with this one',
  'no-such-entry': 'names entries that the file of them does not have',
  'companion-entries-left': ({ entries, unused, repeated, broken }) =>
    `of the ${countWords('en', entries, { one: 'entry', other: 'entries' })} of this file ${[
      unused === 0 ? '' : `${numberWords('en', unused)} belong to no row of the other`,
      repeated === 0 ? '' : `${numberWords('en', repeated)} have the id of an earlier one`,
      broken === 0 ? '' : `${numberWords('en', broken)} cannot be read`,
    ]
      .filter((part) => part !== '')
      .join(', ')}`,
  'companion-entries-missing': ({ times }) =>
    `lacks an entry that the other file asks for ${countWords('en', times, { one: 'time', other: 'times' })}; what stood in it stays unknown`,
  'companion-not-read': 'could not be read with the other file; what stands in it is missing',
  'date-from-name': 'has no date of its own; that in its name is taken',
  'only-points-drawn': 'only a Point is drawn; the incident is listed without a location',
  'unknown-field': ({ known }) => `is not a field here; known are ${known}`,
  'not-an-object': 'must be an object',
  'not-a-list': 'must be a list',
  'not-text': 'must be text',
  'not-text-in-languages': 'must be text, or text in {en, uk}',
  'no-english': 'has no text in en',
  'no-english-ukrainian-shown': 'has no text in en; the text in uk is shown in both languages',
  'none-of': ({ choices, kept }) =>
    `is none of ${choices}${kept === null ? '' : `; kept as ${kept}`}`,
  'missing-kept-as': ({ kept }) => `is missing; ${kept} is taken`,
  'flag-incomplete': 'is missing; the flag is dropped',
  'actor-without-name': 'an actor needs a name',
  'attribution-without-name': 'an attribution needs a name',
  'medium-without-address': 'a medium needs an address',
  'source-without-publisher': 'a source needs a publisher or an address',
  'not-an-iso-day': 'is not a day such as 2026-02-04',
  'not-an-iso-date': 'is not a date such as 2026-02-04, 2026-02-04T18:00, 2026-02 or 2026',
  'neither-text-nor-unix-time': 'is neither a date as text nor Unix milliseconds',
  'finer-than-interval': 'is finer than the interval; read as range',
  'date-beside': 'date stands beside it',
  'bad-dataset-id': ({ kept }) =>
    `must be of letters, digits, dots, dashes and underscores; ${kept} stands in`,
  'bounds-fall': 'low, best and high must not fall; the figure is kept as unknown',
  'not-a-count': 'is not a whole number of at least 0; kept as unknown',
  'radius-missing': ({ meters }) => `is missing; ${meters} assumed`,
  'radius-out-of-range': ({ meters, most }) =>
    `is not a number of meters above 0 and up to ${most}; ${meters} assumed`,
  'no-such-area': 'is no area of the basemap; the incident is not located',
  'no-area-code': ({ example }) =>
    `must be the code of an area, such as ${example}; the incident is not located`,
  'point-needed': 'needs a point; the incident is not located',
  'point-not-claimed': ({ precision }) =>
    `the place is of class ${precision}, so the coordinates claim a point that the source does not state`,
  'not-of-this-class': ({ precision }) => `does not belong to a place of class ${precision}`,
  untitled: 'has no title; its number stands for it',
  'own-type-without-type': 'an own type needs a type',
  'no-such-parent': 'there is no such incident in the file',
  'own-ancestor': 'the incident would be part of itself',
  'not-a-feature': 'is no GeoJSON Feature',
  'no-geometry': 'is no GeoJSON geometry; the incident is listed without a location',
  'coordinates-look-swapped': 'coordinates look swapped: GeoJSON puts the longitude first',
  'coordinates-infinite': 'coordinates must be finite',
  'path-broken': 'holds a position that is no pair of degrees; this line or area is left out',
  'path-too-short': 'has too few positions for a line or an area',
  'nothing-to-draw': 'no line, area or point that can be drawn',
};
