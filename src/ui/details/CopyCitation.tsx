import type { Incident } from '../../core/incident/incident.ts';
import { citationWords } from '../../i18n/citation-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { isoToday } from './iso-today.ts';
import { useCopy } from './use-copy.ts';
import styles from './IncidentDetails.module.css';

/** Copies one line that names the incident, who reported it, the dataset and the way back here. */
export function CopyCitation({ incident }: { readonly incident: Incident }) {
  const { answers } = useAtlas();
  const locale = useLocale();
  const { details } = usePanelMessages();
  const reports = useStore(answers, (state) => state.reports);
  const { outcome, copy } = useCopy();
  const report = reports.find(({ datasetId }) => datasetId === incident.dataset);
  const citation = (): string =>
    citationWords(
      {
        incident,
        dataset: report ?? { title: incident.dataset },
        link: location.href,
        today: isoToday(new Date()),
      },
      locale,
    );
  return (
    <div>
      <button type="button" className={styles['act']} onClick={() => copy(citation())}>
        <Icon name="copy" />
        {details.copyCitation}
      </button>
      <div aria-live="polite" className={styles['quiet']}>
        {outcome === 'copied' && <p>{details.copiedText}</p>}
        {outcome === 'failed' && (
          <>
            <p>{details.copyTextFailed}</p>
            <p dir="auto">{citation()}</p>
          </>
        )}
      </div>
    </div>
  );
}
