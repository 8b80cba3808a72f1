import type { Answer } from '../core/cluster/answer.ts';
import { createBasemap } from '../engine/basemap/basemap-client.ts';
import { createEngineClient } from '../engine/engine-client.ts';
import { createImportStore } from '../state/import-store.ts';
import { createAnswerStore } from '../state/answer-store.ts';
import { createFacetStore } from '../state/facet-store.ts';
import { createLayoutStore, forgetLayout } from '../state/layout-store.ts';
import { addNotice } from '../state/notices.ts';
import { createPlaybackStore } from '../state/playback-store.ts';
import { createPlayback } from '../state/playback.ts';
import { followWindow, timeOfData } from '../state/shown-span.ts';
import { createViewStore } from '../state/view-store.ts';
import { showList } from '../ui/open-list.ts';
import type { Atlas } from '../ui/shared/atlas-context.ts';
import { followAddress, viewOfAddress } from './address-bar.ts';
import { followAppearance } from './appearance.ts';
import { createDatasetLoading } from './dataset-loading.ts';
import { datasetSources } from './dataset-sources.ts';
import { fetchedImports } from './fetched-imports.ts';
import { createFrameLane } from './frame-lane.ts';
import { installInspection } from './inspection.ts';
import { createMapBridge } from './map-bridge.ts';
import { createSummaryLane } from './summary-lane.ts';
import { keepDataset } from './offline/keep-dataset.ts';
import { startBasemapWorker, startEngineWorkers } from './worker-files.ts';

/** Joins stores, engine, map and address; the only place that knows them all. */
export function wireAtlas(): Atlas {
  const answers = createAnswerStore();
  const view = createViewStore(viewOfAddress(answers));
  const playback = createPlaybackStore();
  const facets = createFacetStore();
  const layout = createLayoutStore(storageOrNull());
  const appearance = followAppearance(view, answers);
  followAddress(view, answers);
  followWindow(view, answers);

  const fail = (error: unknown): void => {
    addNotice(answers, { type: 'engine-failed', reason: messageOf(error) });
  };
  const engine = createEngineClient(startEngineWorkers, () => {
    addNotice(answers, { type: 'engine-restarted' });
    answers.setState((state) => ({ dataVersion: state.dataVersion + 1 }));
    refresh();
  });
  const basemap = createBasemap(
    startBasemapWorker,
    new URL('basemap/', document.baseURI).href,
    () => addNotice(answers, { type: 'basemap-restarted' }),
  );
  const apply = (answer: Answer): void => {
    bridge.setAnswer(answer);
    answers.setState({ answer });
  };
  const frames = createFrameLane(engine, view, answers, apply, fail);
  const summaries = createSummaryLane(engine, view, answers, facets, layout, fail);
  const bridge = createMapBridge({
    engine,
    basemap,
    view,
    answers,
    appearance,
    look: frames.look,
    isBehind: frames.isBehind,
    openList: () => showList(layout),
  });
  const refresh = (): void => {
    frames.refresh();
    summaries.refresh();
  };

  const loading = createDatasetLoading(engine, answers, keepDataset);
  const showLoaded = async (): Promise<void> => {
    const { extent } = await engine.describe(new AbortController().signal);
    answers.setState((state) => ({
      ...timeOfData(extent.time, extent.bulk, view.getState().window),
      load: extent.time === null ? 'failed' : 'ready',
      dataVersion: state.dataVersion + 1,
    }));
    bridge.setExtent(extent);
    refresh();
  };
  const loadAll = async (): Promise<void> => {
    const { sources, malformed } = datasetSources(location.search, document.baseURI);
    if (malformed !== null) addNotice(answers, { type: 'malformed-link', detail: malformed });
    for (const source of sources) await loading.load(source);
    await showLoaded();
  };
  loadAll().catch((error: unknown) => {
    answers.setState({ load: 'failed' });
    fail(error);
  });

  const imports = createImportStore();
  const importCommands = fetchedImports({
    fail,
    loader: engine,
    imports,
    assetsUrl: new URL('./', document.baseURI).href,
    storage: storageOrNull(),
    locale: appearance.locale,
    loadedIds: () => answers.getState().reports.map(({ datasetId }) => datasetId),
    async loaded(report) {
      answers.setState(({ reports }) => ({ reports: [...reports, report] }));
      await showLoaded();
      bridge.commands.showAll();
    },
  });

  installInspection(view, bridge);
  return {
    engine,
    view,
    answers,
    playback,
    facets,
    layout,
    mapCommands: bridge.commands,
    mapSymbols: bridge.symbols,
    playbackCommands: createPlayback({ view, playback, answers }),
    attachMap: bridge.attach,
    locator: basemap.locator,
    findPlaces: basemap.places,
    imports,
    importCommands,
    canFetchElsewhere: false,
    cancelLoading: loading.cancel,
    async forgetKept() {
      forgetLayout(storageOrNull());
      const { forgetKeptData } = await import('./offline/forget-kept.ts');
      await forgetKeptData();
    },
  };
}

function storageOrNull(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
