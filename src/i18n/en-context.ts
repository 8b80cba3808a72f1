import type { SumMeasure } from '../core/context/area-sums.ts';
import { count, number } from './en-nouns.ts';
import type { PluralForms } from './plural.ts';

const areaForms: PluralForms = { one: 'area', other: 'areas' };
const lineForms: PluralForms = { one: 'line', other: 'lines' };
const pointForms: PluralForms = { one: 'point', other: 'points' };
const featureForms: PluralForms = { one: 'feature', other: 'features' };
const rowForms: PluralForms = { one: 'row', other: 'rows' };

/** English of layers of context. */
export const enContext = {
  group: 'Context',
  rule: 'Layers below the incidents, never counted with them.',
  add: 'Add as context',
  addHint:
    'For lines and areas that are no incidents, such as a front line or an area of control (GeoJSON, KML, GPX), and for sums of areas (HDX HAPI, ACLED). They are drawn dashed or shaded below the incidents, follow the period, and are never counted.',
  instead: 'Show as context instead',
  insteadHint:
    'Everything in this file is a line or an area. As context it is drawn below the incidents and not counted.',
  show: (title: string) => `Show: ${title}`,
  remove: (title: string) => `Remove from context: ${title}`,
  showOnMap: (title: string) => `Show on map: ${title}`,
  goTo: 'Set the period to',
  noDate: 'a date of this layer',
  unstated: 'Source not stated in the file',
  areas: (value: number) => count(value, areaForms),
  lines: (value: number) => count(value, lineForms),
  points: (value: number) => count(value, pointForms),
  dated: (words: string) => `dated ${words}`,
  undated: 'without a date: always shown',
  someUndated: (value: number) => `${number(value)} without a date, always shown`,
  states: (value: number, span: string) =>
    `${count(value, { one: 'date', other: 'dates' })}, ${span}`,
  stateRule:
    'The file says no end for its dates: what it shows of one holds until the next. Of a period the last date before its end is shown.',
  asOf: (date: string) => `as of ${date}`,
  during: (shown: number, all: number) => `${number(shown)} of ${number(all)} in this period`,
  notYet: (date: string) => `nothing in this period; it begins ${date}`,
  nothing: 'nothing in this period',
  onMap: 'Context on the map',
  says: (title: string, words: string) => `${title}: ${words}.`,
  nameless: 'Without a name',
  moreProperties: (value: number) => `and ${number(value)} more`,
  closeCard: 'Close',
  credits: (names: string) => `· Context: ${names}`,
  measures: {
    events: 'Events',
    fatalities: 'Deaths',
  } satisfies Record<SumMeasure, string>,
  measure: 'What is summed',
  type: 'Type of event',
  typeRule: 'The types of the file may overlap, so they are not added up.',
  legend: (measure: string, type: string) => (type === '' ? measure : `${measure}: ${type}`),
  sumsOf: (period: string) => `sums of ${period}`,
  whole:
    'A sum cannot be parted: each of them counts whole, though the period covers it only in part.',
  has: (dates: string) => `The file has ${dates}`,
  noSums: (dates: string) => `no sums of this period; the file has ${dates}`,
  classOf: (first: number, last: number) =>
    first === last ? number(first) : `${number(first)}–${number(last)}`,
  classFrom: (first: number) => `${number(first)}+`,
  noData: 'not known',
  zeroNotDrawn: '0 is not drawn',
  wholeCountry: 'the whole country',
  table: (value: number) => `Table of ${count(value, areaForms)}`,
  tableOf: (title: string) => `Sums of areas: ${title}`,
  area: 'Area',
  notDrawn: 'not on the map',
  moreAreas: (value: number) => `and ${count(value, { one: 'area', other: 'areas' })} with 0`,
  addedUp: 'Sums of districts are added up to their region.',
  unknownRows: (value: number) =>
    `${count(value, { one: 'row gives', other: 'rows give' })} no number`,
  report: {
    shapes: 'Read as context: lines and areas below the incidents, not counted.',
    sums: 'Read as sums of areas: a layer below the incidents, not counted. The rows are no incidents.',
    totals: 'What became of it',
    part: 'Part',
    number: 'Number',
    used: 'Drawn as context',
    rejected: 'Rejected',
    all: (isRows: boolean): string => (isRows ? 'All rows' : 'All features'),
    drawable: 'Summed and drawn',
    zero: 'Zeros: kept, not drawn',
    unplaced: 'Of areas that the map does not have: in the table only',
    wholes: 'Of a country whose areas are there too: left out',
    addedUp: (value: number) =>
      `${count(value, rowForms)} of districts were added up to their region, the finest area that is drawn.`,
    saysShapes: (features: number, used: number) =>
      `context, ${number(used)} of ${count(features, featureForms)} drawn, none counted.`,
    saysSums: (rows: number) => `${count(rows, rowForms)} as sums of areas, none counted.`,
  },
};
