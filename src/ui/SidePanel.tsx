import { Suspense, useRef, type ReactNode } from 'react';
import type { Section } from '../state/layout-store.ts';
import { MoreDatasets } from './datasets/dataset-parts.ts';
import { useDatasetsOn } from './datasets/use-datasets-on.ts';
import { FilterPanel } from './filters/FilterPanel.tsx';
import { SearchField } from './filters/SearchField.tsx';
import { AddDataButton } from './import/AddDataButton.tsx';
import { CountsLine } from './list/CountsLine.tsx';
import { IncidentList } from './list/IncidentList.tsx';
import { FiguresPanel, TablePanel } from './section-panels.ts';
import { SectionSwitch } from './SectionSwitch.tsx';
import { SettingsButton } from './settings/SettingsButton.tsx';
import { sheetPanelId, SheetTabs, sheetTabId } from './SheetTabs.tsx';
import { useAtlas } from './shared/atlas-context.ts';
import { IconButton } from './shared/IconButton.tsx';
import { LocalText } from './shared/LocalText.tsx';
import { PanelBoundary } from './shared/PanelBoundary.tsx';
import type { IncidentListingHandle } from './shared/use-incident-listing.ts';
import { useHasTabs, useIsNarrow } from './shared/use-is-narrow.ts';
import { useMessages } from './shared/use-messages.ts';
import { useStore } from './shared/use-store.ts';
import { useSheetDrag } from './use-sheet-drag.ts';
import styles from './SidePanel.module.css';

/** So many datasets are named beneath the title; more would take the list its place. */
const mostTitles = 2;

interface SidePanelProps {
  readonly handle: IncidentListingHandle;
  readonly onShowKeys: () => void;
}

/** Title, counts, search, filters and list; folded, only title and counts. On a phone it is the bottom sheet. */
export function SidePanel({ handle, onShowKeys }: SidePanelProps) {
  const { layout } = useAtlas();
  const isOpen = useStore(layout, (state) => state.listOpen);
  const isTall = useStore(layout, (state) => state.sheetTall);
  const reports = useDatasetsOn();
  const isSheet = useIsNarrow();
  const isTabbed = useHasTabs();
  const { app } = useMessages();
  const panel = useRef<HTMLElement>(null);
  const header = useRef<HTMLElement>(null);
  useSheetDrag(panel, header, layout, isSheet);
  return (
    <section
      ref={panel}
      aria-label={app.panel}
      className={styles['panel']}
      data-open={isOpen}
      data-tall={isTall}
    >
      <header ref={header} className={styles['header']}>
        <div className={styles['words']}>
          <h1 className={styles['title']}>{app.title}</h1>
          {isOpen &&
            reports.slice(0, mostTitles).map(({ datasetId, title }) => (
              <p key={datasetId} className={styles['dataset']}>
                <LocalText text={title} />
              </p>
            ))}
          {isOpen && reports.length > mostTitles && (
            <p className={styles['dataset']}>
              <Suspense fallback={null}>
                <MoreDatasets count={reports.length - mostTitles} />
              </Suspense>
            </p>
          )}
          <CountsLine />
          {!isTabbed && <SectionSwitch />}
        </div>
        <AddDataButton />
        <SettingsButton onShowKeys={onShowKeys} />
        {isSheet && isOpen && (
          <IconButton
            icon={isTall ? 'down' : 'up'}
            name={isTall ? app.shrinkPanel : app.growPanel}
            onClick={() => layout.setState({ sheetTall: !isTall })}
          />
        )}
        {(!isSheet || !isOpen || !isTall) && (
          <IconButton
            icon={isSheet ? (isOpen ? 'down' : 'up') : isOpen ? 'fold' : 'list'}
            name={isOpen ? app.closePanel : app.openPanel}
            onClick={() => layout.setState({ listOpen: !isOpen })}
          />
        )}
      </header>
      {isOpen && (isTabbed ? <TabbedBody handle={handle} /> : <PanelBody handle={handle} />)}
    </section>
  );
}

function PanelBody({ handle }: { readonly handle: IncidentListingHandle }) {
  return (
    <>
      <SearchField />
      <div className={styles['body']}>
        <FilterPanel />
        <IncidentList {...handle} />
      </div>
    </>
  );
}

function TabbedBody({ handle }: { readonly handle: IncidentListingHandle }) {
  const { layout } = useAtlas();
  const section = useStore(layout, (state) => state.section);
  const { app } = useMessages();
  return (
    <>
      <SheetTabs section={section} onChoose={(chosen) => layout.setState({ section: chosen })} />
      <div
        role="tabpanel"
        id={sheetPanelId}
        aria-labelledby={sheetTabId(section)}
        className={styles['tabPanel']}
      >
        {section === 'incidents' && <SearchField />}
        <div className={styles['body']}>
          <PanelBoundary part="panel" resetKey={section}>
            <Suspense fallback={<p className={styles['loading']}>{app.loadingPart}</p>}>
              {sheetContent(section, handle)}
            </Suspense>
          </PanelBoundary>
        </div>
      </div>
    </>
  );
}

function sheetContent(section: Section, handle: IncidentListingHandle): ReactNode {
  switch (section) {
    case 'incidents':
      return <IncidentList {...handle} />;
    case 'filters':
      return <FilterPanel />;
    case 'figures':
      return <FiguresPanel />;
    case 'table':
      return <TablePanel />;
  }
}
