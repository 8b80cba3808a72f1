import { describe, expect, test } from 'vitest';
import type { Clause, Filter } from '../../src/core/filter/filter.ts';
import {
  addRow,
  countRows,
  emptyRowSet,
  hasRow,
  type RowSet,
} from '../../src/core/table/row-set.ts';
import { mergeDatasets } from '../../src/engine/ingest/merge-datasets.ts';
import { createMarkedRows } from '../../src/engine/marked-rows.ts';
import type { RecordSource } from '../../src/engine/record-source.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { busyDay, incidentOf } from '../support/arbitrary-incidents.ts';
import { minute } from '../../src/core/time/interval.ts';
import { readIncidents } from '../support/read-incidents.ts';

const never = new AbortController().signal;
const drone: Clause = { op: 'text', query: 'drone' };
const strikes: Clause = { op: 'in', field: 'kind', values: ['strike'] };
const withPoint: Clause = { op: 'in', field: 'place', values: ['exact'] };

describe('the rows of a filter', () => {
  test('are the same set for equal filters, so that what was counted of it holds', async () => {
    const { marked } = markedRows();
    for (const filter of [
      [strikes],
      [strikes, drone],
      [{ op: 'not', clause: drone }],
    ] as Filter[]) {
      const first = await marked.ofFilter(filter, never);
      expect(await marked.ofFilter(structuredClone(filter), never)).toBe(first);
    }
  });

  test('are all where there is no clause', async () => {
    const { marked } = markedRows();
    expect(await marked.ofFilter([], never)).toBeNull();
    expect(await marked.ofClauses([], never)).toEqual([]);
  });

  test('are those of every clause together', async () => {
    const { marked, recordsOf } = markedRows();
    expect(recordsOf(await marked.ofFilter([strikes], never))).toEqual(['a 0', 'a 2', 'b 0']);
    expect(recordsOf(await marked.ofFilter([strikes, drone], never))).toEqual(['a 2', 'b 0']);
    const none: Clause = { op: 'not', clause: drone };
    expect(recordsOf(await marked.ofFilter([strikes, none], never))).toEqual(['a 0']);
    expect(await marked.ofFilter([drone, none, withPoint], never)).toEqual(emptyRowSet(5));
  });

  test('are marked clause by clause for whoever counts what each hides', async () => {
    const { marked, recordsOf } = markedRows();
    const clauses = await marked.ofClauses([drone, strikes], never);
    expect(clauses.map(({ clause }) => clause)).toEqual([drone, strikes]);
    expect(clauses.map(({ passes }) => recordsOf(passes))).toEqual([
      ['a 2', 'b 0', 'b 1'],
      ['a 0', 'a 2', 'b 0'],
    ]);
    expect(clauses.map(({ notStated }) => countRows(notStated))).toEqual([0, 0]);
  });

  test('are forgotten after many others, and then made anew', async () => {
    const { marked } = markedRows();
    const first = await marked.ofFilter([strikes], never);
    for (let max = 0; max < 100; max++) {
      await marked.ofFilter([{ op: 'range', field: 'killed', max, unknown: 'include' }], never);
    }
    const again = await marked.ofFilter([strikes], never);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

describe('words', () => {
  test('are searched for once, whoever asks in the meantime or later', async () => {
    const { marked, searched } = markedRows();
    await Promise.all([
      marked.ofFilter([drone], never),
      marked.ofFilter([strikes, drone], never),
      marked.ofClauses([drone, { op: 'not', clause: drone }], never),
    ]);
    await marked.ofClauses([drone, withPoint], never);
    expect(searched).toEqual(['drone']);
  });

  test('of two clauses are both searched for', async () => {
    const { marked, searched, recordsOf } = markedRows();
    const other: Clause = { op: 'text', query: 'kyiv' };
    expect(recordsOf(await marked.ofFilter([drone, other], never))).toEqual([]);
    expect(searched).toEqual(['drone', 'kyiv']);
  });

  test('that are none let everything pass and are not searched for', async () => {
    const { marked, searched, recordsOf } = markedRows();
    const blank: Clause = { op: 'text', query: '  ' };
    expect(recordsOf(await marked.ofFilter([blank], never)).length).toBe(5);
    expect(searched).toEqual([]);
  });

  test('that nobody waits for any more are searched for no longer', async () => {
    const { marked, signals } = markedRows('silent');
    const controllers = [new AbortController(), new AbortController()];
    const asked = controllers.map(({ signal }) => marked.ofFilter([drone], signal));
    await Promise.resolve();
    for (const [index, controller] of controllers.entries()) {
      expect(signals.at(0)?.aborted).toBe(false);
      controller.abort();
      await expect(asked[index]).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

/** Two datasets whose rows mingle; of `a` the record 2 has the word drone, of `b` both have. */
function markedRows(source: 'answering' | 'silent' = 'answering') {
  const at = (hour: number) => ({
    time: {
      start: minute(busyDay + hour * 60),
      end: minute(busyDay + hour * 60 + 1),
      precision: 'instant',
      meaning: 'throughout',
    } as const,
  });
  const a = [
    incidentOf('a:0', { kind: 'strike', ...at(9) }),
    incidentOf('a:1', at(1)),
    incidentOf('a:2', { kind: 'strike', ...at(3) }),
  ];
  const b = [incidentOf('b:0', { kind: 'strike', ...at(4) }), incidentOf('b:1', at(2))];
  const { table: first } = mergeDatasets(null, [], readIncidents('a', a).columns);
  const { table } = mergeDatasets(first, [], readIncidents('b', b).columns);
  const searched: string[] = [];
  const signals: AbortSignal[] = [];
  const found: ReadonlyMap<string, RowSet> = new Map([
    ['a', setOf(2)],
    ['b', setOf(0, 1)],
  ]);
  const records: RecordSource = {
    incidents: () => Promise.reject(new Error('no incident is asked for')),
    search(query, signal) {
      searched.push(query);
      signals.push(signal);
      if (source === 'answering') {
        return Promise.resolve(query === 'drone' ? found : new Map<string, RowSet>());
      }
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    },
  };
  const noCell = (): RowSet => {
    throw new Error('no group is asked for');
  };
  return {
    marked: createMarkedRows(table, noCell, records, createSlicedRunner()),
    searched,
    signals,
    recordsOf(rows: RowSet | null): readonly string[] {
      const names: string[] = [];
      for (let row = 0; row < table.length; row++) {
        if (rows === null || !hasRow(rows, row)) continue;
        names.push(`${table.dataset.values[table.dataset.codes[row] ?? 0]} ${table.record[row]}`);
      }
      return names.toSorted();
    },
  };
}

function setOf(...members: readonly number[]): RowSet {
  const rows = emptyRowSet(32);
  for (const member of members) addRow(rows, member);
  return rows;
}
