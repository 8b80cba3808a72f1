import { useEffect, useState } from 'react';
import { isStale, type RowsPage } from '../../engine/protocol.ts';
import { addNotice } from '../../state/notices.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useStore } from '../shared/use-store.ts';

const noRows: RowsPage = { rows: [], before: 0, total: 0 };

/** Incidents of all time whose `field` is `id`, newest start first, at most `limit`; none while `id` is `null`. */
export function useRowsAmong(field: 'id' | 'parent', id: string | null, limit: number): RowsPage {
  const { engine, answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [answer, setAnswer] = useState<{ readonly id: string; readonly page: RowsPage } | null>(
    null,
  );

  useEffect(() => {
    if (extent === null || id === null || dataVersion === 0) return;
    const controller = new AbortController();
    engine
      .rows(
        {
          filter: [{ op: 'in', field, values: [id] }],
          window: extent,
          sort: { field: 'start', order: 'descending' },
          limit,
        },
        controller.signal,
      )
      .then(
        (page) => {
          if (!controller.signal.aborted) setAnswer({ id, page });
        },
        (error: unknown) => {
          if (controller.signal.aborted || isStale(error)) return;
          addNotice(answers, { type: 'engine-failed', reason: messageOfError(error) });
        },
      );
    return () => controller.abort();
  }, [engine, answers, extent, dataVersion, field, id, limit]);

  return answer !== null && answer.id === id ? answer.page : noRows;
}
