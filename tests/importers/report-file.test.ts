import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exactly, unknownRange } from '../../src/core/incident/figure-range.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { textIn } from '../../src/core/incident/localized-text.ts';
import { isAreaPlace, isPointPlace } from '../../src/core/incident/place.ts';
import { formatCivilTime } from '../../src/core/time/format-civil-time.ts';
import { readGeojson } from '../../src/importers/geojson.ts';

const file = new URL('../../public/data/report-2026-02-04.geojson', import.meta.url);
const result = readGeojson(readFileSync(file, 'utf8'), 'fallback');
if (result.outcome === 'refused') throw new Error(result.refusal.code);
const { dataset, incidents, report } = result;

const atLeast = (low: number) => ({ low, best: null, high: null });
const night = ['2026-02-03T18:00', '2026-02-04T06:00', 'night', 'within'];
const twoDays = ['2026-02-03', '2026-02-05', 'range', 'within'];
const russianForces = ['Russian forces (attacker)'];
const threeSides = ['Ukraine (participant)', 'Russia (participant)', 'United States (participant)'];

/** The facts as the specification lists them. */
const facts = [
  {
    id: 'talks-2026-02-04',
    en: 'Trilateral talks begin in the United Arab Emirates',
    uk: 'Тристоронні переговори розпочалися в ОАЕ',
    kind: 'talks',
    place: 'Abu Dhabi (settlement)',
    time: ['2026-02-04', '2026-02-05', 'day', 'throughout'],
    actors: threeSides,
    flags: ['place inferred'],
  },
  {
    id: 'talks-2026-01-23',
    en: 'January round of talks in Abu Dhabi',
    uk: 'Січневий раунд переговорів в Абу-Дабі',
    kind: 'talks',
    place: 'Abu Dhabi (settlement)',
    time: ['2026-01-23', '2026-01-25', 'range', 'throughout'],
    actors: threeSides,
    flags: [],
  },
  {
    id: 'strikes-2026-02-04',
    en: 'Strikes across Ukraine, over 100 drones overnight',
    uk: 'Удари по Україні, понад 100 дронів за ніч',
    kind: 'strike',
    place: 'UA (country)',
    time: night,
    figures: { launched: atLeast(101) },
    actors: russianForces,
    flags: ['grouping inferred'],
  },
  {
    id: 'kyiv-2026-02-04',
    en: 'Missile and drone strikes hit Kyiv',
    uk: 'Ракетні й дронові удари по Києву',
    kind: 'strike',
    place: 'Kyiv (settlement)',
    time: twoDays,
    actors: russianForces,
    tags: ['missile', 'drone'],
    flags: ['time inferred'],
    parent: 'strikes-2026-02-04',
  },
  {
    id: 'dnipropetrovsk-2026-02-04',
    en: 'Drone attack on Dnipropetrovsk region kills two',
    uk: 'Атака дронів на Дніпропетровщину: двоє загиблих',
    kind: 'strike',
    place: 'UA-12 (admin1)',
    time: twoDays,
    killed: exactly(2),
    injured: exactly(2),
    figures: { killed: exactly(2), injured: exactly(2) },
    actors: russianForces,
    tags: ['drone'],
    flags: ['time inferred', 'role claimed'],
    parent: 'strikes-2026-02-04',
  },
  {
    id: 'odesa-2026-02-04',
    en: 'Overnight attack on Odesa region injures at least five',
    uk: "Нічна атака на Одещину: щонайменше п'ятеро поранених",
    kind: 'attack',
    place: 'UA-51 (admin1)',
    time: night,
    injured: atLeast(5),
    figures: { injured: atLeast(5) },
    damage: 'houses, kindergartens, a school',
    actors: russianForces,
    flags: [],
    parent: 'strikes-2026-02-04',
  },
  {
    id: 'kremlin-2026-02-04',
    en: 'Kremlin says its position is unchanged',
    uk: 'Кремль заявляє, що його позиція незмінна',
    kind: 'statement',
    place: 'Moscow (settlement)',
    time: ['2026-02-04', '2026-02-05', 'day', 'within'],
    actors: ['Dmitry Peskov, Kremlin spokesman (speaker)'],
    flags: ['place inferred'],
  },
];

test('the report reads as seven rows, all placed, without a note', () => {
  expect(report).toEqual({
    datasetId: 'report-2026-02-04',
    title: dataset.title,
    version: '1',
    accessed: '2026-02-04',
    licence: dataset.licence,
    redistribution: 'yes',
    url: dataset.url,
    rows: 7,
    placed: 7,
    warned: 0,
    unlocated: 0,
    rejected: 0,
    notes: [],
    notesTotal: 0,
    file: null,
  });
});

test('its incidents are those of the specification, in its order', () => {
  expect(incidents.map(({ id }) => id)).toEqual(facts.map(({ id }) => `report-2026-02-04:${id}`));
});

test.each(facts)('$id holds the facts and nothing more', (fact) => {
  const incident = incidentOf(fact.id);
  const { title, kind, killed, injured, figures, actors, flags, tags, damage, parent } = incident;
  expect({
    id: fact.id,
    en: textIn(title, 'en').text,
    uk: textIn(title, 'uk').text,
    kind,
    place: placeOf(incident),
    time: timeOf(incident),
    killed,
    injured,
    figures: Object.fromEntries(figures.map(({ what, range }) => [what, range])),
    damage: damage === undefined ? undefined : textIn(damage, 'en').text,
    actors: actors.map(({ name, role }) => `${textIn(name, 'en').text} (${role})`),
    tags,
    flags: flags.map(({ field, flag }) => `${field} ${flag}`),
    parent,
  }).toEqual({
    killed: unknownRange,
    injured: unknownRange,
    figures: {},
    damage: undefined,
    tags: [],
    ...fact,
    parent: fact.parent === undefined ? undefined : `report-2026-02-04:${fact.parent}`,
  });
});

test('only the four known to a city have a point, and it lies in that city', () => {
  const cities: Record<string, readonly [lon: number, lat: number]> = {
    'Abu Dhabi': [54.37, 24.45],
    Kyiv: [30.52, 50.45],
    Moscow: [37.62, 55.76],
  };
  const points = incidents.map(({ place }) => place).filter(isPointPlace);
  expect(points).toHaveLength(4);
  for (const { name = '', lon, lat } of points) {
    const [wantedLon = NaN, wantedLat = NaN] = cities[textIn(name, 'en').text] ?? [];
    expect(Math.abs(lon - wantedLon)).toBeLessThan(0.05);
    expect(Math.abs(lat - wantedLat)).toBeLessThan(0.05);
  }
});

test('every incident says who reported it, where and in which version', () => {
  for (const { sources, verification } of incidents) {
    expect(verification).toEqual({ status: 'reported' });
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(textIn(source.publisher, 'en').text).toMatch(/^RFE\/RL/);
      expect(source.url).toBe(dataset.url);
      expect(source.date).toBe('2026-02-04');
      expect(textIn(source.note ?? '', 'en').text).toMatch(/a later version .* differs/);
    }
  }
});

test.each([
  [
    'talks-2026-02-04',
    ["Rustem Umerov|Ukraine's top negotiator|X", 'an unnamed White House official'],
  ],
  ['talks-2026-01-23', ['']],
  ['strikes-2026-02-04', ['Ukrainian Air Force']],
  ['kyiv-2026-02-04', ['']],
  [
    'dnipropetrovsk-2026-02-04',
    ['regional authorities', 'Mykola Lukashuk|head of the regional administration|Telegram'],
  ],
  ['odesa-2026-02-04', ['regional authorities']],
  ['kremlin-2026-02-04', ['Dmitry Peskov|Kremlin spokesman']],
])('%s is attributed to %o', (id, wanted) => {
  const said = incidentOf(id).sources.map(({ attribution }) => {
    if (attribution === undefined) return '';
    const { name, role, channel } = attribution;
    return [name, role, channel]
      .map((part) => (part === undefined ? '' : textIn(part, 'en').text))
      .filter((part) => part !== '')
      .join('|');
  });
  expect(said).toHaveLength(wanted.length);
  said.forEach((words, index) => expect(words.startsWith(wanted[index] ?? '?')).toBe(true));
});

test('every figure says who reported it', () => {
  for (const { figures } of incidents) {
    for (const { reportedBy } of figures) expect(reportedBy).toBeDefined();
  }
});

test('every text is there in English and in Ukrainian, with one kind of apostrophe in the latter', () => {
  const text = readFileSync(file, 'utf8');
  const bilingual = [...text.matchAll(/"en":/g)].length;
  expect(bilingual).toBeGreaterThan(50);
  expect([...text.matchAll(/"uk":/g)]).toHaveLength(bilingual);
  // Titles stand as they were given, with a straight one.
  const withoutTitles = incidents.reduce(
    (rest, { title }) => rest.replace(textIn(title, 'uk').text, ''),
    text,
  );
  expect(withoutTitles).not.toMatch(/[а-яіїєґ]['ʼ`][а-яіїєґ]/i);
  for (const { title, description = '' } of incidents) {
    for (const words of [title, description]) {
      expect(textIn(words, 'uk').lang).toBe('uk');
      expect(textIn(words, 'uk').text).toMatch(/[а-яіїєґ]/i);
    }
  }
});

function incidentOf(id: string): Incident {
  const incident = incidents.find((candidate) => candidate.id === `report-2026-02-04:${id}`);
  if (incident === undefined) throw new Error(`${id} is not in the file`);
  return incident;
}

function placeOf({ place }: Incident): string {
  const where = isAreaPlace(place) ? place.areaId : textIn(place.name ?? '', 'en').text;
  return `${where} (${place.precision})`;
}

function timeOf({ time }: Incident): readonly string[] {
  return [formatCivilTime(time.start), formatCivilTime(time.end), time.precision, time.meaning];
}
