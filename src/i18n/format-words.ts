import type { FormatId } from '../core/import/format-id.ts';
import type { Locale } from '../core/share/view-state.ts';

export interface FormatWords {
  readonly name: string;
  /** By what in the file it is told from others: a whole sentence. */
  readonly why: string;
  /** What must be known before its rows are taken for incidents: a whole sentence. */
  readonly caution?: string;
}

/** What a format is called, and how it was recognised. */
export function formatWords(format: FormatId, locale: Locale): FormatWords {
  return words[locale][format];
}

const en: Readonly<Record<FormatId, FormatWords>> = {
  'incident-atlas': {
    name: 'Incident Atlas GeoJSON',
    why: 'It is a collection of features with this project’s own fields.',
  },
  acled: { name: 'ACLED', why: 'It has the column event_id_cnty, as every export of ACLED does.' },
  ucdp: {
    name: 'UCDP GED or Candidate events',
    why: 'It has the fields type_of_violence and date_prec of the Uppsala Conflict Data Program.',
  },
  gdelt: {
    name: 'GDELT events',
    why: 'Its columns are those of GDELT: dates as YYYYMMDD and ActionGeo fields.',
    caution:
      'GDELT counts media coverage by machine, not incidents: one incident may stand in many rows, and some rows are no incident at all.',
  },
  viina: {
    name: 'VIINA',
    why: 'It has the columns of VIINA, violent incident information from news articles.',
    caution: 'Each row is a news report and its date that of the report, which may lag the event.',
  },
  bellingcat: {
    name: 'Bellingcat or timemap events',
    why: 'It is a list of items with a description, a latitude and associations or filters.',
  },
  geoconfirmed: {
    name: 'GeoConfirmed',
    why: 'It has the fields by which GeoConfirmed names faction and place.',
  },
  gtd: {
    name: 'Global Terrorism Database',
    why: 'It has the columns eventid and iyear of the Global Terrorism Database.',
  },
  sirens: {
    name: 'Air-raid sirens',
    why: 'It has the columns started_at and finished_at with a region.',
    caution: 'Each row is an alert over an area, not an attack.',
  },
  'missile-attacks': {
    name: 'Missile and drone attacks',
    why: 'It has the columns launched, destroyed and time_start.',
    caution: 'Each row sums up one wave of launches, as a party to the conflict reported it.',
  },
  'acled-sums': {
    name: 'ACLED sums of areas',
    why: 'It has a number of events for each area and week, month or year.',
    caution: 'Each row is a sum for an area and a span of time, not an incident.',
  },
  'hdx-hapi': {
    name: 'HDX HAPI conflict events',
    why: 'It has the columns reference_period_start and events of the HDX Humanitarian API.',
    caution: 'Each row is a sum for an area and a span of time, not an incident.',
  },
  'who-attacks': {
    name: 'WHO attacks on health care',
    why: 'It has the columns Attack ID and Certainty Level of the World Health Organization.',
  },
  table: { name: 'Table', why: 'Its columns were told by their names and what stands in them.' },
  geojson: { name: 'GeoJSON', why: 'It is a FeatureCollection.' },
  kml: { name: 'KML or KMZ', why: 'Its root element is kml.' },
  georss: { name: 'RSS or Atom with places', why: 'Its root element is that of a news feed.' },
  gpx: { name: 'GPX', why: 'Its root element is gpx.' },
  umap: { name: 'uMap', why: 'It says of itself that it is a uMap.' },
  topojson: { name: 'TopoJSON', why: 'It says of itself that it is a Topology.' },
  'json-feed': { name: 'JSON Feed', why: 'It names the version of JSON Feed that it follows.' },
  liveuamap: { name: 'Liveuamap', why: 'It has a list of venues, as Liveuamap does.' },
};

const uk: Readonly<Record<FormatId, FormatWords>> = {
  'incident-atlas': {
    name: 'GeoJSON «Атласу інцидентів»',
    why: 'Це збірка об’єктів із власними полями цього проєкту.',
  },
  acled: {
    name: 'ACLED',
    why: 'Є стовпець event_id_cnty, як у кожній вивантаженій таблиці ACLED.',
  },
  ucdp: {
    name: 'UCDP GED або події-кандидати',
    why: 'Є поля type_of_violence і date_prec Упсальської програми даних про конфлікти.',
  },
  gdelt: {
    name: 'Події GDELT',
    why: 'Стовпці ті самі, що в GDELT: дати як YYYYMMDD і поля ActionGeo.',
    caution:
      'GDELT автоматично рахує згадки в медіа, а не інциденти: один інцидент може займати багато рядків, а деякі рядки не є інцидентами взагалі.',
  },
  viina: {
    name: 'VIINA',
    why: 'Є стовпці VIINA — відомостей про насильство з новинних статей.',
    caution:
      'Кожен рядок — новинне повідомлення, а дата — день повідомлення, який може бути пізнішим за подію.',
  },
  bellingcat: {
    name: 'Події Bellingcat або timemap',
    why: 'Це перелік записів з описом, широтою та пов’язаними мітками чи фільтрами.',
  },
  geoconfirmed: {
    name: 'GeoConfirmed',
    why: 'Є поля, якими GeoConfirmed називає сторону й місце.',
  },
  gtd: {
    name: 'Глобальна база даних тероризму (GTD)',
    why: 'Є стовпці eventid та iyear цієї бази.',
  },
  sirens: {
    name: 'Повітряні тривоги',
    why: 'Є стовпці started_at і finished_at та область.',
    caution: 'Кожен рядок — тривога на певній території, а не удар.',
  },
  'missile-attacks': {
    name: 'Ракетні та дронові атаки',
    why: 'Є стовпці launched, destroyed і time_start.',
    caution: 'Кожен рядок підсумовує одну хвилю пусків за повідомленням сторони конфлікту.',
  },
  'acled-sums': {
    name: 'Суми ACLED за територіями',
    why: 'Є кількість подій для кожної території за тиждень, місяць або рік.',
    caution: 'Кожен рядок — сума для території й проміжку часу, а не інцидент.',
  },
  'hdx-hapi': {
    name: 'Події конфліктів із HDX HAPI',
    why: 'Є стовпці reference_period_start та events гуманітарного API HDX.',
    caution: 'Кожен рядок — сума для території й проміжку часу, а не інцидент.',
  },
  'who-attacks': {
    name: 'Напади на медичну допомогу (ВООЗ)',
    why: 'Є стовпці Attack ID та Certainty Level Всесвітньої організації охорони здоров’я.',
  },
  table: { name: 'Таблиця', why: 'Стовпці розпізнано за назвами й тим, що в них записано.' },
  geojson: { name: 'GeoJSON', why: 'Це FeatureCollection.' },
  kml: { name: 'KML або KMZ', why: 'Кореневий елемент — kml.' },
  georss: { name: 'RSS або Atom із місцями', why: 'Кореневий елемент — стрічка новин.' },
  gpx: { name: 'GPX', why: 'Кореневий елемент — gpx.' },
  umap: { name: 'uMap', why: 'Файл сам називає себе uMap.' },
  topojson: { name: 'TopoJSON', why: 'Файл сам називає себе Topology.' },
  'json-feed': { name: 'JSON Feed', why: 'Названо версію JSON Feed, якої файл дотримується.' },
  liveuamap: { name: 'Liveuamap', why: 'Є перелік venues, як у Liveuamap.' },
};

const words: Readonly<Record<Locale, Readonly<Record<FormatId, FormatWords>>>> = { en, uk };
