import { useEffect, useState } from 'react';
import { isStale } from '../../engine/protocol.ts';
import { addNotice } from '../../state/notices.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useStore } from '../shared/use-store.ts';

/** Version that the dataset says it is; blank while it is not known, or where the file does not say. */
export function useDatasetVersion(dataset: string): string {
  const { engine, answers } = useAtlas();
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [version, setVersion] = useState('');

  useEffect(() => {
    if (dataVersion === 0) return;
    const controller = new AbortController();
    engine.describe(controller.signal).then(
      ({ datasets }) => {
        if (controller.signal.aborted) return;
        setVersion(datasets.find(({ id }) => id === dataset)?.version ?? '');
      },
      (error: unknown) => {
        if (controller.signal.aborted || isStale(error)) return;
        addNotice(answers, { type: 'engine-failed', reason: messageOfError(error) });
      },
    );
    return () => controller.abort();
  }, [engine, answers, dataset, dataVersion]);

  return version;
}
