import type { FoundIncident, PlaceClaim, TableFormat } from '../format.ts';
import { columnNames, nameKey, type TableHead, type TableRow } from '../table.ts';
import { codedDay, wholeDay } from './coded-day.ts';
import { codedValue } from './coded-value.ts';
import { knownParts, knownText } from './known-cells.ts';
import { columnFinder } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';
import { kindOfViina } from './viina-kinds.ts';
import { areViinaLabels, isOne, viinaId } from './viina-labels.ts';

/** Violent Incident Information from News Articles: reports, reports one a day and place, and what others made of these. */
export const viina: TableFormat = {
  id: 'viina',
  about: {
    title: 'VIINA',
    publisher: 'Violent Incident Information from News Articles (VIINA)',
    licence: 'ODbL 1.0',
    redistribution: 'yes',
    url: 'https://github.com/zhukovyuri/VIINA',
  },
  recognises(head) {
    const names = columnNames(head.header);
    return (
      names.has('date') &&
      !areViinaLabels(head) &&
      (names.has('event_id_1pd') ||
        names.has('event_id', 'viina_version') ||
        names.has('event_id', 'report_id', 'geo_precision'))
    );
  },
  dateColumns: () => [],
  usualDateOrder: null,
  reader(head, { dateOrder, companions }) {
    const columns = columnsOf(head);
    const joined = companions?.viinaLabels ?? null;
    const key = columnFinder(head)(joined?.key ?? 'event_id');
    const names: FoundIncident['columns'] = {
      time: columns.date.name,
      ownType: columns.targetClasses.name,
      description: columns.text.name,
      sources: columns.source.name,
      place: columns.place.name,
      coordinates: `${columns.latitude.name}, ${columns.longitude.name}`,
    };
    return (row, log) => {
      const own = onesOf(columns, row);
      const further = joined?.entries.entry(viinaId(key.text(row))) ?? null;
      const ones = further === null ? own : [...new Set([...own, ...further])];
      const labels = ones.filter((name) => name.startsWith('t_'));
      const type = columns.targetClasses.text(row) || labels.join('|');
      const precision = codedValue(columns.precision, row, placeClaims, log);
      const coded = codedDay(columns.date.text(row), columns.date.name, dateOrder, log);
      const isBySoftware = columns.hasLabels || further !== null;
      const hasAttackTerms = knownText(columns.attackTerms, row) !== undefined;
      return {
        id: knownText(columns.id, row) ?? null,
        type,
        fields: {
          title: titleOf(columns, row, labels),
          description: knownText(columns.text, row),
          kind: isBySoftware || !hasAttackTerms ? kindOfViina(labels) : 'attack',
          ownType: type === '' ? undefined : { type },
          actors: actorsOf(ones),
          time: coded.outcome === 'day' ? wholeDay(coded) : coded.time,
          sources: sourcesOf(columns, row),
          flags: isBySoftware || hasAttackTerms ? [reportDate, bySoftware] : [reportDate],
        },
        columns: names,
        where: {
          precision,
          ...(precision === 'near' ? { radiusMeters: streetMeters } : {}),
          lon: columns.longitude.text(row),
          lat: columns.latitude.text(row),
          name: knownText(columns.place, row),
          admin2: knownText(columns.admin2, row),
          admin1: knownText(columns.admin1, row),
        },
        raw: () => [
          ...rawCells(head, row),
          ...(further ?? []).map((name) => [`${name}_b`, '1'] as const),
        ],
      };
    };
  },
};

const placeClaims: ReadonlyMap<string, PlaceClaim> = new Map([
  ['STREET', 'near'],
  ['ADM3', 'settlement'],
  ['ADM2', 'admin2'],
  ['ADM1', 'admin1'],
]);
const streetMeters = 200;

const reportDate = {
  field: 'time',
  flag: 'assumed',
  note: {
    en: 'The date is that of the report; the event may be earlier.',
    uk: 'Дата — це дата повідомлення; подія могла статися раніше.',
  },
};

const bySoftware = {
  field: 'kind',
  flag: 'inferred',
  note: {
    en: 'Classified by software from the words of the report.',
    uk: 'Класифіковано програмою за словами повідомлення.',
  },
};

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(head: TableHead) {
  const column = columnFinder(head);
  const names = (head.header ?? []).map(nameKey);
  const ofLabels = names.filter((name) => /^[at]_.+_b$/.test(name));
  return {
    id: column('event_id', 'event_id_1pd'),
    date: column('date'),
    longitude: column('longitude'),
    latitude: column('latitude'),
    precision: column('geo_precision'),
    place: column('asciiname', 'address'),
    admin2: column('adm2_name'),
    admin1: column('adm1_name'),
    url: column('url', 'source_urls'),
    source: column('source', 'sources', 'sources_matching'),
    text: column('text', 'representative_text'),
    targetClasses: column('target_classes'),
    attackTerms: column('attack_terms'),
    hasLabels: ofLabels.some((name) => name.startsWith('t_')),
    labels: [
      ...ofLabels.map((name) => ({ label: name.slice(0, -2), column: column(name) })),
      // What others made of VIINA leaves out the ending.
      ...sides
        .flatMap(({ key }) => [`a_${key}`, `a_${key}_init`])
        .filter((name) => names.includes(name) && !names.includes(`${name}_b`))
        .map((name) => ({ label: name, column: column(name) })),
    ],
  };
}

const sides = [
  {
    key: 'rus',
    name: { en: 'Russian or Russian-aligned forces', uk: 'Російські або підконтрольні їм сили' },
  },
  {
    key: 'ukr',
    name: { en: 'Ukrainian or Ukrainian-aligned forces', uk: 'Українські або союзні їм сили' },
  },
] as const;

/** Labels of kinds and actors that are 1. */
function onesOf({ labels }: Columns, row: TableRow): readonly string[] {
  return labels.filter(({ column }) => isOne(column.text(row))).map(({ label }) => label);
}

/** That it is about the war and about a place is no type of event. */
const generalLabels: ReadonlySet<string> = new Set(['t_mil', 't_nmil', 't_loc']);

function titleOf(columns: Columns, row: TableRow, labels: readonly string[]): unknown {
  const place = knownText(columns.place, row) ?? knownText(columns.admin1, row);
  const classes = knownParts(knownText(columns.targetClasses, row), '|');
  const types =
    classes.length > 0
      ? classes
      : labels.filter((label) => !generalLabels.has(label)).map((label) => label.slice(2));
  const words = types.join(', ').replaceAll('_', ' ').toLowerCase();
  if (words !== '') return place === undefined ? words : `${words}: ${place}`;
  return place === undefined
    ? { en: 'News report', uk: 'Повідомлення' }
    : { en: `News report: ${place}`, uk: `Повідомлення: ${place}` };
}

/** Who is involved, by the labels; who began it, where there is a label for that. */
function actorsOf(ones: readonly string[]): readonly unknown[] {
  return sides.flatMap(({ key, name }) => {
    if (ones.includes(`a_${key}_init`)) return [{ name, role: 'attacker' }];
    return ones.includes(`a_${key}`) ? [{ name, role: 'participant' }] : [];
  });
}

/** Addresses and names stand in lists; where they are not as many, nobody knows which belong together. */
function sourcesOf(columns: Columns, row: TableRow): readonly unknown[] {
  const publishers = knownParts(knownText(columns.source, row), /[|;,]/);
  const urls = knownParts(knownText(columns.url, row), /[|;]\s*(?=https?:)/);
  if (urls.length === publishers.length) {
    return publishers.map((publisher, index) => ({ publisher, url: urls[index] }));
  }
  return [...publishers.map((publisher) => ({ publisher })), ...urls.map((url) => ({ url }))];
}
