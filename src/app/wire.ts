import type { Answer } from '../core/cluster/answer.ts';
import type { AddressStanding } from '../core/import/address-standing.ts';
import { createBasemap } from '../engine/basemap/basemap-client.ts';
import { createEngineClient } from '../engine/engine-client.ts';
import { createImportStore } from '../state/import-store.ts';
import { createAnswerStore } from '../state/answer-store.ts';
import { createContextStore } from '../state/context-store.ts';
import { createDatasetStore } from '../state/dataset-store.ts';
import { createFacetStore } from '../state/facet-store.ts';
import { createKeptStore } from '../state/kept-store.ts';
import { createLayoutStore } from '../state/layout-store.ts';
import { addNotice } from '../state/notices.ts';
import { createPlaybackStore } from '../state/playback-store.ts';
import { followWindow, timeOfData } from '../state/shown-span.ts';
import { createViewStore } from '../state/view-store.ts';
import { showList } from '../ui/open-list.ts';
import type { Atlas } from '../ui/shared/atlas-context.ts';
import { followAddress, viewOfAddress } from './address-bar.ts';
import { followAppearance } from './appearance.ts';
import { createDatasetLoading } from './dataset-loading.ts';
import { datasetSources, namesDatasets } from './dataset-sources.ts';
import { fetchedContext } from './fetched-context.ts';
import { fetchedDatasets } from './fetched-datasets.ts';
import { fetchedImports } from './fetched-imports.ts';
import type { ImportParts } from './imports.ts';
import { fetchedMapBridge } from './fetched-map-bridge.ts';
import { fetchedPlayback } from './fetched-playback.ts';
import { createFrameLane } from './frame-lane.ts';
import { installInspection } from './inspection.ts';
import { fetchedKept } from './kept/fetched-kept.ts';
import { createSummaryLane } from './summary-lane.ts';
import { keepDataset } from './offline/keep-dataset.ts';
import { startBasemapWorker, startEngineWorkers } from './worker-files.ts';

/** Joins stores, engine, map and address; the only place that knows them all. */
export function wireAtlas(): Atlas {
  const answers = createAnswerStore();
  const view = createViewStore(viewOfAddress(answers));
  const playback = createPlaybackStore();
  const facets = createFacetStore();
  // An address that names datasets says exactly what is shown.
  const kept = createKeptStore(!namesDatasets(location.search));
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
  const bridge = fetchedMapBridge({
    engine,
    basemap,
    view,
    answers,
    appearance,
    look: frames.look,
    isBehind: frames.isBehind,
    isMoreToCome: () => kept.getState().isBringingBack,
    openList: () => showList(layout),
  });
  const refresh = (): void => {
    frames.refresh();
    summaries.refresh();
  };

  const showLoaded = async (): Promise<void> => {
    const { extent } = await engine.describe(new AbortController().signal);
    answers.setState((state) => ({
      ...timeOfData(extent.time, extent.bulk, view.getState().window),
      load: extent.time !== null ? 'ready' : state.dataVersion > 0 ? 'empty' : 'failed',
      dataVersion: state.dataVersion + 1,
      ...(extent.time === null ? { timeline: null } : {}),
    }));
    bridge.setExtent(extent);
    refresh();
  };
  const imports = createImportStore();
  const datasets = createDatasetStore();
  const context = createContextStore();
  const assetsUrl = new URL('./', document.baseURI).href;
  const storage = storageOrNull();
  const keeping = fetchedKept({
    kept,
    datasets,
    context,
    answers,
    imports,
    layout,
    storage,
    assetsUrl,
  });
  const loaded = fetchedDatasets({
    loader: engine,
    view,
    answers,
    datasets,
    imports,
    onLoaded: keeping.loaded,
    showLoaded,
    fail,
  });
  const loading = createDatasetLoading(engine, answers, loaded.add, keepDataset);
  const loadAll = async (): Promise<void> => {
    const { sources, malformed } = datasetSources(location.search, document.baseURI);
    if (malformed !== null) addNotice(answers, { type: 'malformed-link', detail: malformed });
    for (const source of sources) await loading.load(source);
    await showLoaded();
  };

  const layers = fetchedContext({ context, view, basemap, show: bridge.setContext, fail });
  bridge.onContextHit(layers.hit);

  const importParts: ImportParts = {
    context: { reader: engine, context, added: keeping.added },
    remove: loaded.commands.remove,
    fail,
    loader: engine,
    imports,
    assetsUrl,
    storage,
    standingOfAddress,
    locale: appearance.locale,
    loadedIds: () => answers.getState().reports.map(({ datasetId }) => datasetId),
    async loaded(report, source, { isBroughtBack }) {
      await loaded.add(report, source);
      await showLoaded();
      if (!isBroughtBack) bridge.commands.showAll();
    },
  };
  const importCommands = fetchedImports(importParts, keeping.isKnown);

  loadAll()
    .catch((error: unknown) => {
      answers.setState({ load: 'failed' });
      fail(error);
    })
    .then(() => keeping.bringBack(importCommands.bringBack))
    .then((isChanged) => {
      if (isChanged) bridge.seekSelection();
    })
    .catch(fail);

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
    playbackCommands: fetchedPlayback({ view, playback, answers }, fail),
    attachMap: bridge.attach,
    locator: basemap.locator,
    findPlaces: basemap.places,
    findMorePlaces: basemap.placesAndMore,
    context,
    datasets,
    datasetCommands: loaded.commands,
    imports,
    importCommands,
    standingOfAddress,
    cancelLoading: loading.cancel,
    kept,
    keptCommands: keeping.commands,
  };
}

async function standingOfAddress(url: string): Promise<AddressStanding> {
  const { standingOfAddress: find } = await import('./standing-of-address.ts');
  return find(url);
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
