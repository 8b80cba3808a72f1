import type {
  ActorRole,
  FlagField,
  FlagKind,
  VerificationStatus,
} from '../core/incident/incident.ts';
import type { Kind } from '../core/incident/kinds.ts';
import type { PlaceClass } from '../core/incident/place.ts';
import type { CalendarUnit } from '../core/time/calendar-unit.ts';
import type { FigureForm, FigureNoun } from './figure-noun.ts';
import { incidents, count, number } from './en-nouns.ts';

/** English; its type is what every language must say. */
export const en = {
  app: {
    title: 'Incident Atlas',
    tagline: 'Conflict incidents, as precisely as the sources know them',
    skipToList: 'Skip to the list of incidents',
    loading: 'Loading incidents…',
    openPanel: 'Show list and filters',
    closePanel: 'Hide list and filters',
    openTimeline: 'Show timeline',
    closeTimeline: 'Hide timeline',
    panel: 'List and filters',
    growPanel: 'Make the panel taller',
    shrinkPanel: 'Make the panel lower',
    closeDrawer: (section: string) => `Close: ${section}`,
    loadingPart: 'Loading…',
    settings: 'Settings',
    addData: 'Add data',
    details: 'Incident details',
    loadingDetails: 'Loading the incident…',
  },
  map: {
    label: 'Map',
    controls: 'Map controls',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all incidents',
    scale: (length: string) => `Scale: ${length}`,
    kilometers: (value: number) => `${number(value)} km`,
    meters: (value: number) => `${number(value)} m`,
    attribution: 'Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR · Noto fonts (OFL)',
    credits: 'About the map: sources and borders',
    bordersNote:
      'Boundaries and names follow United Nations practice; no endorsement implied. Disputed lines are dashed.',
    bordersNoteShort: 'Boundaries follow United Nations practice; no endorsement implied.',
    generated: 'Generated data, not real events',
    notOnMap: (value: number) => `Not on the map: ${number(value)}`,
    loading: 'Loading the map…',
    unavailable:
      'The map needs WebGL, which this browser does not offer. The list and the timeline work without it.',
    contextLost: 'The map lost its connection to the graphics card and is being drawn again.',
    incidentsHere: (value: number) => count(value, incidents),
    stack: (country: string, value: number) =>
      `${country}: ${count(value, incidents)} known to regions or to the country only`,
  },
  counts: {
    incidents: (total: number, all: number) => `${number(total)} of ${count(all, incidents)}`,
    possible: (value: number) => `${number(value)} possibly in this period`,
    unlocated: (value: number) => `${number(value)} not on the map`,
    allIn: (period: string, country: string) => `${period}, all in ${country}`,
    mostIn: (period: string, country: string) => `${period}, most in ${country}`,
  },
  sections: {
    label: 'Parts of the panel',
    incidents: 'Incidents',
    filters: 'Filters',
    figures: 'Figures',
    table: 'Table',
  },
  list: {
    label: 'Incidents',
    showMore: 'Show more',
    loading: 'Loading…',
    possible: 'possibly in this period',
    partOf: (title: string) => `part of: ${title}`,
    empty: 'No incident matches this period and these filters.',
    noData: 'No incidents were loaded.',
    failed: (reason: string) => `The list could not be read: ${reason}`,
  },
  filters: {
    label: 'Filters',
    /** Of a tab, on the screen and as its name. */
    marked: (value: number) => `Filters · ${number(value)}`,
    active: (value: number) => `Filters, ${number(value)} active`,
    kinds: 'What happened',
    reset: 'Reset filters',
    resetAll: 'Show everything',
    search: 'Search incidents',
    searchHint: 'Title, place, actor, source',
    clearSearch: 'Clear the search',
    more: 'More filters',
  },
  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    malformedLink: (detail: string) =>
      `The address of this page could not be read (${detail}). You see the default view; ask for the link again or go on from here.`,
    datasetFailed: (url: string, reason: string) =>
      `The dataset ${url} could not be loaded: ${reason}. Check the address and the file, then reload the page.`,
    rowsRejected: (title: string, rejected: number, rows: number) =>
      `${title}: ${number(rejected)} of ${count(rows, { one: 'row', other: 'rows' })} could not be used. The others are shown.`,
    rowsNoted: (title: string, notes: number) =>
      `${title}: ${count(notes, { one: 'value was', other: 'values were' })} adjusted or ignored. All rows are shown.`,
    fromCopy: (title: string, when: string) =>
      `${title}: the server did not give the file, so it is shown from the copy kept on this computer on ${when}; it may be out of date.`,
    rowNotes: 'Rows and reasons',
    row: (row: number) => (row === 0 ? 'File' : `Row ${number(row)}`),
    moreNotes: (value: number) => `and ${number(value)} more`,
    incidentNotFound: (id: string) =>
      `The incident “${id}” is not in the data that is loaded. Pick another from the list.`,
    engineRestarted:
      'The part that counts incidents stopped and was started again. Your view is kept.',
    engineFailed: (reason: string) =>
      `The incidents could not be counted: ${reason}. Reload the page to try again.`,
    basemapRestarted:
      'The part that prepares the basemap stopped and was started again. Nothing is lost.',
    basemapFailed: (reason: string) =>
      `The basemap could not be loaded: ${reason}. Incidents are shown without it; reload the page to try again.`,
    languageFailed: (reason: string) =>
      `The words of the chosen language could not be loaded: ${reason}. The page stays in English; check the connection, then reload the page.`,
    mapFailed: (reason: string) =>
      `The map could not be started: ${reason}. The list and the timeline work without it.`,
  },
  problem: {
    title: (part: string) => `${part}: something went wrong here`,
    explain: 'The rest of the page still works.',
    retry: 'Try again',
    parts: {
      map: 'Map',
      timeline: 'Timeline',
      panel: 'List and filters',
      details: 'Details',
      figures: 'Figures',
      table: 'Table',
      import: 'Adding data',
    },
  },
  kinds: {
    strike: 'Air and drone strikes',
    shelling: 'Shelling and missiles',
    mine: 'Mines, bombs and IEDs',
    attack: 'Attacks, form not stated',
    battle: 'Battles',
    'violence-against-civilians': 'Violence against civilians',
    protest: 'Protests',
    riot: 'Riots',
    talks: 'Talks and agreements',
    statement: 'Statements',
    other: 'Other',
  } satisfies Record<Kind, string>,
  placeClasses: {
    exact: 'an exact site, as the source gives it',
    settlement: 'the settlement is known, the place within it is not',
    near: 'near the point shown',
    given: 'coordinates given, precision not stated',
    admin2: 'the exact place was not reported',
    admin1: 'the exact place was not reported',
    country: 'only the country is known',
    line: 'somewhere along a line, so not on the map',
    sea: 'at sea or in the air, so not on the map',
    unknown: 'the place was not reported',
  } satisfies Record<PlaceClass, string>,
  placeFilters: {
    exact: 'exact site',
    settlement: 'settlement',
    near: 'near a place',
    given: 'precision not stated',
    admin2: 'district',
    admin1: 'region',
    country: 'country',
    line: 'line',
    sea: 'sea',
    unknown: 'unknown',
  } satisfies Record<PlaceClass, string>,
  place: {
    withPrecision: (name: string, precision: string) => `${name}: ${precision}`,
    within: (distance: string) => `within ${distance} of the point shown`,
    withinNamed: (name: string, distance: string) => `near ${name}, within ${distance}`,
    unnamed: 'Place without a name',
    notReported: 'Place not reported',
  },
  time: {
    /** What stands between the ends of a range; `null` keeps the dash of the language. */
    rangeJoin: ' to ' as string | null,
    nightJoin: ' to ',
    twoDaysJoin: ' or ',
    betweenJoin: ' and ' as string | null,
    night: (dates: string) => `night of ${dates}`,
    week: (dates: string) => `week of ${dates}`,
    withinWeek: (dates: string) => `some time in the week of ${dates}`,
    withinTwoDays: (dates: string) => `some time on ${dates}`,
    withinDates: (dates: string) => `some time between ${dates}`,
    withinMonth: (month: string) => `some time in ${month}`,
    year: (year: string) => year,
    /** Few would take a lone «1» or «476» for a year. */
    earlyYear: (year: string) => `the year ${year}`,
    withinYear: (year: string) => `some time in ${year}`,
    unknown: 'time not reported',
    unknownBetween: (words: string) => `time not reported; ${words}`,
    clock: (date: string, clock: string) => `${date}, ${clock} local time`,
    clockRange: (date: string, from: string, to: string) => `${date}, ${from} to ${to} local time`,
    withinClockRange: (date: string, from: string, to: string) =>
      `some time on ${date} between ${from} and ${to} local time`,
    fromTo: (from: string, to: string) => `${from} to ${to} local time`,
    withinFromTo: (from: string, to: string) => `some time between ${from} and ${to} local time`,
  },
  figures: {
    notStated: 'not stated',
    orMore: (low: string) => `${low} or more`,
    upTo: (high: string) => `up to ${high}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    best: (best: string) => `best estimate ${best}`,
    join: (first: string, second: string) => `${first}, ${second}`,
    /** `words` end with `last`; in some languages the noun agrees with it and with what stands before. */
    phrase: (words: string, noun: FigureNoun, _last: number, _form: FigureForm) =>
      `${words} ${figureNouns[noun]}`,
    unstated: (noun: FigureNoun) => `${figureLabels[noun]}: not stated`,
    ofUnit: (words: string, unit: string, noun: FigureNoun) =>
      `${words} ${unit} ${figureNouns[noun]}`,
    unstatedOfUnit: (unit: string, noun: FigureNoun) =>
      `${figureLabels[noun]} (${unit}): not stated`,
  },
  flag: (field: FlagField, flag: FlagKind) => flagWords(field, flag),
  verification: {
    reported: 'Reported',
    claimed: 'Claimed by a party, not confirmed',
    corroborated: 'Corroborated by further sources',
    geolocated: 'Geolocated',
    disputed: 'Disputed',
    retracted: 'Retracted',
  } satisfies Record<VerificationStatus, string>,
  roles: {
    attacker: 'attacker',
    target: 'target',
    participant: 'participant',
    speaker: 'speaker',
    unstated: 'role not stated',
  } satisfies Record<ActorRole, string>,
  timeline: {
    label: 'Timeline',
    startThumb: 'Start of period',
    endThumb: 'End of period',
    play: 'Play',
    pause: 'Pause',
    stepBack: 'Step back',
    stepForward: 'Step forward',
    mode: 'Playback mode',
    modes: {
      moving: 'Moving window',
      cumulative: 'Cumulative',
      unit: 'One unit at a time',
    },
    speed: 'Speed',
    allTime: 'All time',
    last7Days: 'Last 7 days',
    last30Days: 'Last 30 days',
    /** Of the presets where there is little room; each is whole words of its full name. */
    short: { allTime: 'All', last7Days: '7 days', last30Days: '30 days' },
    speedOf: (factor: number) => `${number(factor)}×`,
    /** What the highest line of the plot stands for; `step` units make a bar. */
    scale: (value: number, unit: CalendarUnit, step: number) =>
      `${count(value, incidents)} ${step === 1 ? perUnit[unit] : `in ${number(step)} years`}`,
    period: (dates: string, incidentsInIt: number) =>
      `${dates}, ${count(incidentsInIt, incidents)}`,
    /** At the ends of a plot that leaves a few far-off incidents out; the label begins with the words. */
    earlier: (value: number) => `${number(value)} earlier`,
    later: (value: number) => `${number(value)} later`,
    showEarlier: (value: number) =>
      `${count(value, { one: 'earlier incident', other: 'earlier incidents' })}: show the whole timeline`,
    showLater: (value: number) =>
      `${count(value, { one: 'later incident', other: 'later incidents' })}: show the whole timeline`,
    /** Beside the plot; the label begins with the words. */
    inView: 'In view',
    onlyInView: 'In view: bars of the points on this part of the map only',
    backTo: (span: string) => `Back to ${span}`,
    years: (first: string, last: string) => `${first}–${last}`,
  },
};

export type Messages = typeof en;

const perUnit: Readonly<Record<CalendarUnit, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

const figureNouns: Readonly<Record<FigureNoun, string>> = {
  killed: 'killed',
  injured: 'injured',
  launched: 'launched',
  damaged: 'damaged',
  displaced: 'displaced',
  detained: 'detained',
  other: 'reported',
};

const figureLabels: Readonly<Record<FigureNoun, string>> = {
  killed: 'Killed',
  injured: 'Injured',
  launched: 'Launched',
  damaged: 'Damaged',
  displaced: 'Displaced',
  detained: 'Detained',
  other: 'Other figure',
};

const flagFieldWords: Readonly<Record<FlagField, string>> = {
  place: 'place',
  time: 'time',
  kind: 'kind of incident',
  grouping: 'grouping',
  role: 'role',
  killed: 'number killed',
  injured: 'number injured',
  actor: 'actor',
  other: 'another detail',
};

function flagWords(field: FlagField, flag: FlagKind): string {
  const words = flagFieldWords[field];
  switch (flag) {
    case 'inferred':
      return `${words} inferred`;
    case 'assumed':
      return `${words} assumed`;
    case 'placeholder':
      return `${words}: a placeholder value`;
    case 'claimed':
      return `${words} as reported`;
    case 'summary':
      return `${words}: sums up several events`;
  }
}
