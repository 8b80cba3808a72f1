import { useEffect, useRef, useState } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { TimeWindow } from '../../core/time/interval.ts';
import type { Cursor, RowsQuery } from '../../engine/protocol.ts';
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

export const pageSize = 100;

export function useIncidentListing(): IncidentListingHandle {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [listing, setListing] = useState(emptyListing);
  const question = useRef<Question | null>(null);
  const window = chosenWindow ?? extent;

  useEffect(() => {
    if (window === null || dataVersion === 0) return;
    const controller = new AbortController();
    const query: RowsQuery = {
      filter: filterOfIntent(filter),
      window,
      sort: { field: 'start', order: 'descending' },
      limit: pageSize,
    };
    question.current = { query, signal: controller.signal };
    setListing((shown) => ({ ...shown, phase: { status: 'asking' } }));
    engine.rows(query, controller.signal).then(
      ({ rows, total, next }) => {
        if (controller.signal.aborted) return;
        setListing({ rows, total, window, next: next ?? null, phase: { status: 'settled' } });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setListing((shown) => ({ ...shown, phase: failed(error) }));
      },
    );
    return () => controller.abort();
  }, [engine, filter, window, dataVersion]);

  const showMore = async (): Promise<Incident | null> => {
    const asked = question.current;
    if (asked === null || listing.next === null || listing.phase.status === 'asking') return null;
    const { query, signal } = asked;
    setListing((shown) => ({ ...shown, phase: { status: 'asking' } }));
    try {
      const page = await engine.rows({ ...query, after: listing.next }, signal);
      if (signal.aborted) return null;
      setListing((shown) => ({
        ...shown,
        rows: [...shown.rows, ...page.rows],
        next: page.next ?? null,
        phase: { status: 'settled' },
      }));
      return page.rows[0] ?? null;
    } catch (error) {
      if (!signal.aborted) setListing((shown) => ({ ...shown, phase: failed(error) }));
      return null;
    }
  };

  return { listing, showMore };
}

interface Question {
  readonly query: RowsQuery;
  readonly signal: AbortSignal;
}

const emptyListing: IncidentListing = {
  rows: [],
  total: 0,
  window: null,
  next: null,
  phase: { status: 'asking' },
};

function failed(error: unknown): ListingPhase {
  return { status: 'failed', reason: messageOfError(error) };
}
