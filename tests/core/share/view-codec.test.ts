import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../src/core/geo/shape.ts';
import { timePrecisions, verifications } from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { placeClasses } from '../../../src/core/incident/place.ts';
import { decodeView, encodeView } from '../../../src/core/share/view-codec.ts';
import {
  defaultViewState,
  locales,
  themes,
  noFilter,
  type Camera,
  type FigureIntent,
  type ViewState,
} from '../../../src/core/share/view-state.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { minute } from '../../../src/core/time/interval.ts';

const seed = 20260204;
const earliest = minuteOfCivil({ year: 1, month: 1, day: 1 });
const latest = minuteOfCivil({ year: 6001, month: 1, day: 1 });

/** Well-formed text of any script, with control characters and what means something in an address. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('Київ', 'п’ятеро', ' ', '+', '%', '%2C', '&', '=', '#', '\0', '\r\n', '..'),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
);
const nonEmpty = fc.option(text.filter((words) => words !== ''));

/** As fine as a link keeps it: 5 decimals of a degree, 2 of a zoom. */
const camera: fc.Arbitrary<Camera> = fc.record({
  lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5),
  lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 1e5),
  zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
});

const window = fc
  .tuple(fc.integer({ min: earliest, max: latest }), fc.integer({ min: earliest, max: latest }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: minute(Math.min(a, b)), end: minute(Math.max(a, b)) }));

const names = fc.option(
  fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((values) => values.toSorted()),
);

const bound = fc.option(fc.nat({ max: 999_999_999 }));
const figures: fc.Arbitrary<FigureIntent | null> = fc.option(
  fc
    .record({ min: bound, max: bound, unknown: fc.constantFrom('include', 'exclude') })
    .filter(({ min, max, unknown }) =>
      min === null && max === null
        ? unknown === 'exclude'
        : min === null || max === null || min <= max,
    ),
);

const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc
    .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
    .map(([west, a, east, b]): Shape => ({
      type: 'bbox',
      bbox: [west, Math.min(a, b), east, Math.max(a, b)],
    })),
  fc
    .array(fc.tuple(degrees(540), degrees(90)), { minLength: 3, maxLength: 9 })
    .map((ring): Shape => ({ type: 'polygon', ring })),
);

const viewState: fc.Arbitrary<ViewState> = fc.record({
  camera: fc.option(camera),
  window: fc.option(window),
  filter: fc.record({
    kinds: fc.option(fc.subarray([...kinds])),
    places: fc.option(fc.subarray([...placeClasses])),
    times: fc.option(fc.subarray([...timePrecisions])),
    verifications: fc.option(fc.subarray([...verifications])),
    ownTypes: names,
    actors: names,
    countries: names,
    regions: names,
    publishers: names,
    tags: names,
    revisions: names,
    killed: figures,
    injured: figures,
    area: nonEmpty,
    within: fc.option(shape),
    text,
    datasetsOff: fc.uniqueArray(text, { maxLength: 4 }).map((ids) => ids.toSorted()),
  }),
  selection: nonEmpty,
  locale: fc.option(fc.constantFrom(...locales)),
  theme: fc.constantFrom(...themes),
});

test('a view survives the way into a link and back', () => {
  fc.assert(
    fc.property(viewState, (state) => {
      expect(decodeView(encodeView(state))).toEqual({ outcome: 'ok', state });
    }),
    { seed, numRuns: 1000 },
  );
});

test('a link is all ASCII, without a space and without a second #', () => {
  fc.assert(
    fc.property(viewState, (state) => {
      expect(encodeView(state)).toMatch(/^v=1[!-~]*$/);
      expect(encodeView(state)).not.toContain('#');
    }),
    { seed, numRuns: 500 },
  );
});

test('a link goes through an address unchanged', () => {
  fc.assert(
    fc.property(viewState, (state) => {
      const fragment = encodeView(state);
      expect(new URL(`https://example.org/#${fragment}`).hash).toBe(`#${fragment}`);
    }),
    { seed, numRuns: 500 },
  );
});

test('one view has one link, in whatever order its kinds were chosen', () => {
  fc.assert(
    fc.property(
      viewState,
      fc.shuffledSubarray([...kinds]),
      fc.shuffledSubarray([...placeClasses]),
      (state, someKinds, places) => {
        const chosen = { ...state.filter, kinds: [...someKinds, ...someKinds], places };
        const sorted = {
          ...state.filter,
          kinds: kinds.filter((kind) => someKinds.includes(kind)),
          places: placeClasses.filter((place) => places.includes(place)),
        };
        expect(encodeView({ ...state, filter: chosen })).toBe(
          encodeView({ ...state, filter: sorted }),
        );
      },
    ),
    { seed, numRuns: 300 },
  );
});

test('a box of a link holds all that it held before, to 5 decimals', () => {
  const anyDegrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(anyDegrees(180), anyDegrees(90), (lon, lat) => {
      const within: Shape = { type: 'bbox', bbox: [lon, lat, lon, lat] };
      const { state } = decodeView(
        encodeView({ ...defaultViewState, filter: { ...noFilter, within } }),
      );
      const read = state.filter.within;
      if (read?.type !== 'bbox') throw new Error('the box did not come back');
      const [west, south, east, north] = read.bbox;
      expect(west <= lon && lon <= east && south <= lat && lat <= north).toBe(true);
      expect(Math.max(east - west, north - south)).toBeLessThan(2.1e-5);
    }),
    { seed, numRuns: 1000 },
  );
});

test('a map that was panned around the world comes back within it, to 5 decimals', () => {
  const anywhere = fc.record({
    lon: fc.double({ min: -2000, max: 2000, noNaN: true }),
    lat: fc.double({ min: -95, max: 95, noNaN: true }),
    zoom: fc.double({ min: -2, max: 30, noNaN: true }),
  });
  fc.assert(
    fc.property(anywhere, (given) => {
      const decoded = decodeView(encodeView({ ...defaultViewState, camera: given }));
      expect(decoded.outcome).toBe('ok');
      const { lon, lat, zoom } = decoded.state.camera ?? { lon: NaN, lat: NaN, zoom: NaN };
      const turns = (given.lon - lon) / 360;
      expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(0.6e-5);
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat - Math.max(-90, Math.min(90, given.lat)))).toBeLessThan(0.6e-5);
      expect(Math.abs(zoom - Math.max(0, Math.min(24, given.zoom)))).toBeLessThan(0.6e-2);
    }),
    { seed, numRuns: 1000 },
  );
});

describe('what a link looks like', () => {
  test('the default view is v=1 and nothing else; nothing at all is the default view', () => {
    expect(encodeView(defaultViewState)).toBe('v=1');
    expect(decodeView('v=1')).toEqual({ outcome: 'ok', state: defaultViewState });
    expect(decodeView('')).toEqual({ outcome: 'ok', state: defaultViewState });
  });

  test('it can be read by a person', () => {
    const state: ViewState = {
      camera: { lon: 30.5234, lat: 50.4501, zoom: 6.5 },
      window: {
        start: minuteOfCivil({ year: 2026, month: 2, day: 3, hour: 18 }),
        end: minuteOfCivil({ year: 2026, month: 2, day: 5 }),
      },
      filter: {
        ...noFilter,
        kinds: ['strike', 'talks'],
        places: ['admin1'],
        actors: ['Russian forces', ''],
        killed: { min: 1, max: null, unknown: 'exclude' },
        within: { type: 'bbox', bbox: [22, 44, 40, 52.5] },
        area: 'UA-12',
        text: 'дрони',
      },
      selection: 'report-2026-02-04:kyiv-2026-02-04',
      locale: 'uk',
      theme: 'dark',
    };
    expect(encodeView(state)).toBe(
      'v=1&c=30.5234,50.4501,6.5&t=2026-02-03T18:00..2026-02-05&k=strike,talks&p=admin1&ac=&ac=Russian+forces' +
        '&kd=1..!&w=22,44,40,52.5&a=UA-12' +
        '&q=%D0%B4%D1%80%D0%BE%D0%BD%D0%B8&i=report-2026-02-04:kyiv-2026-02-04&l=uk&th=dark',
    );
  });

  test('datasets that are off and what became of incidents are named, each once', () => {
    const link = 'v=1&rv=added&rv=removed&x=a.removed&x=survey-2';
    const { state } = decodeView(`${link}&x=a.removed`);
    expect(state.filter).toEqual({
      ...noFilter,
      revisions: ['added', 'removed'],
      datasetsOff: ['a.removed', 'survey-2'],
    });
    expect(encodeView(state)).toBe(link);
    expect(decodeView('v=1&rv=lost').outcome).toBe('ok');
  });

  test('no kind at all is not the same as no choice', () => {
    const none = decodeView('v=1&k=');
    expect(none.state.filter.kinds).toEqual([]);
    expect(encodeView(none.state)).toBe('v=1&k=');
    expect(decodeView('v=1').state.filter.kinds).toBeNull();
  });

  test('a blank area, word or selection is none', () => {
    const blank: ViewState = {
      ...defaultViewState,
      filter: { ...defaultViewState.filter, area: '' },
      selection: '',
    };
    expect(encodeView(blank)).toBe('v=1');
    expect(decodeView('v=1&a=&q=&i=')).toEqual({ outcome: 'ok', state: defaultViewState });
  });

  test('a key of a later version is passed over', () => {
    expect(decodeView('v=1&zz=9&l=uk')).toEqual({
      outcome: 'ok',
      state: { ...defaultViewState, locale: 'uk' },
    });
  });
});

describe('a link that cannot be read gives the default view and says what was wrong', () => {
  test.each([
    ['l=uk', 'v is missing'],
    ['v=2&l=uk', 'v=2'],
    ['v=', 'v='],
    ['v=1&c=1,2', 'c=1,2'],
    ['v=1&c=1,2,3,4', 'c=1,2,3,4'],
    ['v=1&c=181,0,3', 'c=181,0,3'],
    ['v=1&c=0,91,3', 'c=0,91,3'],
    ['v=1&c=0,0,-1', 'c=0,0,-1'],
    ['v=1&c=0,0,25', 'c=0,0,25'],
    ['v=1&c=1e1,0,3', 'c=1e1,0,3'],
    ['v=1&c=NaN,0,3', 'c=NaN,0,3'],
    ['v=1&c=', 'c='],
    ['v=1&t=2026-02-04', 't=2026-02-04'],
    ['v=1&t=2026-02-05..2026-02-04', 't=2026-02-05..2026-02-04'],
    ['v=1&t=2026-02-04..2026-02-04', 't=2026-02-04..2026-02-04'],
    ['v=1&t=2026-02..2026-03', 't=2026-02..2026-03'],
    ['v=1&t=2026-02-04..9999-01-01', 't=2026-02-04..9999-01-01'],
    ['v=1&t=2026-02-30..2026-03-01', 't=2026-02-30..2026-03-01'],
    ['v=1&k=strike,explosion', 'k=strike,explosion'],
    ['v=1&k=toString', 'k=toString'],
    ['v=1&p=rooftop', 'p=rooftop'],
    ['v=1&l=de', 'l=de'],
    ['v=1&l=__proto__', 'l=__proto__'],
    ['v=1&th=sepia', 'th=sepia'],
    ['v=1&l=de&th=sepia', 'l=de'],
  ])('%s', (fragment, detail) => {
    expect(decodeView(fragment)).toEqual({ outcome: 'malformed', detail, state: defaultViewState });
  });

  test('a long value is cut short in what is said', () => {
    const decoded = decodeView(`v=1&k=${'😀'.repeat(100)}`);
    expect(decoded.outcome === 'malformed' && decoded.detail).toBe(`k=${'😀'.repeat(38)}…`);
  });
});

test('any text gives a view: what is read is read alike from its own link, all else is the default', () => {
  const value = fc.oneof(
    fc.constantFrom('', 'uk', 'dark', 'strike,talks', 'admin1', '2026-02-03..2026-02-05', '1,2,3'),
    fc.constantFrom('-0.0,0,1', '2026-02-03T10:00Z..2026-02-05 11:00', '179.999999999,1,1', 'a,,b'),
    fc.string({ unit: 'binary' }),
  );
  const key = fc.constantFrom(
    'v',
    'c',
    't',
    'k',
    'p',
    'a',
    'q',
    'i',
    'l',
    'th',
    'x',
    'rv',
    'zz',
    '__proto__',
  );
  const lone = fc.string({ unit: fc.integer({ min: 0, max: 0xff_ff }).map(charOf) });
  const fragment = fc.oneof(
    lone,
    fc.array(fc.tuple(key, value)).map((pairs) => joined([['v', '1'], ...pairs])),
    fc.tuple(viewState, lone).map(([state, rest]) => encodeView(state) + rest),
  );
  const seen = { ok: 0, malformed: 0 };
  fc.assert(
    fc.property(fragment, (anything) => {
      const decoded = decodeView(anything);
      seen[decoded.outcome] += 1;
      if (decoded.outcome === 'malformed') {
        expect(decoded.state).toEqual(defaultViewState);
        expect(decoded.detail).not.toBe('');
        return;
      }
      const link = encodeView(decoded.state);
      const again = decodeView(link);
      expect(again.outcome).toBe('ok');
      expect(encodeView(again.state)).toBe(link);
    }),
    { seed, numRuns: 3000 },
  );
  expect(Math.min(seen.ok, seen.malformed)).toBeGreaterThan(300);
});

function charOf(code: number): string {
  return String.fromCharCode(code);
}

function joined(pairs: readonly (readonly [key: string, value: string])[]): string {
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
