import { useEffect, useMemo, useState } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { TimeWindow } from '../../core/time/interval.ts';
import { isStale, type Cursor, type RowsQuery } from '../../engine/protocol.ts';
import { useAtlas } from './atlas-context.ts';
import { messageOfError } from './message-of-error.ts';
import { useStore } from './use-store.ts';

/** The incidents of the current window and filter, newest start first, as far as they were read. */
export interface IncidentListing {
  /** Rows of the last answer; they stay while the next one is coming. */
  readonly rows: readonly Incident[];
  readonly total: number;
  /** The window that `rows` belong to; `null` before the first answer. */
  readonly window: TimeWindow | null;
  readonly next: Cursor | null;
  readonly phase: ListingPhase;
}

export type ListingPhase =
  | { readonly status: 'asking' }
  | { readonly status: 'settled' }
  | { readonly status: 'failed'; readonly reason: string };

export interface IncidentListingHandle {
  readonly listing: IncidentListing;
  /** Reads the next page; resolves to its first incident, or `null` where there is none. */
  showMore(): Promise<Incident | null>;
}

const pageSize = 100;

/** What was read, and the query that it answers. */
interface Read extends Omit<IncidentListing, 'phase' | 'window'> {
  readonly query: RowsQuery | null;
  readonly failure: string | null;
}

const nothingRead: Read = { query: null, rows: [], total: 0, next: null, failure: null };

export function useIncidentListing(): IncidentListingHandle {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [read, setRead] = useState(nothingRead);
  const [isReadingOn, setReadingOn] = useState(false);
  const window = chosenWindow ?? extent;

  const query = useMemo((): RowsQuery | null => {
    if (window === null) return null;
    return {
      filter: filterOfIntent(filter),
      window,
      sort: { field: 'start', order: 'descending' },
      limit: pageSize,
    };
  }, [filter, window]);

  useEffect(() => {
    if (query === null || dataVersion === 0) return;
    const controller = new AbortController();
    engine.rows(query, controller.signal).then(
      ({ rows, total, next }) => {
        if (controller.signal.aborted) return;
        setRead({ query, rows, total, next: next ?? null, failure: null });
      },
      (error: unknown) => {
        // An engine that starts anew raises the version of the data, and it is asked again.
        if (controller.signal.aborted || isStale(error)) return;
        setRead((before) => ({ ...before, query, failure: messageOfError(error) }));
      },
    );
    return () => controller.abort();
  }, [engine, query, dataVersion]);

  const isCurrent = read.query === query;

  const showMore = async (): Promise<Incident | null> => {
    if (query === null || read.next === null || !isCurrent || isReadingOn) return null;
    setReadingOn(true);
    try {
      const page = await engine.rows({ ...query, after: read.next }, new AbortController().signal);
      // A newer list does not take rows of an older one.
      setRead((before) =>
        before === read
          ? { ...read, rows: [...read.rows, ...page.rows], next: page.next ?? null, failure: null }
          : before,
      );
      return page.rows[0] ?? null;
    } catch (error) {
      setRead((before) => (before === read ? { ...read, failure: messageOfError(error) } : before));
      return null;
    } finally {
      setReadingOn(false);
    }
  };

  const phase: ListingPhase =
    !isCurrent || isReadingOn || read.query === null
      ? { status: 'asking' }
      : read.failure === null
        ? { status: 'settled' }
        : { status: 'failed', reason: read.failure };
  // Where there is no data any more, there is nothing left of it.
  const { rows, total, next } = query === null ? nothingRead : read;
  return { listing: { rows, total, next, window: read.query?.window ?? null, phase }, showMore };
}
