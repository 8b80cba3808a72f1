import { createStore } from 'zustand/vanilla';
import type { LocalizedText } from '../core/incident/incident.ts';

/** What is known of datasets beside their reports. */
export interface DatasetState {
  /** By id, in the order in which they first came; one that was taken away keeps its place, and so its mark. */
  readonly origins: ReadonlyMap<string, DatasetOrigin>;
  /** Of a dataset that keeps what a newer export left out: the dataset that it belonged to. */
  readonly formerOf: ReadonlyMap<string, string>;
  /** What was taken away and can be had again, by id. */
  readonly removed: ReadonlyMap<string, RemovedDataset>;
  /** The one that went away or came back last, until the focus has followed it; else `null`. */
  readonly moved: string | null;
  /** The dataset whose newer export is being made a dataset of its own; `null` most of the time. */
  readonly parting: (ReadingOn & { readonly id: string }) | null;
  /** The dataset that the dialog tells about; `null` while it is closed. */
  readonly about: string | null;
}

export interface DatasetOrigin {
  /** Name of the file, or address; blank of what was generated. */
  readonly name: string;
  /** Whether somebody brought it; the others were named by the address of the page. */
  readonly isBrought: boolean;
}

/** How far a dataset has been read once more. */
interface ReadingOn {
  readonly rows: number;
  /** `null` where it is not known how many there will be. */
  readonly of: number | null;
}

export interface RemovedDataset {
  readonly title: LocalizedText;
  readonly state: RemovalState;
}

export type RemovalState =
  | { readonly status: 'removing' }
  | { readonly status: 'removed' }
  | (ReadingOn & { readonly status: 'returning' })
  | { readonly status: 'failed'; readonly reason: string };

/** What the interface may do with datasets. */
export interface DatasetCommands {
  setOn(id: string, isOn: boolean): void;
  /** Takes it away; can be undone until the notice is dismissed. */
  remove(id: string): Promise<void>;
  undoRemove(id: string): Promise<void>;
  /** Makes a dataset of its own of what was taken for a newer export, beside the older one. */
  keepBoth(id: string): Promise<void>;
}

export type DatasetStore = ReturnType<typeof createDatasetStore>;

export function createDatasetStore() {
  return createStore<DatasetState>()((): DatasetState => ({
    origins: new Map(),
    formerOf: new Map(),
    removed: new Map(),
    moved: null,
    parting: null,
    about: null,
  }));
}

/** Gives a dataset its place where it has none; of a newer export the origin is the latest. */
export function placeDataset(datasets: DatasetStore, id: string, origin: DatasetOrigin): void {
  datasets.setState(({ origins }) => ({ origins: new Map([...origins, [id, origin]]) }));
}
