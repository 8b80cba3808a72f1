import { expect, test } from 'vitest';
import type { FigureGrouping, FigureTable } from '../../../src/core/cluster/figure-table.ts';
import { tabulateFigures } from '../../../src/core/cluster/tabulate-figures.ts';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { finish } from '../../../src/core/slices.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { periodEdges } from '../../../src/core/time/period-edges.ts';
import { groupingOf, type FiguresQuestion } from '../../../src/ui/figures/figure-grouping.ts';
import {
  figuresFileName,
  figuresToCopy,
  figuresToCsv,
  sumWords,
  type WrittenFigures,
} from '../../../src/ui/figures/figures-text.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const incidents = [
  incidentOf('a:1', { killed: exactly(2), injured: exactly(0) }),
  incidentOf('a:2', { killed: atLeast(5) }),
  incidentOf('a:3', {
    kind: 'strike',
    time: {
      start: minute(busyDay - minutesPerDay),
      end: minute(busyDay + minutesPerDay),
      precision: 'range',
      meaning: 'within',
    },
  }),
];
const extent = { start: minute(busyDay - minutesPerDay), end: minute(busyDay + minutesPerDay) };
const stated = { version: 'v7', accessed: '2026-02-20' };
const window = { start: busyDay, end: extent.end };

function written(name: 'period' | 'kind'): WrittenFigures {
  const grouping = groupingOf(name, periodEdges(window, extent, 'day'));
  const question: FiguresQuestion = {
    query: {
      dataset: 'a',
      filter: [{ op: 'text', query: 'a, "b"' }],
      window,
      grouping,
    },
    name,
    filters: 1,
    isOfPart: false,
    unit: 'day',
    dataVersion: 1,
  };
  const table = figuresOf(incidents, grouping);
  return { question, table, rows: table.rows, title: 'A report', stated, locale: 'en' };
}

function figuresOf(all: readonly Incident[], grouping: FigureGrouping): FigureTable {
  const table = tableOf(all);
  return {
    version: 1,
    ...finish(tabulateFigures(table, rowsOf(table, all), window, grouping)),
  };
}

const counted =
  'a,A report,v7,2026-02-20,2026-02-04,2026-02-05,"[{""op"":""text"",""query"":""a, \\""b\\""""}]",2026-03-01';

test('a line a row and the total, blank where a bound is open or not known, with what was counted', () => {
  expect(figuresToCsv(written('period'), '2026-03-01').slice(1).split('\r\n')).toEqual([
    'group,incidents,possibly,killed_low,killed_best,killed_high,killed_not_stated,injured_low,injured_best,injured_high,injured_not_stated,row_type,group_id,group_from,group_before,grouped_by,dataset,dataset_title,dataset_version,dataset_accessed,period_from,period_before,filters,saved_on',
    `4 February 2026,2,0,7,7,,0,0,0,0,1,period,,2026-02-04,2026-02-05,day,${counted}`,
    `Across several periods,1,1,,,,1,,,,1,several-periods,,,,day,${counted}`,
    `"Total, each incident once",3,1,7,7,,1,0,0,0,2,total,,,,day,${counted}`,
    '',
  ]);
});

test('values are named in words and by what the data calls them', () => {
  const lines = figuresToCsv(written('kind'), '2026-03-01').split('\r\n');
  expect(lines[1]).toBe(`Other,2,0,7,7,,0,0,0,0,1,value,other,,,kind,${counted}`);
  expect(lines[2]).toBe(`Air and drone strikes,1,1,,,,1,,,,1,value,strike,,,kind,${counted}`);
});

test('a copy has the words of the table', () => {
  expect(
    figuresToCopy(written('kind'))
      .split('\n')
      .map((line) => line.split('\t')),
  ).toEqual([
    [
      'What happened',
      'Incidents',
      'Possibly in this period',
      'Killed: reported range',
      'Killed not stated',
      'Injured: reported range',
      'Injured not stated',
    ],
    ['Other', '2', '0', '7 or more', '0', '0', '1'],
    ['Air and drone strikes', '1', '1', 'not stated', '1', 'not stated', '1'],
    ['Total, each incident once', '3', '1', '7 or more', '1', '0', '2'],
  ]);
});

test('what nobody states is blank in the file and not in the words, never 0', () => {
  const nothing = { low: null, best: null, high: null };
  const all = [
    incidentOf('a:1', { kind: 'battle', killed: { ...nothing, best: 5 } }),
    incidentOf('a:2', { kind: 'strike', killed: { ...nothing, high: 10 } }),
  ];
  const shown = written('kind');
  const table = figuresOf(all, groupingOf('kind', new Int32Array()));
  const of = { ...shown, table, rows: table.rows };
  const columnsOf = (text: string, separator: string, from: number, to: number): string[] =>
    text
      .split(/\r?\n/)
      .slice(1, 4)
      .map((line) => line.split(separator).slice(from, to).join(' '));
  expect(
    columnsOf(figuresToCsv(of, '2026-03-01').replaceAll('"Total, each', 'Total each'), ',', 3, 7),
  ).toEqual([' 5  0', '  10 0', ' 5  0']);
  expect(columnsOf(figuresToCopy(of), '\t', 3, 5)).toEqual(['best 5 0', 'up to 10 0', 'best 5 0']);
});

test('a row of nothing but incidents whose parts state a number says so, and one of none as well', () => {
  const parent = incidentOf('a:4', { kind: 'battle', killed: exactly(9) });
  const all = [parent, incidentOf('a:5', { parent: 'a:4', killed: exactly(2) })];
  const table = figuresOf(all, groupingOf('kind', new Int32Array()));
  const words = Object.fromEntries(
    table.rows.map((row) => [
      row.key.type === 'value' ? row.key.value : '',
      sumWords(row, row.killed, 'en'),
    ]),
  );
  expect(words).toEqual({ battle: 'counted with its parts', other: '2' });
  const none = { ...table.total, incidents: 0 };
  expect(sumWords(none, none.killed, 'en')).toBe('no incidents');
});

test('the name of the file keeps clear of what no file may be called', () => {
  const { question } = written('kind');
  const named = { ...question, query: { ...question.query, dataset: '../a b:c' } };
  expect(figuresFileName(named)).toBe('figures-by-kind-..-a-b-c-from-2026-02-04.csv');
});

test('of generated data every line of the file says so, and the copy ends with it', () => {
  const shown = { ...written('kind'), stated: { ...stated, generated: true } } as const;
  const lines = figuresToCsv(shown, '2026-03-01').trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toContain('a,"A report (Generated data, not real events)",v7');
  }
  expect(figuresToCopy(shown).split('\n').at(-1)).toBe('Generated data, not real events');
  expect(
    figuresToCopy({ ...shown, locale: 'uk' })
      .split('\n')
      .at(-1),
  ).toBe('Згенеровані дані, не справжні події');
});
