import { createStore } from 'zustand/vanilla';
import type { Mapping, MappingQuestion, PreviewRow } from '../core/import/mapping.ts';
import type { Refusal } from '../core/import/refusal.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { ContextContent } from './context-store.ts';

/** One file, table or address that somebody brought, from the moment it was brought. */
export interface ImportJob {
  readonly id: number;
  /** Name of the file, the address, or “Pasted table”. */
  readonly name: string;
  readonly state: ImportJobState;
  /** Of what was kept on this computer and is read again: as what, by `keptId`. */
  readonly keptAs?: string;
}

export type ImportJobState =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'fetching';
      /** Whom the file is asked of. */
      readonly host: string;
      readonly bytes: number;
      /** In all, as the server says; `null` where it does not. */
      readonly of: number | null;
    }
  | {
      readonly status: 'reading' | 'grouping';
      readonly rows: number;
      /** Rows in all, estimated from the bytes; `null` where it is not known. */
      readonly of: number | null;
    }
  | { readonly status: 'asking'; readonly question: MappingQuestion }
  | {
      readonly status: 'done';
      readonly report: LoadReport;
      /** Why it could not become context, where that was tried. */
      readonly noContext?: Refusal;
    }
  /** A layer of context, by its id. */
  | { readonly status: 'context'; readonly layer: string; readonly content: ContextContent }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** Not for what the file holds: memory, the network, a fault. */
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'cancelled' };

export interface ImportState {
  readonly isOpen: boolean;
  /** The latest last. */
  readonly jobs: readonly ImportJob[];
  /** What stands in the field for an address; fetched only on request. */
  readonly address: string;
  /** Of a folder that was dropped last: it had no files, or more than are taken. */
  readonly folder: 'empty' | 'part' | null;
}

export type ImportStore = ReturnType<typeof createImportStore>;

export function createImportStore() {
  return createStore<ImportState>()((): ImportState => ({
    isOpen: false,
    jobs: [],
    address: '',
    folder: null,
  }));
}

/** What the interface may do with what people bring. */
export interface ImportCommands {
  addFiles(files: readonly File[]): void;
  /** As layers below the incidents, which are never counted. */
  addContext(files: readonly File[]): void;
  /** Reads what was brought as incidents once more, as context; what was loaded of it is taken away. */
  showAsContext(job: number): void;
  /** Tab-separated, comma-separated or semicolon-separated text. */
  addTable(text: string): void;
  addAddress(url: string): void;
  cancel(job: number): void;
  /** Reads the table as answered; the answer is remembered for tables of the same columns. */
  answer(job: number, mapping: Mapping): void;
  /** How the first rows of the sample would be read with these answers. */
  previewMapping(question: MappingQuestion, mapping: Mapping): Promise<readonly PreviewRow[]>;
  /** Rejected rows with their reasons, as they stand in the file; CSV text. Rejects where the file cannot be read any more. */
  rejectedRows(job: number): Promise<string>;
}
