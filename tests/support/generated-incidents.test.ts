import { describe, expect, test } from 'vitest';
import {
  actorRoles,
  flagFields,
  flagKinds,
  timeMeanings,
  timePrecisions,
  verifications,
  type Incident,
} from '../../src/core/incident/incident.ts';
import type { FigureRange } from '../../src/core/incident/figure-range.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { textIn } from '../../src/core/incident/localized-text.ts';
import { isAreaPlace, isPointPlace, placeClasses } from '../../src/core/incident/place.ts';
import { civilOfMinute, firstYear, lastYear } from '../../src/core/time/civil-time.ts';
import { minute } from '../../src/core/time/interval.ts';
import { readGeojson } from '../../src/importers/geojson.ts';
import { readBasemap } from './basemap-files.ts';
import {
  generateIncidentFile,
  generateIncidents,
  mostAtOneCoordinate,
} from './generated-incidents.ts';

const count = 20_000;
const { text, incidents, report } = generateIncidents();
const { units, countries } = readBasemap().names;

describe('the generated file', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(generateIncidentFile() === text).toBe(true);
    const few = { count: 100 };
    expect(generateIncidentFile({ ...few, seed: 2 })).not.toBe(generateIncidentFile(few));
  });

  test('holds every row, all of which are read; only a missing title or radius is remarked on', () => {
    expect(report).toMatchObject({ rows: count, rejected: 0 });
    expect(report.placed + report.unlocated).toBe(count);
    expect(incidents).toHaveLength(count);
    const said = report.notes.map(({ reason }) =>
      reason.code === 'radius-missing' ? `${reason.code}: ${reason.meters}` : reason.code,
    );
    expect(new Set(said)).toEqual(
      new Set(['untitled', 'radius-missing: 3000', 'radius-missing: 20000']),
    );
  });

  test('is small enough to be served beside the page', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(25_000_000);
  });

  test('loses no incident where only areas of the basemap are drawn', () => {
    const drawn = readGeojson(text, 'generated', (id) => id in units || id in countries);
    expect(drawn).toMatchObject({ outcome: 'read', report: { placed: report.placed } });
  });
});

describe('among the generated incidents', () => {
  test.each([
    ['kind', kinds, ({ kind }: Incident) => [kind]],
    ['class of place', placeClasses, ({ place }: Incident) => [place.precision]],
    ['verification', verifications, ({ verification }: Incident) => [verification.status]],
    ['role', actorRoles, ({ actors }: Incident) => actors.map(({ role }) => role)],
    ['flag', flagKinds, ({ flags }: Incident) => flags.map(({ flag }) => flag)],
    ['field with a flag', flagFields, ({ flags }: Incident) => flags.map(({ field }) => field)],
    [
      'time precision with every meaning',
      timePrecisions.flatMap((precision) =>
        timeMeanings.map((meaning) => `${precision} ${meaning}`),
      ),
      ({ time }: Incident) => [`${time.precision} ${time.meaning}`],
    ],
    [
      'pattern of known bounds of the killed',
      boundPatterns(),
      ({ killed }: Incident) => [boundsOf(killed)],
    ],
    [
      'pattern of known bounds of the injured',
      boundPatterns(),
      ({ injured }: Incident) => [boundsOf(injured)],
    ],
    [
      'number of actors',
      ['0', '1', '2', '3', '4'],
      ({ actors }: Incident) => [String(actors.length)],
    ],
    [
      'number of sources',
      ['0', '1', '2', '3'],
      ({ sources }: Incident) => [String(sources.length)],
    ],
  ] as const)('every %s occurs at least five times', (_, wanted, valuesOf) => {
    const seen = new Map<string, number>();
    for (const incident of incidents) {
      for (const value of valuesOf(incident)) seen.set(value, (seen.get(value) ?? 0) + 1);
    }
    for (const value of wanted) expect([value, (seen.get(value) ?? 0) >= 5]).toEqual([value, true]);
    expect([...seen.keys()].toSorted()).toEqual([...wanted].toSorted());
  });

  test('every part that may be missing is missing from some and there in others', () => {
    const parts: Record<string, (incident: Incident) => unknown> = {
      description: (incident) => incident.description,
      ownType: (incident) => incident.ownType,
      subtype: (incident) => incident.ownType?.subtype,
      parent: (incident) => incident.parent,
      damage: (incident) => incident.damage,
      media: (incident) => incident.media[0],
      tags: (incident) => incident.tags[0],
      figures: (incident) => incident.figures[0],
      raw: (incident) => incident.time.raw,
      name: (incident) => incident.place.name,
      region: (incident) => incident.place.admin1,
      country: (incident) => incident.place.country,
      attribution: (incident) => incident.sources[1]?.attribution,
      link: (incident) => incident.sources[0]?.url,
      basis: (incident) => incident.verification.basis,
      associates: (incident) => incident.actors[0]?.associates,
    };
    for (const [part, valueOf] of Object.entries(parts)) {
      const there = incidents.filter((incident) => valueOf(incident) !== undefined).length;
      expect([part, there > 20 && there < count - 20]).toEqual([part, true]);
    }
  });

  test('two hundred stand at exactly one coordinate, and nowhere else that many', () => {
    const sizes = new Map<string, number>();
    for (const { place } of incidents) {
      if (!isPointPlace(place)) continue;
      const at = `${place.lon} ${place.lat}`;
      sizes.set(at, (sizes.get(at) ?? 0) + 1);
    }
    const [largest = 0, next = 0] = [...sizes.values()].toSorted((a, b) => b - a);
    expect(largest).toBe(mostAtOneCoordinate);
    expect(next).toBeLessThan(100);
  });

  test('points reach the poles and both sides of the antimeridian', () => {
    const points = incidents.map(({ place }) => place).filter(isPointPlace);
    for (const lat of [90, -90]) expect(points.some((point) => point.lat === lat)).toBe(true);
    for (const lon of [180, -180]) expect(points.some((point) => point.lon === lon)).toBe(true);
    expect(points.some(({ lon }) => lon > 179 && lon < 180)).toBe(true);
    expect(points.some(({ lon }) => lon < -179 && lon > -180)).toBe(true);
  });

  test('areas are of the basemap, in many countries and regions', () => {
    const ids = new Set(
      incidents
        .map(({ place }) => place)
        .filter(isAreaPlace)
        .map(({ areaId }) => areaId),
    );
    const regions = [...ids].filter((id) => id.includes('-'));
    expect(regions.every((id) => id in units)).toBe(true);
    expect(regions.length).toBeGreaterThan(200);
    const whole = [...ids].filter((id) => !id.includes('-'));
    expect(whole.every((id) => id in countries)).toBe(true);
    expect(whole.length).toBeGreaterThan(15);
  });

  test('most happened between 2014 and 2026; few lie at the ends of time', () => {
    const years = incidents.map(({ time }) => civilOfMinute(time.start).year);
    const common = years.filter((year) => year >= 2014 && year <= 2026).length;
    expect(common / count).toBeGreaterThan(0.99);
    expect(years).toEqual(expect.arrayContaining([firstYear, 1066, lastYear]));
    const ends = incidents.map(({ time }) => civilOfMinute(minute(time.end - 1)).year);
    expect(ends).toContain(lastYear);
  });

  test('parents have children on two levels, and stand before and behind them', () => {
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const parents = incidents.flatMap((incident) => {
      const parent = byId.get(incident.parent ?? '');
      return parent === undefined ? [] : [[incident, parent] as const];
    });
    expect(parents.length).toBeGreaterThan(1000);
    expect(parents.some(([, parent]) => parent.parent !== undefined)).toBe(true);
    expect(parents.some(([child, parent]) => child.sourceRow > parent.sourceRow)).toBe(true);
    expect(parents.some(([child, parent]) => child.sourceRow < parent.sourceRow)).toBe(true);
  });

  test('there are about three hundred actors and eighty publishers', () => {
    const named = (names: readonly string[]): number => new Set(names).size;
    expect(
      named(incidents.flatMap(({ actors }) => actors.map(({ name }) => textIn(name, 'en').text))),
    ).toBe(300);
    const hosts = 1;
    expect(
      named(
        incidents.flatMap(({ sources }) =>
          sources.map(({ publisher }) => textIn(publisher, 'en').text),
        ),
      ),
    ).toBe(80 + hosts);
  });

  test('titles are Ukrainian, Arabic and Chinese, very long, repeated, and of awkward characters', () => {
    const titles = incidents.map(({ title }) => textIn(title, 'en').text);
    for (const pattern of [
      /[їіє]/i,
      /[\u0621-\u064a]/,
      /[\u4e00-\u9fff]/,
      /^.{600}/,
      /<img/,
      /\S{600}/,
    ]) {
      expect(titles.filter((title) => pattern.test(title)).length).toBeGreaterThan(0);
    }
    expect(titles.filter((title) => title === 'Situation report').length).toBeGreaterThan(50);
  });
});

test('a small file is a whole one too', () => {
  const few = generateIncidents({ count: 500, seed: 7 });
  expect(few.report).toMatchObject({ rows: 500, rejected: 0 });
  const kindsSeen = new Set(few.incidents.map(({ kind }) => kind));
  expect(kindsSeen).toEqual(new Set(kinds));
});

function boundPatterns(): string[] {
  return ['---', 'l--', '-b-', 'lb-', '--h', 'l-h', '-bh', 'lbh'];
}

function boundsOf({ low, best, high }: FigureRange): string {
  return `${low === null ? '-' : 'l'}${best === null ? '-' : 'b'}${high === null ? '-' : 'h'}`;
}
