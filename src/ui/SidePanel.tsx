import { FilterPanel } from './filters/FilterPanel.tsx';
import { SearchField } from './filters/SearchField.tsx';
import { CountsLine } from './list/CountsLine.tsx';
import { IncidentList } from './list/IncidentList.tsx';
import { SettingsButton } from './settings/SettingsButton.tsx';
import { useAtlas } from './shared/atlas-context.ts';
import type { IconName } from './shared/Icon.tsx';
import { IconButton } from './shared/IconButton.tsx';
import { LocalText } from './shared/LocalText.tsx';
import type { IncidentListingHandle } from './shared/use-incident-listing.ts';
import { useIsNarrow } from './shared/use-is-narrow.ts';
import { useMessages } from './shared/use-messages.ts';
import { useStore } from './shared/use-store.ts';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly handle: IncidentListingHandle;
  readonly onShowKeys: () => void;
}

/** Title, counts, search, filters and list; folded, only title and counts. On a phone it is the bottom sheet. */
export function SidePanel({ handle, onShowKeys }: SidePanelProps) {
  const { layout, answers } = useAtlas();
  const isOpen = useStore(layout, (state) => state.listOpen);
  const reports = useStore(answers, (state) => state.reports);
  const isNarrow = useIsNarrow();
  const { app } = useMessages();
  return (
    <section aria-label={app.panel} className={styles['panel']} data-open={isOpen}>
      <header className={styles['header']}>
        <div className={styles['words']}>
          <h1 className={styles['title']}>{app.title}</h1>
          {isOpen &&
            reports.map(({ datasetId, title }) => (
              <p key={datasetId} className={styles['dataset']}>
                <LocalText text={title} />
              </p>
            ))}
          <CountsLine />
        </div>
        <SettingsButton onShowKeys={onShowKeys} />
        <IconButton
          icon={foldIcon(isOpen, isNarrow)}
          name={isOpen ? app.closePanel : app.openPanel}
          onClick={() => layout.setState({ listOpen: !isOpen })}
        />
      </header>
      {isOpen && (
        <div className={styles['body']}>
          <SearchField />
          <FilterPanel />
          <IncidentList {...handle} />
        </div>
      )}
    </section>
  );
}

/** A sheet folds down, a side panel to its side. */
function foldIcon(isOpen: boolean, isSheet: boolean): IconName {
  if (isSheet) return isOpen ? 'down' : 'up';
  return isOpen ? 'fold' : 'list';
}
