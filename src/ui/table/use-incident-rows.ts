import { useCallback, useEffect, useMemo, useState } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { RowSort } from '../../core/table/page-rows.ts';
import { isStale, type Cursor, type RowsPage, type RowsQuery } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useFollowedAnswer } from '../shared/use-followed-answer.ts';
import { useStore } from '../shared/use-store.ts';

/** Rows of the window and the filter, in an order, as far as they were read. */
export interface IncidentRows {
  /** What `rows` answer. */
  readonly query: RowsQuery;
  /** From the first on, without a gap; those of the last answer stay while the next is coming. */
  readonly rows: readonly Incident[];
  readonly total: number;
  readonly isBusy: boolean;
}

export interface IncidentRowsHandle {
  /** `null` before the first answer. */
  readonly listing: IncidentRows | null;
  readonly failure: string | null;
  /** Reads on until the row of that index is there. */
  readonly want: (index: number) => void;
}

/** Small, since it is asked at every change of the window. */
const firstPageSize = 200;
/** Each page costs the engine a look at all rows, so that few large ones are read sooner. */
export const furtherPageSize = 2000;

interface RowsQuestion {
  readonly query: RowsQuery;
  readonly dataVersion: number;
}

/** What was read after the first page of an answer. */
interface ReadOn {
  readonly of: RowsPage;
  readonly rows: readonly Incident[];
  readonly next: Cursor | null;
  readonly failure: string | null;
}

export function useIncidentRows(sort: RowSort): IncidentRowsHandle {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [wanted, setWanted] = useState(0);
  const [readOn, setReadOn] = useState<ReadOn | null>(null);
  const window = chosenWindow ?? extent;

  const question = useMemo((): RowsQuestion | null => {
    if (window === null || dataVersion === 0) return null;
    return {
      query: { filter: filterOfIntent(filter), window, sort, limit: firstPageSize },
      dataVersion,
    };
  }, [filter, window, sort, dataVersion]);
  const ask = useCallback(
    ({ query }: RowsQuestion, signal: AbortSignal) => engine.rows(query, signal),
    [engine],
  );
  const { answered, isBusy, failure } = useFollowedAnswer(question, ask);

  const first = answered?.answer ?? null;
  const query = answered?.question.query ?? null;
  const current = useMemo(
    () => (readOn !== null && readOn.of === first ? readOn : firstRead(first)),
    [readOn, first],
  );
  const isShort = wanted >= current.rows.length && current.failure === null;

  useEffect(() => {
    // An answer that is about to go is not read on: playing leaves no time for that.
    if (isBusy || !isShort || first === null || query === null || current.next === null) return;
    const controller = new AbortController();
    engine.rows({ ...query, after: current.next, limit: furtherPageSize }, controller.signal).then(
      ({ rows, next }) => {
        if (controller.signal.aborted) return;
        setReadOn({
          of: first,
          rows: [...current.rows, ...rows],
          next: next ?? null,
          failure: null,
        });
      },
      (error: unknown) => {
        if (controller.signal.aborted || isStale(error)) return;
        setReadOn({ ...current, of: first, failure: messageOfError(error) });
      },
    );
    return () => controller.abort();
  }, [engine, isBusy, isShort, first, query, current]);

  return {
    listing:
      query === null || first === null
        ? null
        : { query, rows: current.rows, total: first.total, isBusy },
    failure: failure ?? current.failure,
    want: setWanted,
  };
}

function firstRead(first: RowsPage | null): Omit<ReadOn, 'of'> {
  return { rows: first?.rows ?? [], next: first?.next ?? null, failure: null };
}
