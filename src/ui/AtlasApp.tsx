import { lazy, Suspense, useState } from 'react';
import { LazyDetailsPanel } from './details/LazyDetailsPanel.tsx';
import { useDetailsPreload } from './details/use-details-preload.ts';
import { LoadingPanel } from './loading/loading-parts.ts';
import { MapFrame } from './map-frame/MapFrame.tsx';
import { NoticeList } from './notices/NoticeList.tsx';
import { openList } from './open-list.ts';
import { SidePanel } from './SidePanel.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { useAtlas } from './shared/atlas-context.ts';
import { PanelBoundary } from './shared/PanelBoundary.tsx';
import { useIncidentListing } from './shared/use-incident-listing.ts';
import { useHasTabs } from './shared/use-is-narrow.ts';
import { useMessages } from './shared/use-messages.ts';
import { useNeighbours } from './shared/use-neighbours.ts';
import { useStore } from './shared/use-store.ts';
import { useCoveredEdges } from './use-covered-edges.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './shared/tokens.css';
import './shared/base.css';
import styles from './AtlasApp.module.css';

/** Fetched at once, but not before the page shows; where it cannot be, nothing can be brought. */
const ImportLayer = lazy(() =>
  import('./import/ImportLayer.tsx').catch(() => ({ default: () => null })),
);
const Drawer = lazy(async () => {
  const { Drawer: component } = await import('./Drawer.tsx');
  return { default: component };
});
const ShortcutsDialog = lazy(() => import('./settings/ShortcutsDialog.tsx'));

/** The whole page: the map and the panels around it. */
export function AtlasApp() {
  const { view, layout, answers } = useAtlas();
  const isLoading = useStore(answers, (state) => state.loading !== null);
  const isListOpen = useStore(layout, (state) => state.listOpen);
  const isTall = useStore(layout, (state) => state.sheetTall);
  const section = useStore(layout, (state) => state.section);
  const isTabbed = useHasTabs();
  const selection = useStore(view, (state) => state.selection);
  const handle = useIncidentListing();
  const neighbours = useNeighbours(handle);
  const [showsKeys, setShowsKeys] = useState(false);
  const { app } = useMessages();
  const [map, setMap] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const [timeline, setTimeline] = useState<HTMLElement | null>(null);
  const [drawer, setDrawer] = useState<HTMLElement | null>(null);
  const [details, setDetails] = useState<HTMLElement | null>(null);
  useDetailsPreload();
  useCoveredEdges(map, { panel, timeline, drawer, details });
  useShortcuts(neighbours, () => setShowsKeys(true));

  const skipToList = (): void => {
    openList(layout);
    panel?.querySelector<HTMLElement>('ol button')?.focus();
  };

  return (
    <div className={styles['app']} data-tall={isTall}>
      <button type="button" className={styles['skip']} onClick={skipToList}>
        {app.skipToList}
      </button>
      <main className={styles['main']}>
        <div className={styles['panel']} data-open={isListOpen} ref={setPanel}>
          <PanelBoundary part="panel">
            <SidePanel handle={handle} onShowKeys={() => setShowsKeys(true)} />
          </PanelBoundary>
        </div>
        <div className={styles['map']}>
          <PanelBoundary part="map">
            <MapFrame ref={setMap} />
          </PanelBoundary>
        </div>
        {!isTabbed && (section === 'figures' || section === 'table') && (
          <div className={styles['drawer']} ref={setDrawer}>
            <Suspense>
              <Drawer section={section} />
            </Suspense>
          </div>
        )}
        <div className={styles['timeline']} ref={setTimeline}>
          <PanelBoundary part="timeline">
            <TimelinePanel />
          </PanelBoundary>
        </div>
        <div className={styles['notices']}>
          {isLoading && (
            <Suspense fallback={null}>
              <LoadingPanel />
            </Suspense>
          )}
          <PanelBoundary part="import">
            <Suspense>
              <ImportLayer />
            </Suspense>
          </PanelBoundary>
          <NoticeList />
        </div>
      </main>
      {selection !== null && (
        <div className={styles['details']} ref={setDetails}>
          <PanelBoundary part="details" resetKey={selection}>
            <LazyDetailsPanel id={selection} neighbours={neighbours} />
          </PanelBoundary>
        </div>
      )}
      {showsKeys && (
        <Suspense>
          <ShortcutsDialog onClose={() => setShowsKeys(false)} />
        </Suspense>
      )}
    </div>
  );
}
