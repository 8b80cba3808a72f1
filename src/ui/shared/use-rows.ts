import { useEffect, useState } from 'react';
import type { Filter } from '../../core/filter/filter.ts';
import type { RowsPage } from '../../engine/protocol.ts';
import { useAtlas } from './atlas-context.ts';
import { messageOfError } from './message-of-error.ts';
import { addNotice } from '../../state/notices.ts';
import { useStore } from './use-store.ts';

const noRows: RowsPage = { rows: [], total: 0 };

/** Incidents of all time that pass the filter, newest start first; none while `filter` is `null`. */
export function useRows(filter: Filter | null, limit: number): RowsPage {
  const { engine, answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const key = JSON.stringify(filter);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly page: RowsPage } | null>(
    null,
  );

  useEffect(() => {
    if (extent === null || filter === null) return;
    const controller = new AbortController();
    engine
      .rows(
        { filter, window: extent, sort: { field: 'start', order: 'descending' }, limit },
        controller.signal,
      )
      .then(
        (page) => {
          if (!controller.signal.aborted) setAnswer({ key, page });
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          addNotice(answers, { type: 'engine-failed', reason: messageOfError(error) });
        },
      );
    return () => controller.abort();
    // The key stands for the filter, which is a new object at every render.
  }, [engine, answers, extent, dataVersion, key, limit]);

  return answer !== null && answer.key === key ? answer.page : noRows;
}
