import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { RowSort } from '../../core/table/row-order.ts';
import { isStale, type RowsPage, type RowsQuery } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useFollowedAnswer } from '../shared/use-followed-answer.ts';
import { useStore } from '../shared/use-store.ts';

/** Rows of the window and the filter, in an order, as far as they were read. */
export interface IncidentRows {
  /** What the rows answer. */
  readonly query: RowsQuery;
  /** By their place in the order; those of the last answer stay while the next is coming. */
  readonly rows: ReadonlyMap<number, Incident>;
  readonly total: number;
  readonly isBusy: boolean;
  /** The row that was to keep its place, and where it stands now, or would. */
  readonly kept: KeptRow | null;
}

export interface KeptRow {
  readonly id: string;
  readonly index: number;
}

export interface IncidentRowsHandle {
  /** `null` before the first answer. */
  readonly listing: IncidentRows | null;
  readonly failure: string | null;
  /** Reads what is missing of it; does not change. */
  readonly want: (wanted: WantedRows) => void;
  /** The incident that the next answer is to find again; `null`: the next answer begins at the top. Does not change. */
  readonly keep: (id: string | null) => void;
}

/** By their place in the order, inclusive. */
export interface WantedRows {
  readonly first: number;
  readonly last: number;
  /** The row that has the focus, or will have it. */
  readonly focused: number;
}

const pageSize = 200;
/** So many rows read are let go of, but those about to be seen. */
const mostHeld = 10_000;

interface RowsQuestion {
  readonly query: RowsQuery;
  readonly dataVersion: number;
}

interface FirstPage {
  readonly page: RowsPage;
  readonly kept: KeptRow | null;
}

/** Pages that were read for an answer, its own included. */
interface Held {
  readonly of: RowsPage | null;
  readonly rows: ReadonlyMap<number, Incident>;
  readonly failure: string | null;
}

export function useIncidentRows(sort: RowSort): IncidentRowsHandle {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [range, setRange] = useState<WantedRows>({ first: 0, last: 0, focused: 0 });
  const [read, setRead] = useState<Held | null>(null);
  const kept = useRef<string | null>(null);
  const window = chosenWindow ?? extent;

  const question = useMemo((): RowsQuestion | null => {
    if (window === null || dataVersion === 0) return null;
    return {
      query: { filter: filterOfIntent(filter), window, sort, limit: pageSize },
      dataVersion,
    };
  }, [filter, window, sort, dataVersion]);
  const ask = useCallback(
    async ({ query }: RowsQuestion, signal: AbortSignal): Promise<FirstPage> => {
      const id = kept.current;
      const page = await engine.rows(id === null ? query : { ...query, at: id }, signal);
      return { page, kept: id === null ? null : { id, index: page.before } };
    },
    [engine],
  );
  const { answered, isBusy, failure } = useFollowedAnswer(question, ask);

  const first = answered?.answer.page ?? null;
  const keptRow = answered?.answer.kept ?? null;
  const query = answered?.question.query ?? null;
  const held = useMemo(
    () => (read !== null && read.of === first ? read : firstRead(first)),
    [read, first],
  );
  const missing = first === null ? null : firstMissing(held.rows, range, first.total);

  useEffect(() => {
    // An answer that is about to go is not read on: playing leaves no time for that.
    if (isBusy || missing === null || first === null || query === null || held.failure !== null) {
      return;
    }
    const controller = new AbortController();
    engine.rows({ ...query, skip: missing }, controller.signal).then(
      (page) => {
        if (controller.signal.aborted) return;
        const rows = withPage(held.rows, page, range);
        setRead({ of: first, rows, failure: null });
      },
      (error: unknown) => {
        if (controller.signal.aborted || isStale(error)) return;
        setRead({ ...held, of: first, failure: messageOfError(error) });
      },
    );
    return () => controller.abort();
  }, [engine, isBusy, missing, range, first, query, held]);

  const want = useCallback((wanted: WantedRows) => {
    setRange((before) => (isSameRange(before, wanted) ? before : wanted));
  }, []);
  const keep = useCallback((id: string | null) => {
    kept.current = id;
  }, []);

  const listing = useMemo((): IncidentRows | null => {
    if (query === null || first === null) return null;
    return { query, rows: held.rows, total: first.total, isBusy, kept: keptRow };
  }, [query, first, held, isBusy, keptRow]);

  return { listing, failure: failure ?? held.failure, want, keep };
}

function firstRead(first: RowsPage | null): Held {
  const rows = first === null ? new Map<number, Incident>() : withPage(new Map(), first, null);
  return { of: first, rows, failure: null };
}

/** `null` where all are there. */
function firstMissing(
  rows: ReadonlyMap<number, Incident>,
  { first, last, focused }: WantedRows,
  total: number,
): number | null {
  if (focused < total && !rows.has(focused)) return focused;
  for (let index = first; index <= Math.min(last, total - 1); index++) {
    if (!rows.has(index)) return index;
  }
  return null;
}

function withPage(
  held: ReadonlyMap<number, Incident>,
  page: RowsPage,
  range: WantedRows | null,
): ReadonlyMap<number, Incident> {
  const rows = new Map(held);
  page.rows.forEach((incident, at) => rows.set(page.before + at, incident));
  if (rows.size <= mostHeld || range === null) return rows;
  const isNear = (index: number): boolean =>
    index === range.focused || (index >= range.first - pageSize && index <= range.last + pageSize);
  return new Map([...rows].filter(([index]) => isNear(index)));
}

function isSameRange(a: WantedRows, b: WantedRows): boolean {
  return a.first === b.first && a.last === b.last && a.focused === b.focused;
}
