import { defaultViewState, type ViewState } from '../../src/core/share/view-state.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { createContextStore } from '../../src/state/context-store.ts';
import { createDatasetStore, type DatasetCommands } from '../../src/state/dataset-store.ts';
import { createFacetStore } from '../../src/state/facet-store.ts';
import { createImportStore, type ImportCommands } from '../../src/state/import-store.ts';
import { createKeptStore, type KeptCommands } from '../../src/state/kept-store.ts';
import { createLayoutStore } from '../../src/state/layout-store.ts';
import { createPlaybackStore } from '../../src/state/playback-store.ts';
import { createPlayback } from '../../src/state/playback.ts';
import { createViewStore } from '../../src/state/view-store.ts';
import type { Atlas } from '../../src/ui/shared/atlas-context.ts';
import { noSymbols } from './map-frame/symbols.ts';

function doNothing(): void {}

function neverAsked(): Promise<never> {
  return Promise.reject(new Error('nobody asks for this here'));
}

export const noMapCommands: Atlas['mapCommands'] = {
  zoomIn: doNothing,
  zoomOut: doNothing,
  showAll: doNothing,
  showSelected: doNothing,
  goTo: doNothing,
  drawArea: () => Promise.resolve(null),
  showBox: doNothing,
  setCoveredEdges: doNothing,
};

const noImportCommands: ImportCommands = {
  addFiles: doNothing,
  addContext: doNothing,
  showAsContext: doNothing,
  addTable: doNothing,
  addAddress: doNothing,
  cancel: doNothing,
  answer: doNothing,
  previewMapping: neverAsked,
  rejectedRows: neverAsked,
};

export const noKeptCommands: KeptCommands = {
  keep: neverAsked,
  forget: neverAsked,
  probe: () => Promise.resolve(),
  inventory: neverAsked,
  forgetEverything: neverAsked,
};

const noDatasetCommands: DatasetCommands = {
  setOn: doNothing,
  remove: neverAsked,
  undoRemove: neverAsked,
  keepBoth: neverAsked,
};

export const silentEngine: Engine = {
  describe: neverAsked,
  prepare: neverAsked,
  summary: neverAsked,
  figures: neverAsked,
  rows: neverAsked,
  incident: neverAsked,
  matches: neverAsked,
};

/** An atlas in English over real stores, without a map and with an engine that answers nothing; `parts` take the place of these. */
export function quietAtlas(chosen: Partial<ViewState> = {}, parts: Partial<Atlas> = {}): Atlas {
  const view = createViewStore({ ...defaultViewState, locale: 'en', ...chosen });
  const answers = createAnswerStore();
  const playback = createPlaybackStore();
  return {
    engine: silentEngine,
    view,
    answers,
    playback,
    facets: createFacetStore(),
    layout: createLayoutStore(null),
    context: createContextStore(),
    datasets: createDatasetStore(),
    datasetCommands: noDatasetCommands,
    imports: createImportStore(),
    importCommands: noImportCommands,
    standingOfAddress: () => Promise.resolve('elsewhere'),
    mapSymbols: noSymbols,
    mapCommands: noMapCommands,
    playbackCommands: createPlayback({ view, playback, answers }),
    attachMap: () => doNothing,
    locator: () => Promise.resolve(null),
    findPlaces: () => Promise.resolve({ words: '', places: [] }),
    findMorePlaces: () => new Promise(() => undefined),
    cancelLoading: doNothing,
    kept: createKeptStore(false),
    keptCommands: noKeptCommands,
    ...parts,
  };
}
