import type { FigureForm, FigureNoun } from './figure-noun.ts';
import type { PluralForms } from './plural.ts';
import { countWords, numberWords } from './plural.ts';
import type { FacetField } from '../core/filter/filter.ts';
import type {
  ActorRole,
  FlagField,
  FlagKind,
  TimePrecision,
  VerificationStatus,
} from '../core/incident/incident.ts';
import type { PlaceKind } from '../core/geo/place-index.ts';
import type { Kind } from '../core/incident/kinds.ts';
import type { PlaceClass } from '../core/incident/place.ts';
import type { CalendarUnit } from '../core/time/calendar-unit.ts';

const incidents: PluralForms = { one: 'incident', other: 'incidents' };
const count = (value: number, forms: PluralForms): string => countWords('en', value, forms);
const number = (value: number): string => numberWords('en', value);

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
    notOnMap: (value: number) => `Not on the map: ${number(value)}`,
    loading: 'Loading the map…',
    unavailable:
      'The map needs WebGL, which this browser does not offer. The list and the timeline work without it.',
    contextLost: 'The map lost its connection to the graphics card and is being drawn again.',
    incidentsHere: (value: number) => count(value, incidents),
    symbols: {
      label: 'Symbols on the map',
      help: 'Arrow keys go from one symbol to the next, Enter opens it, Escape goes back to the map.',
      kind: (kind: string, value: number) => `${kind} (${number(value)})`,
      kinds: (kinds: readonly string[]) => kinds.join('; '),
      group: (value: number, kinds: string) => `${count(value, incidents)}: ${kinds}`,
      rest: (value: number) => `${number(value)} more at this point: show all of them in the list`,
      area: (name: string, value: number) => `${name}: ${count(value, incidents)}`,
      knownTo: {
        admin2: 'known to one of its districts only',
        admin1: 'known to the region only',
        country: 'known to the country only',
      },
      more: (value: number) =>
        `${count(value, { one: 'more symbol is', other: 'more symbols are' })} in view: zoom in to reach them, or use the list`,
    },
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
    kinds: 'What happened',
    reset: 'Reset filters',
    resetAll: 'Show everything',
    search: 'Search incidents',
    searchHint: 'Title, place, actor, source',
    clearSearch: 'Clear the search',
    active: 'Active filters',
    area: (name: string) => `Area: ${name}`,
    places: (names: string) => `Place: ${names}`,
    text: (query: string) => `Words: ${query}`,
    remove: (filter: string) => `Remove filter “${filter}”`,
    notOnMap: 'Not on the map',
    more: 'More filters',
    rule: 'A section with nothing chosen lets everything pass; else only what is chosen is shown.',
    sections: {
      kind: 'What happened',
      country: 'Country',
      region: 'Region',
      actor: 'Actor',
      ownType: 'Reported type',
      place: 'Place known to',
      time: 'Time known to',
      killed: 'Killed',
      injured: 'Injured',
      source: 'Source',
      verification: 'Verification',
      tag: 'Tags',
      within: 'Part of the map',
    } satisfies Record<FacetField | 'killed' | 'injured' | 'within', string>,
    times: {
      instant: 'the minute',
      day: 'the day',
      night: 'the night',
      range: 'a span of time',
      week: 'the week',
      month: 'the month',
      year: 'the year',
      unknown: 'not reported',
    } satisfies Record<TimePrecision, string>,
    chosen: (value: number) => `${number(value)} chosen`,
    counting: 'Counting…',
    notStated: 'Not stated',
    noValues: 'None in this period under the other filters.',
    noMatches: 'Nothing matches these letters.',
    searchValues: (section: string) => `Search: ${section}`,
    moreValues: (value: number) => `${number(value)} more: type some letters to find them`,
    /** Of a chip: a section and what is chosen in it. */
    choice: (section: string, words: string) => `${section}: ${words}`,
    andMore: (names: string, value: number) => `${names} and ${number(value)} more`,
    allBut: (names: string) => `all but ${names}`,
    noneChosen: 'none at all',
    hides: (value: number) =>
      value === 0 ? 'hides nothing by itself' : `hides ${count(value, incidents)}`,
    ofThemPointless: (words: string, value: number) =>
      `${words} (known to an area only or not located: ${number(value)})`,
    atLeast: 'At least',
    atMost: 'At most',
    unknownToo: 'Also incidents whose number is not known',
    figureRule: 'A report passes where its range may lie in yours: “at least 5” may be 20.',
    notWhole: 'Whole numbers from 0 to 999,999,999 only. The last range that could be read holds.',
    crossed: 'The first number is above the second. The last range that could be read holds.',
    numberKnown: 'number known',
    orNotKnown: (words: string) => `${words}, or not known`,
    withinRule:
      'Only an incident with a point can lie in a part of the map. Those known to an area only, or not located, are hidden.',
    viewOnly: 'Only what is in view now',
    drawArea: 'Draw an area',
    drawing:
      'Click or tap the corners on the map. A double click, Enter, or a click on the first corner ends; Escape cancels.',
    drawingFailed: 'Nothing could be drawn here. Use the button for what is in view.',
    cancelDrawing: 'Cancel drawing',
    withinKeys:
      'With the keyboard: move the map with its arrow keys, plus and minus, then choose what is in view.',
    withinBox: 'a view that was kept',
    withinDrawn: 'a drawn area',
  },
  placeSearch: {
    label: 'Places on the map',
    goTo: 'Go to',
    found: (value: number) => count(value, { one: 'place to go to', other: 'places to go to' }),
    kinds: {
      country: 'country',
      territory: 'territory',
      admin1: 'region',
      capital: 'capital',
      city: 'city',
      sea: 'sea',
      river: 'river',
    } satisfies Record<PlaceKind, string>,
  },
  details: {
    label: 'Incident details',
    close: 'Close details',
    previous: 'Previous incident',
    next: 'Next incident',
    copyLink: 'Copy link to this incident',
    copied: 'Link copied',
    copyFailed: 'The link could not be copied. Copy it from the address bar.',
    showOnMap: 'Show on the map',
    loading: 'Loading the incident…',
    failed: (reason: string) => `The incident could not be read: ${reason}`,
    when: 'When',
    where: 'Where',
    figures: 'Reported figures',
    damage: 'Damage',
    actors: 'Who',
    sources: 'Who reported it',
    caveats: 'How well it is known',
    verification: 'Verification',
    related: 'Related incidents',
    partOf: 'Part of',
    groups: (value: number) => `Groups ${count(value, incidents)}`,
    moreChildren: (value: number) => `and ${number(value)} more`,
    originalRow: 'The row as it stands in the file',
    rowNumber: (row: number, dataset: string) => `Row ${number(row)} of the dataset “${dataset}”`,
    inSourceWords: (words: string) => `In the source: “${words}”`,
    reportedBy: (name: string) => `reported by ${name}`,
    ownType: (words: string) => `In the dataset: ${words}`,
    tags: 'Tags',
    published: (date: string) => `published ${date}`,
    accessed: (date: string) => `read ${date}`,
    unnamedSource: 'Source not named',
    noSources: 'The dataset names no source.',
    associates: (names: string) => `with ${names}`,
    on: (channel: string) => `on ${channel}`,
    asReported: (role: string) => `${role} (as reported)`,
    newTab: '(opens in a new tab)',
    basis: (words: string) => `Basis: ${words}`,
    media: 'Media',
    mediaLink: (index: number) => `Medium ${number(index)}`,
    mediaWarning: (words: string) => `Content warning: ${words}`,
    mediaFold: (value: number) =>
      `Media may show violence or death. Show ${count(value, { one: 'link', other: 'links' })}`,
    locator: (place: string) => `Locator map: ${place}`,
    coordinates: 'Coordinates',
    coordinateForms: {
      decimal: 'Decimal degrees',
      dms: 'Degrees, minutes, seconds',
      mgrs: 'MGRS',
    },
    copyCoordinates: (form: string) => `Copy coordinates (${form})`,
    noMgrs: 'not given beyond 84° N and 80° S, where UTM ends',
    coordinatePrecision: {
      exact: () => 'of the site, as the source gives it',
      given: () => 'as the data gives them; how precise they are is not stated',
      settlement: (distance: string) =>
        `of the middle of the settlement; the incident was somewhere within ${distance} of it`,
      near: (distance: string) => `of a nearby point; the incident was within ${distance} of it`,
    },
    noCoordinates: {
      admin2: 'Known to the district only: no coordinates.',
      admin1: 'Known to the region only: no coordinates.',
      country: 'Known to the country only: no coordinates.',
    },
    copyCitation: 'Copy citation',
    copiedText: 'Copied',
    copyTextFailed: 'It could not be copied. Select the text and copy it by hand.',
    inDataset: (title: string) => `as the dataset “${title}” gives it`,
    neverSummed:
      'Figures of this incident and of those that it groups are not added up: they may count the same people.',
    noBasis: 'The data does not say on what basis.',
  },
  citation: {
    quoted: (words: string) => `“${words}”`,
    reportedBy: (sources: string) => `Reported by ${sources}`,
    citing: (names: string) => `citing ${names}`,
    moreSources: (value: number) =>
      `and ${count(value, { one: 'more source', other: 'more sources' })}`,
    dataset: (words: string) => `Dataset: ${words}`,
    version: (version: string) => `version ${version}`,
    via: (date: string, link: string) => `Via Incident Atlas, accessed ${date} ${link}`,
  },
  settings: {
    open: 'Settings',
    title: 'Settings',
    close: 'Close settings',
    language: 'Language',
    languages: { system: 'As in the browser', en: 'English', uk: 'Українська' },
    theme: 'Theme',
    themes: { system: 'As in the system', light: 'Light', dark: 'Dark' },
    keyboard: 'Keyboard',
    shortcuts: 'Single-key shortcuts',
    showShortcuts: 'Show the keys',
    borders: 'Borders',
    data: 'Data and licences',
    privacy: 'Everything runs in this browser: nothing about you or your data leaves it.',
    datasetRows: (rows: number, placed: number, unlocated: number, rejected: number) =>
      `${count(rows, { one: 'row', other: 'rows' })}: ${number(placed)} on the map, ${number(unlocated)} without a location, ${number(rejected)} rejected`,
    noDatasets: 'No dataset is loaded.',
    basemap: 'Basemap and fonts',
  },
  shortcuts: {
    title: 'Keys',
    close: 'Close',
    note: 'Keys are matched by their position, so they work in any keyboard layout.',
    key: 'Key',
    action: 'What it does',
    previous: 'Previous incident',
    next: 'Next incident',
    search: 'Search',
    closeDetails: 'Close what is open: a spread, details, figures or table',
    play: 'Play or pause',
    help: 'Show these keys',
    space: 'Space',
    arrows: 'Arrow keys on a thumb of the timeline',
    moveDay: 'Move it by a day (Shift: a week, Page: a month)',
    mapArrows: 'Arrow keys, + and − on the map',
    moveMap: 'Move it and zoom',
    symbolArrows: 'Tab from the map, then arrow keys',
    walkSymbols: 'Go from symbol to symbol in reading order; Enter opens one, Esc leads back',
    listArrows: 'Arrow keys, Home and End in list and table',
    walkList: 'Go from incident to incident; Enter opens one',
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
    rowNotes: 'Rows and reasons',
    row: (row: number) => (row === 0 ? 'File' : `Row ${number(row)}`),
    noteActions: { rejected: 'row rejected', ignored: 'value ignored', assumed: 'value assumed' },
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
  figuresPanel: {
    groupBy: 'Group by',
    period: 'Period',
    unit: 'Unit',
    units: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
    dataset: 'Dataset',
    perDataset: 'Figures are given for one dataset at a time and never summed across datasets.',
    table: 'Table of figures',
    caption: (period: string, filters: string) => `Reported figures, ${period}, ${filters}`,
    ofDataset: 'Dataset:',
    filters: (value: number) =>
      value === 0 ? 'no filter' : count(value, { one: 'filter', other: 'filters' }),
    columns: {
      incidents: 'Incidents',
      possible: 'Possibly in this period',
      killed: 'Killed: reported range',
      killedUnknown: 'Killed not stated',
      injured: 'Injured: reported range',
      injuredUnknown: 'Injured not stated',
    },
    total: 'Total, each incident once',
    severalPeriods: 'Across several periods',
    best: (best: string) => `best ${best}`,
    possible: (value: number) => `${number(value)} possibly`,
    noIncidents: 'no incidents',
    inParts: 'counted with its parts',
    notes: {
      reported: 'All figures are as reported; “not stated” counts incidents without any number.',
      overlapping: 'An incident may stand in several rows, so the rows do not add up to the total.',
      severalPeriods:
        'An incident of which only a longer time is known, or that lasted longer, is counted across several periods and in no single one.',
      possible: '“Possibly” counts incidents whose time is only known to touch the chosen period.',
      grouping: (value: number) =>
        `${count(value, { one: 'incident groups', other: 'incidents group' })} others: counted here, but no figures are added to those of the parts.`,
      best: '“Best” adds the best estimates, and the lowest number where a report gives none.',
    },
    showAll: (value: number) => `Show all ${count(value, { one: 'row', other: 'rows' })}`,
    copy: 'Copy table',
    copied: 'Copied',
    copyFailed: 'The table could not be copied. Download it as CSV.',
    download: 'Download CSV',
    failed: (reason: string) => `The figures could not be summed: ${reason}`,
  },
  tableView: {
    label: 'Table of incidents',
    caption: 'Incidents in the chosen period, under the filters',
    date: 'Date',
    title: 'Title',
    place: 'Place',
    sources: 'Reported by',
    loading: 'Loading…',
    capped: (shown: number, total: number) =>
      `The first ${number(shown)} of ${count(total, incidents)} in this order. Choose a shorter period or filters to see the others.`,
    copy: 'Copy table',
    copying: (value: number) => `Copying: ${count(value, { one: 'row', other: 'rows' })} read`,
    copied: (rows: number, total: number) =>
      rows === total
        ? `Copied ${count(rows, { one: 'row', other: 'rows' })}`
        : `Copied the first ${number(rows)} of ${count(total, { one: 'row', other: 'rows' })}; no more are copied at once`,
    copyFailed: (reason: string) => `The table could not be copied: ${reason}`,
    failed: (reason: string) => `The table could not be read: ${reason}`,
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
  verificationMeanings: {
    reported: 'Somebody reported it; the data names no check of it.',
    claimed: 'A party to the conflict, or somebody who speaks for it, says so.',
    corroborated: 'The data says that further sources report the same.',
    geolocated: 'The data says that pictures or videos show where it was.',
    disputed: 'Somebody contradicts what is said here.',
    retracted: 'Whoever reported it has withdrawn it, so do not rely on it.',
  } satisfies Record<VerificationStatus, string>,
  flagMeanings: {
    inferred: 'The source does not state it; it was concluded from what the source says.',
    assumed: 'The source does not state it; a usual value stands in for it.',
    placeholder: 'The dataset writes this value where it does not know better.',
    claimed: 'It stands here as the source reports it, and nobody checked it.',
    summary: 'The source counts several events together here.',
  } satisfies Record<FlagKind, string>,
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
