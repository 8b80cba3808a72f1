import { addNotice } from '../state/notices.ts';
import type { MapBridge, MapBridgeParts } from './map-bridge.ts';
import { loadMap } from './map/start-map.ts';

/**
 * What carries between map and stores, whose code is fetched beside the map's own. Acts wait for
 * it in their order; what is asked before it is there is answered as without a map.
 */
export function fetchedMapBridge(parts: MapBridgeParts): MapBridge {
  const { answers } = parts;
  let bridge: MapBridge | null = null;
  const fetched = import('./map-bridge.ts').then(({ createMapBridge }) => {
    bridge = createMapBridge(parts);
    return bridge;
  });
  // Begun at once, so that the one does not wait for the other; who needs the map tells of its failure.
  loadMap().catch(() => undefined);

  const fail = (error: unknown): void => {
    answers.setState({ map: 'unavailable' });
    addNotice(answers, { type: 'map-failed', reason: String(error) });
  };
  const tell = (act: (it: MapBridge) => void): void => {
    if (bridge === null) fetched.then(act).catch(() => undefined);
    else act(bridge);
  };
  /** Begun when the bridge is there, unless it was ended before. */
  const during = (begin: (it: MapBridge) => () => void): (() => void) => {
    let isEnded = false;
    let end: (() => void) | null = null;
    tell((it) => {
      if (!isEnded) end = begin(it);
    });
    return () => {
      isEnded = true;
      end?.();
    };
  };
  fetched.catch(fail);

  return {
    commands: {
      zoomIn: () => tell((it) => it.commands.zoomIn()),
      zoomOut: () => tell((it) => it.commands.zoomOut()),
      showAll: () => tell((it) => it.commands.showAll()),
      showSelected: () => tell((it) => it.commands.showSelected()),
      goTo: (place) => tell((it) => it.commands.goTo(place)),
      showBox: (bbox) => tell((it) => it.commands.showBox(bbox)),
      drawArea: async (signal) => (await fetched).commands.drawArea(signal),
      setCoveredEdges: (edges) => tell((it) => it.commands.setCoveredEdges(edges)),
    },
    symbols: {
      within: (box) => bridge?.symbols.within(box) ?? [],
      subscribe: (listener) => during((it) => it.symbols.subscribe(listener)),
      point: (symbol) => tell((it) => it.symbols.point(symbol)),
      open: async (key, box) => (await fetched).symbols.open(key, box),
      closeSpread: () => bridge?.symbols.closeSpread() ?? null,
      focusMap: () => tell((it) => it.symbols.focusMap()),
    },
    attach: (element) => during((it) => it.attach(element)),
    setAnswer: (answer) => tell((it) => it.setAnswer(answer)),
    setExtent: (extent) => tell((it) => it.setExtent(extent)),
    seekSelection: () => tell((it) => it.seekSelection()),
    setContext: (drawing) => tell((it) => it.setContext(drawing)),
    onContextHit: (listener) => tell((it) => it.onContextHit(listener)),
    drawn: () => bridge?.drawn() ?? null,
    hasLand: () => bridge?.hasLand() ?? false,
    project: (lon, lat) => bridge?.project(lon, lat) ?? null,
  };
}
