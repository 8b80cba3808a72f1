import { describe, expect, test } from 'vitest';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import { readContextFile } from '../../../src/importers/context/read-context-file.ts';
import { builtGeography } from '../../support/built-geography.ts';
import { sourceOfText } from '../../support/source-of-text.ts';

const header =
  'location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end';

function row(of: {
  readonly country?: string;
  readonly admin1?: readonly [code: string, name: string];
  readonly admin2?: readonly [code: string, name: string];
  readonly level: 0 | 1 | 2;
  readonly type?: string;
  readonly events: string;
  readonly fatalities: string;
  readonly month?: readonly [start: string, end: string];
}): string {
  const { country = 'UKR', admin1 = ['', ''], admin2 = ['', ''] } = of;
  const { type = 'political_violence', month = ['2025-01-01', '2025-01-31'] } = of;
  return [country, ...admin1, ...admin2, of.level, type, of.events, of.fatalities, ...month].join(
    ',',
  );
}

async function sumsIn(rows: readonly string[]) {
  const read = await readContextFile(
    sourceOfText([header, ...rows].join('\n')),
    {
      fallbackTitle: 'sums.csv',
      geography: async () => builtGeography(),
      onProgress: () => undefined,
    },
    new AbortController().signal,
  );
  if (read.outcome !== 'sums') throw new Error(`expected sums, got ${JSON.stringify(read)}`);
  const { layer, report } = read;
  const named = layer.sums.map(({ area, type, period, values, unknown }) => ({
    area: layer.areas[area]?.areaId,
    type: layer.types[type],
    period,
    ...values,
    unknown: unknown.fatalities,
  }));
  return { layer, report, named };
}

const odesa = { admin1: ['UA51', 'Odeska'] as const, level: 2 as const };
const february = ['2025-02-01', '2025-02-28'] as const;

describe('a table of sums', () => {
  test('districts are added up to their region by month and type, blanks stay unknown', async () => {
    const { named, report, layer } = await sumsIn([
      row({ ...odesa, events: '3', fatalities: '1', month: february }),
      row({ ...odesa, events: '2', fatalities: '' }),
      row({ ...odesa, events: '4', fatalities: '5' }),
      row({ ...odesa, events: '7', fatalities: '', type: 'demonstration' }),
    ]);
    expect(layer.periods.map(({ start }) => start)).toEqual(
      layer.periods.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(named).toEqual([
      {
        area: 'UA-51',
        type: 'political_violence',
        period: 1,
        events: 3,
        fatalities: 1,
        unknown: 0,
      },
      {
        area: 'UA-51',
        type: 'political_violence',
        period: 0,
        events: 6,
        fatalities: 5,
        unknown: 1,
      },
      { area: 'UA-51', type: 'demonstration', period: 0, events: 7, fatalities: null, unknown: 1 },
    ]);
    expect(report).toMatchObject({ rows: 4, drawable: 4, addedUp: 4, rejected: 0 });
  });

  test('p-codes that are numbered unlike ISO 3166-2 lead to their area', async () => {
    const { named } = await sumsIn([
      row({
        admin1: ['UA01', 'Autonomous Republic of Crimea'],
        level: 1,
        events: '1',
        fatalities: '0',
      }),
      row({ admin1: ['UA80', 'Kyiv'], level: 1, events: '1', fatalities: '0' }),
      row({ admin1: ['UA44', 'Luhanska'], level: 1, events: '1', fatalities: '0' }),
    ]);
    expect(named.map(({ area }) => area)).toEqual(['UA-43', 'UA-30', 'UA-09']);
  });

  test('zeros are kept, areas that are not known are kept aside, and all rows are accounted for', async () => {
    const { report, layer } = await sumsIn([
      row({ ...odesa, events: '0', fatalities: '0' }),
      row({ admin1: ['ZZ99', 'Nowhere at all'], level: 1, events: '5', fatalities: '1' }),
      row({ country: 'MDA', level: 0, events: '2', fatalities: '0' }),
      row({ ...odesa, events: '1', fatalities: '0', month: ['soon', 'later'] }),
    ]);
    expect(report).toMatchObject({
      rows: 4,
      drawable: 1,
      zero: 1,
      unplaced: 1,
      wholes: 0,
      rejected: 1,
    });
    expect(layer.areas.map(({ areaId }) => areaId)).toEqual(['UA-51', null, 'MD']);
  });

  test('a country is left out where the file has areas of it as well', async () => {
    const { named, report } = await sumsIn([
      row({ level: 0, events: '100', fatalities: '10' }),
      row({ ...odesa, events: '4', fatalities: '5' }),
    ]);
    expect(named.map(({ area }) => area)).toEqual(['UA-51']);
    expect(report).toMatchObject({ rows: 2, drawable: 1, wholes: 1 });
  });
});

test('weekly sums of ACLED are read in the order of their dates', async () => {
  const read = await readContextFile(
    sourceOfText(
      'week,country,admin1,event_type,events,fatalities\n01/10/2026,Ukraine,Odesa,Battles,3,1\n01/17/2026,Ukraine,Odesa,Battles,4,0\n',
    ),
    {
      fallbackTitle: 'sums.csv',
      geography: async () => builtGeography(),
      onProgress: () => undefined,
    },
    new AbortController().signal,
  );
  if (read.outcome !== 'sums') throw new Error(`expected sums, got ${JSON.stringify(read)}`);
  const { layer, report } = read;
  expect(report).toMatchObject({ format: 'acled-sums', rows: 2, drawable: 2, rejected: 0 });
  expect(layer.areas).toMatchObject([{ areaId: 'UA-51' }]);
  expect(
    layer.periods.map(({ start, end }) => [formatCivilTime(start), formatCivilTime(end)]),
  ).toEqual([
    ['2026-01-10', '2026-01-17'],
    ['2026-01-17', '2026-01-24'],
  ]);
});
