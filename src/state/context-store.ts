import { createStore } from 'zustand/vanilla';
import type { AreaSums, SumMeasure, SumsReport } from '../core/context/area-sums.ts';
import type { ContextLayer, ContextReport } from '../core/context/context-layer.ts';
import type { Bbox } from '../core/geo/bbox.ts';
import type { LocalizedText } from '../core/incident/incident.ts';

/** What was brought as context, with the account of its file. */
export type ContextContent =
  | { readonly type: 'shapes'; readonly layer: ContextLayer; readonly report: ContextReport }
  | { readonly type: 'sums'; readonly layer: AreaSums; readonly report: SumsReport };

/** A layer below the incidents, never counted with them. */
export interface ContextEntry {
  readonly id: string;
  readonly isOn: boolean;
  /** Which of the colours of lines and areas it has. */
  readonly tint: number;
  /** Of sums: what is shown. */
  readonly choice: { readonly measure: SumMeasure; readonly type: number };
  readonly content: ContextContent;
}

/** Something of a layer that is pointed at or was chosen. */
export interface ContextCard {
  readonly entry: string;
  readonly of:
    | { readonly type: 'shape'; readonly feature: number }
    | { readonly type: 'sum'; readonly areaId: string };
  /** CSS pixels of the map's canvas. */
  readonly position: readonly [x: number, y: number];
  /** Chosen by a click it stays; pointed at it goes with the pointer. */
  readonly isChosen: boolean;
}

export interface ContextState {
  /** In the order in which they were brought. */
  readonly entries: readonly ContextEntry[];
  readonly card: ContextCard | null;
  /** What is known of the areas that sums are drawn as, by id. */
  readonly areas: ReadonlyMap<string, { readonly name: LocalizedText; readonly bbox: Bbox }>;
}

export type ContextStore = ReturnType<typeof createContextStore>;

export function createContextStore() {
  return createStore<ContextState>()((): ContextState => ({
    entries: [],
    card: null,
    areas: new Map(),
  }));
}
