import type { Mapping } from '../core/import/mapping.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { Locale } from '../core/share/view-state.ts';
import { LoadError, type Loader, type LoadProgress, type LocalFile } from '../engine/protocol.ts';
import type { ImportCommands, ImportJobState, ImportStore } from '../state/import-store.ts';
import { panelMessagesOf } from '../i18n/panel-messages.ts';
import { datasetIdOfFile } from './dataset-id.ts';
import { rememberedMappings } from './remembered-mappings.ts';

export interface ImportParts {
  /** Told where not even the code for it can be fetched. */
  fail(error: unknown): void;
  readonly loader: Loader;
  readonly imports: ImportStore;
  /** Absolute address of the folder of the page. */
  readonly assetsUrl: string;
  readonly storage: Storage | null;
  locale(): Locale;
  /** Ids of the datasets that are loaded, whoever loaded them. */
  loadedIds(): readonly string[];
  /** Called after each file that was loaded. */
  loaded(report: LoadReport): Promise<void>;
}

/** What is being fetched or read, or can be read again. */
interface Brought {
  /** `null` while it is fetched. */
  readonly source: LocalFile | null;
  readonly controller: AbortController;
}

/** Reads what people bring, one after the other, and tells of each what becomes of it. */
export function createImports({
  fail,
  loader,
  imports,
  assetsUrl,
  storage,
  locale,
  loadedIds,
  loaded,
}: ImportParts): ImportCommands {
  const brought = new Map<number, Brought>();
  const mappings = rememberedMappings(storage);
  const givenIds = new Set<string>();
  let last = 0;
  let turn: Promise<void> = Promise.resolve();

  const setState = (id: number, state: ImportJobState): void => {
    imports.setState(({ jobs }) => ({
      jobs: jobs.map((job) => (job.id === id ? { ...job, state } : job)),
    }));
  };

  const read = async (id: number): Promise<void> => {
    const job = brought.get(id);
    if (job === undefined || job.source === null || job.controller.signal.aborted) return;
    const { source, controller } = job;
    setState(id, { status: 'reading', rows: 0, of: null });
    const progress = ({ phase, rows, of }: LoadProgress): void =>
      setState(id, { status: phase, rows, of });
    let report: LoadReport;
    try {
      report = await loader.load(source, controller.signal, slowed(progress));
      setState(id, { status: 'done', report });
    } catch (error) {
      await settleFailure(id, error);
      return;
    }
    await loaded(report).catch(fail);
  };

  const settleFailure = async (id: number, error: unknown): Promise<void> => {
    const job = brought.get(id);
    if (job === undefined || job.source === null || job.controller.signal.aborted) {
      setState(id, { status: 'cancelled' });
      return;
    }
    const detail = error instanceof LoadError ? error.detail : {};
    if (detail.question !== undefined) {
      const remembered = mappings.recall(detail.question.headerKey);
      if (remembered !== null && job.source.mapping === null) {
        begin(id, { ...job.source, mapping: remembered });
        await read(id);
        return;
      }
      setState(id, { status: 'asking', question: detail.question });
    } else if (detail.refusal !== undefined) {
      setState(id, { status: 'refused', refusal: detail.refusal });
    } else {
      setState(id, {
        status: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const begin = (id: number, source: LocalFile): void => {
    brought.set(id, { source, controller: new AbortController() });
  };

  const enqueue = (id: number): void => {
    turn = turn.then(() => read(id));
  };

  const announce = (name: string): number => {
    const id = (last += 1);
    imports.setState(({ jobs }) => ({
      jobs: [...jobs, { id, name, state: { status: 'waiting' } }],
    }));
    return id;
  };

  const sourceOf = (name: string, fileName: string, file: Blob): LocalFile => {
    const datasetId = datasetIdOfFile(fileName, takenIds());
    givenIds.add(datasetId);
    return { type: 'file', datasetId, name, file, mapping: null, assetsUrl };
  };

  const takenIds = (): ReadonlySet<string> => new Set([...givenIds, ...loadedIds()]);

  const add = (name: string, file: Blob): void => {
    const id = announce(name);
    begin(id, sourceOf(name, name, file));
    enqueue(id);
  };

  return {
    addFiles(files) {
      for (const file of files) add(file.name, file);
    },
    addTable: (text) => add(pastedTable(locale()), new Blob([text], { type: 'text/plain' })),
    addAddress(url) {
      const id = announce(url);
      const controller = new AbortController();
      brought.set(id, { source: null, controller });
      fetchFile(url, controller.signal).then(
        (file) => {
          if (controller.signal.aborted) return;
          brought.set(id, { source: sourceOf(url, nameOfAddress(url), file), controller });
          enqueue(id);
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          const reason = error instanceof Error ? error.message : String(error);
          setState(id, { status: 'failed', reason });
        },
      );
    },
    cancel(id) {
      brought.get(id)?.controller.abort();
      setState(id, { status: 'cancelled' });
    },
    answer(id, mapping: Mapping) {
      const job = brought.get(id);
      const state = imports.getState().jobs.find((each) => each.id === id)?.state;
      if (job === undefined || job.source === null || state?.status !== 'asking') return;
      mappings.remember(state.question.headerKey, mapping);
      begin(id, { ...job.source, mapping });
      setState(id, { status: 'waiting' });
      enqueue(id);
    },
    async previewMapping(question, mapping) {
      const { previewMapping } = await import('../importers/preview-mapping.ts');
      return previewMapping(question, mapping);
    },
    async rejectedRows(id) {
      const job = brought.get(id);
      const source = job?.source ?? null;
      if (source === null) throw new Error('the file is not at hand any more');
      const state = imports.getState().jobs.find((each) => each.id === id)?.state;
      const notes = state?.status === 'done' ? state.report.notes : [];
      const { rejectedCsv } = await import('./rejected-csv.ts');
      return rejectedCsv(notes, locale(), (rows) =>
        loader.rawRows(source, rows, new AbortController().signal),
      );
    },
  };
}

function pastedTable(locale: Locale): string {
  return panelMessagesOf(locale).importData.pastedTable;
}

/** Faster than this nobody reads figures. */
const millisecondsBetweenNews = 100;

function slowed(tell: (progress: LoadProgress) => void): (progress: LoadProgress) => void {
  let told = -Infinity;
  let phase = '';
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - told < millisecondsBetweenNews) return;
    told = now;
    phase = progress.phase;
    tell(progress);
  };
}

async function fetchFile(url: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.blob();
}

function nameOfAddress(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.split('/').at(-1) ?? '';
}
