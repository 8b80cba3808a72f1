import { describe, expect, test } from 'vitest';
import { matchesOf, searchableText } from '../../../src/core/filter/searchable-text.ts';
import { createAreaLookup } from '../../../src/core/geo/basemap.ts';
import type { FigureRange } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { languagesOf } from '../../../src/core/incident/localized-text.ts';
import { incidentTexts } from '../../../src/core/table/incident-texts.ts';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import { readGeojson } from '../../../src/importers/geojson.ts';
import { generatedRecords } from '../../../src/importers/generated/generated-records.ts';
import { countries, regions } from '../../../src/importers/generated/regions.ts';
import { readBasemap } from '../../support/basemap-files.ts';

const basemap = readBasemap();
const sets = [
  { rows: 1, seed: 1 },
  { rows: 7, seed: 2 },
  { rows: 1_000, seed: 3 },
  { rows: 1_000_000, seed: 1 },
  { rows: 3_000_000, seed: 4_294_967_295 },
];

/** Over the whole range, the first and the last among them. */
function sampleOf(rows: number, most: number): number[] {
  const count = Math.min(rows, most);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (rows - 1)) / (count - 1)),
  );
}

describe.each(sets)('incidents of $rows rows of seed $seed', (set) => {
  const records = generatedRecords(set);
  const incidents = sampleOf(set.rows, 1_500).map((record) => records.incident(record));

  test('are read without a remark where they are written as GeoJSON', () => {
    const numbers = incidents.flatMap(({ sourceRow, parent }) => [
      sourceRow - 1,
      ...(parent === undefined ? [] : [Number(parent.split(':')[1]) - 1]),
    ]);
    const written = [...new Set(numbers)].map((record) => records.incident(record));
    const text = JSON.stringify({
      type: 'FeatureCollection',
      dataset: { id: 'generated' },
      features: written.map(featureOf),
    });
    const { units, countries: known } = basemap.names;
    const result = readGeojson(
      text,
      'generated',
      (id) => Object.hasOwn(units, id) || Object.hasOwn(known, id),
    );
    if (result.outcome === 'refused') throw new Error(result.refusal.code);
    expect(result.report.notes).toEqual([]);
    expect(result.incidents.map(withoutRow)).toEqual(written.map(withoutRow));
  });

  test('have the searchable text of their own texts', () => {
    for (const { sourceRow } of incidents) {
      const record = sourceRow - 1;
      expect(records.searchableTexts(record, record + 1)).toEqual([
        searchableText(incidentTexts(records.incident(record))),
      ]);
    }
    const to = Math.min(set.rows, 300);
    expect(records.searchableTexts(0, to)).toEqual(
      Array.from({ length: to }, (_, record) =>
        searchableText(incidentTexts(records.incident(record))),
      ),
    );
    expect(records.searchableTexts(set.rows, set.rows)).toEqual([]);
  });

  test('say in both languages first of all that they are generated', () => {
    for (const { title, sourceRow } of incidents) {
      const [en = '', uk = ''] = languagesOf(title);
      expect(en).toMatch(new RegExp(`^Generated incident ${sourceRow}: .+`));
      expect(uk).toMatch(new RegExp(`^Згенерований інцидент ${sourceRow}: .+`));
      expect(`${en} ${uk}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  test('are not there beyond the last', () => {
    expect(() => records.incident(set.rows)).toThrow(RangeError);
    expect(() => records.incident(-1)).toThrow(RangeError);
    expect(() => records.searchableTexts(0, set.rows + 1)).toThrow(RangeError);
  });
});

test('their points lie in the country that they name, and nearly all in the region', () => {
  const areaOf = createAreaLookup(basemap.admin);
  const records = generatedRecords({ rows: 200_000, seed: 1 });
  const countryId = new Map(countries.map(({ id, name }) => [name.en, id]));
  const regionId = new Map(regions.map(({ id, name }) => [`${id.slice(0, 2)} ${name.en}`, id]));
  let points = 0;
  let inRegion = 0;
  for (const record of sampleOf(200_000, 2_500)) {
    const { place } = records.incident(record);
    if (!('lon' in place) || place.admin1 === undefined) continue;
    const area = areaOf(place.lon, place.lat);
    const country = countryId.get(languagesOf(place.country ?? '')[0] ?? '');
    expect([place.lon, place.lat, area?.country]).toEqual([place.lon, place.lat, country]);
    points++;
    if (area?.id === regionId.get(`${country} ${languagesOf(place.admin1)[0]}`)) inRegion++;
  }
  expect(points).toBeGreaterThan(1_500);
  expect(inRegion / points).toBeGreaterThan(0.99);
});

test('regions and countries bear the names of the basemap', () => {
  for (const { id, name } of regions)
    expect([id, name.en, name.uk]).toEqual([id, ...(basemap.names.units[id] ?? [])]);
  for (const { id, name } of countries) {
    expect([id, name.en, name.uk]).toEqual([id, ...(basemap.names.countries[id] ?? [])]);
  }
});

test('a search finds them by what they say, in either script', () => {
  const rows = 5_000;
  const records = generatedRecords({ rows, seed: 1 });
  const texts = records.searchableTexts(0, rows);
  for (const [query, wanted] of [
    ['odesa', /Odesa Oblast/],
    ['одеська', /Odesa Oblast/],
    ['фракція', /Faction/],
    ['zhenerovanyi', /Generated incident/],
    ['town 12', /Town .*12|12.*Town/s],
  ] as const) {
    const matches = matchesOf(query);
    const found = texts.flatMap((text, record) => (matches(text) ? [record] : []));
    const expected = Array.from({ length: rows }, (_, record) => record).filter((record) =>
      wanted.test(incidentTexts(records.incident(record)).join('\n')),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  }
});

/** Which row of a file it stood in, and how, is the file's. */
function withoutRow(incident: Incident): object {
  return { ...incident, sourceRow: 0, raw: [] };
}

function featureOf(incident: Incident): object {
  const {
    id,
    dataset: _,
    sourceRow: __,
    place,
    time,
    parent,
    raw: ___,
    killed,
    injured,
    ...rest
  } = incident;
  const { start, end, ...when } = time;
  const isPoint = 'lon' in place;
  const { lon = 0, lat = 0, ...words } = { lon: undefined, lat: undefined, ...place };
  return {
    type: 'Feature',
    id: withoutDataset(id),
    geometry: isPoint ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties: {
      ...rest,
      place: words,
      time: { start: clockOf(start), end: clockOf(end), ...when },
      killed: boundsOf(killed),
      injured: boundsOf(injured),
      ...(parent === undefined ? {} : { parent: withoutDataset(parent) }),
    },
  };
}

function clockOf(at: Incident['time']['start']): string {
  const text = formatCivilTime(at);
  return text.includes('T') ? text : `${text}T00:00`;
}

function boundsOf({ low, best, high }: FigureRange): object {
  return Object.fromEntries(
    Object.entries({ low, best, high }).filter(([, bound]) => bound !== null),
  );
}

function withoutDataset(id: string): string {
  return id.replace(/^generated:/, '');
}
