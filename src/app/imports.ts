import type { AddressStanding } from '../core/import/address-standing.ts';
import type { Mapping } from '../core/import/mapping.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { Locale } from '../core/share/view-state.ts';
import { LoadError, type Loader, type LoadProgress, type LocalFile } from '../engine/protocol.ts';
import type {
  ImportCommands,
  ImportJob,
  ImportJobState,
  ImportStore,
} from '../state/import-store.ts';
import { panelMessagesOf } from '../i18n/panel-messages.ts';
import { fetchFile, type FetchProgress } from './fetch-file.ts';
import { groupBrought } from './group-brought.ts';
import { keptId, type KeptRole } from '../state/kept-store.ts';
import { datasetIdOfFile, freeDatasetId } from './dataset-id.ts';
import { createContextImports, type ContextImportParts } from './import-context.ts';
import { rememberedMappings } from './remembered-mappings.ts';

export interface ImportParts {
  /** Told where not even the code for it can be fetched. */
  fail(error: unknown): void;
  readonly loader: Loader;
  readonly imports: ImportStore;
  readonly context: ContextImportParts;
  /** Takes a dataset away. */
  remove(datasetId: string): Promise<void>;
  /** Absolute address of the folder of the page. */
  readonly assetsUrl: string;
  readonly storage: Storage | null;
  /** Whether the page may ask an address. */
  standingOfAddress(url: string): Promise<AddressStanding>;
  locale(): Locale;
  /** Ids of the datasets that are loaded, whoever loaded them. */
  loadedIds(): readonly string[];
  /** Called after each file that was loaded, with what it was loaded from. */
  loaded(
    report: LoadReport,
    source: LocalFile,
    how: { readonly isBroughtBack: boolean },
  ): Promise<void>;
}

/** What was kept on this computer, and the dataset or layer that it was. */
export interface KeptSource {
  readonly role: KeptRole;
  readonly loadedAs: string;
  readonly source: LocalFile;
}

export interface Imports extends ImportCommands {
  /** Reads what was kept, in this order; settles when each was read, needs an answer or came to nothing. */
  bringBack(kept: readonly KeptSource[]): Promise<void>;
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
  context,
  remove,
  assetsUrl,
  storage,
  standingOfAddress,
  locale,
  loadedIds,
  loaded,
}: ImportParts): Imports {
  const brought = new Map<number, Brought>();
  const mappings = rememberedMappings(storage);
  const givenIds = new Set<string>();
  const contexts = createContextImports(context);
  /** Jobs that are to become context. */
  const asContext = new Set<number>();
  /** What was refused because the events that it belongs to were not there. */
  const lone = new Map<number, LocalFile>();
  let grouped: Promise<void> = Promise.resolve();
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
    if (asContext.has(id)) {
      await readContext(id, source, controller.signal);
      return;
    }
    let report: LoadReport;
    try {
      report = await loader.load(source, controller.signal, slowed(progress));
      setState(id, { status: 'done', report });
    } catch (error) {
      await settleFailure(id, error);
      return;
    }
    const { keptAs } = imports.getState().jobs.find((each) => each.id === id) ?? {};
    await loaded(report, source, { isBroughtBack: keptAs !== undefined }).catch(fail);
  };

  const readContext = async (id: number, source: LocalFile, signal: AbortSignal): Promise<void> => {
    const progress = slowed(({ phase, rows, of }) => setState(id, { status: phase, rows, of }));
    try {
      setState(id, await contexts.read(source, signal, progress));
    } catch (error) {
      await settleFailure(id, error);
    }
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
    } else if (detail.refusal?.code === 'aggregates') {
      // Sums are no incidents, whichever way they are brought.
      asContext.add(id);
      await readContext(id, job.source, job.controller.signal);
    } else if (detail.refusal !== undefined) {
      if (detail.refusal.code === 'companion-alone') {
        if (await joinEarlier(id, job.source)) return;
        lone.set(id, job.source);
      }
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

  const announce = (name: string, traits: Pick<ImportJob, 'keptAs'> = {}): number => {
    const id = (last += 1);
    imports.setState(({ jobs }) => ({
      jobs: [...jobs, { id, name, state: { status: 'waiting' }, ...traits }],
    }));
    return id;
  };

  const sourceOf = (
    name: string,
    fileName: string,
    file: Blob,
    companions: readonly File[] = [],
  ): LocalFile => {
    const datasetId = datasetIdOfFile(fileName, takenIds());
    givenIds.add(datasetId);
    return {
      type: 'file',
      datasetId,
      name,
      file,
      ...(companions.length === 0
        ? {}
        : { companions: companions.map((each) => ({ name: each.name, file: each })) }),
      mapping: null,
      assetsUrl,
    };
  };

  const takenIds = (): ReadonlySet<string> => new Set([...givenIds, ...loadedIds()]);

  const add = (name: string, file: Blob, companions: readonly File[] = []): void => {
    const id = announce(nameWith(name, companions));
    begin(id, sourceOf(name, name, file, companions));
    enqueue(id);
  };

  /** Together with what was refused alone before; what finds its events is no job of its own any more. */
  const addGroups = async (files: readonly File[]): Promise<void> => {
    const jobOfFile = new Map<File, number>();
    for (const [id, { name, file }] of lone) jobOfFile.set(new File([file], name), id);
    const groups = await groupBrought([...files, ...jobOfFile.keys()]);
    for (const { main, companions } of groups) {
      if (jobOfFile.has(main)) continue;
      for (const companion of companions) forget(jobOfFile.get(companion));
      add(main.name, main, companions);
    }
  };

  /** Reads events that are loaded once more, together with what now came for them. Whether there are such. */
  const joinEarlier = async (id: number, { name, file }: LocalFile): Promise<boolean> => {
    const companion = new File([file], name);
    const sourceOfFile = new Map<File, LocalFile>();
    for (const job of imports.getState().jobs.toReversed()) {
      const source = job.state.status === 'done' ? (brought.get(job.id)?.source ?? null) : null;
      if (source !== null) sourceOfFile.set(new File([source.file], source.name), source);
    }
    const groups = await groupBrought([companion, ...sourceOfFile.keys()]);
    const group = groups.find(({ companions }) => companions.includes(companion));
    const events = group === undefined ? undefined : sourceOfFile.get(group.main);
    if (events === undefined) return false;
    const others = (events.companions ?? []).map((each) => new File([each.file], each.name));
    forget(id);
    add(events.name, events.file, [...others, companion]);
    return true;
  };

  const forget = (id: number | undefined): void => {
    if (id === undefined) return;
    lone.delete(id);
    brought.delete(id);
    imports.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
  };

  return {
    addFiles(files) {
      const [only] = files;
      if (files.length === 1 && only !== undefined && lone.size === 0) {
        add(only.name, only);
        return;
      }
      grouped = grouped.then(() => addGroups(files)).catch(fail);
    },
    addContext(files) {
      for (const file of files) {
        const id = announce(file.name);
        asContext.add(id);
        begin(id, sourceOf(file.name, file.name, file));
        enqueue(id);
      }
    },
    showAsContext(id) {
      const job = brought.get(id);
      const state = imports.getState().jobs.find((each) => each.id === id)?.state;
      if (job === undefined || job.source === null || asContext.has(id)) return;
      asContext.add(id);
      begin(id, job.source);
      setState(id, { status: 'waiting' });
      turn = turn.then(async () => {
        await read(id);
        const now = imports.getState().jobs.find((each) => each.id === id)?.state;
        if (now?.status !== 'context') asContext.delete(id);
        if (state?.status !== 'done') return;
        if (now?.status === 'context') await remove(state.report.datasetId).catch(fail);
        // It stays what it was.
        else if (now?.status === 'refused') setState(id, { ...state, noContext: now.refusal });
        else setState(id, state);
      });
    },
    async bringBack(kept) {
      for (const { role, loadedAs, source } of kept) {
        const { name, companions = [] } = source;
        const id = announce(nameWith(name, companions), {
          keptAs: keptId(role, loadedAs),
        });
        if (role === 'context') asContext.add(id);
        // The address may have named a dataset of the same id this time.
        const datasetId = freeDatasetId(source.datasetId, takenIds());
        givenIds.add(datasetId);
        begin(id, { ...source, datasetId });
        enqueue(id);
      }
      await turn;
    },
    addTable: (text) => add(pastedTable(locale()), new Blob([text], { type: 'text/plain' })),
    addAddress(address) {
      const url = withoutPassword(address);
      const id = announce(url);
      const controller = new AbortController();
      brought.set(id, { source: null, controller });
      fetchFile(url, {
        signal: controller.signal,
        standingOf: standingOfAddress,
        onProgress: slowedFetch((progress) => {
          if (!controller.signal.aborted) setState(id, { status: 'fetching', ...progress });
        }),
      }).then(
        (fetched) => {
          if (controller.signal.aborted) return;
          if (fetched.outcome === 'refused') {
            setState(id, { status: 'refused', refusal: fetched.refusal });
            return;
          }
          brought.set(id, { source: sourceOf(url, nameOfAddress(url), fetched.file), controller });
          setState(id, { status: 'waiting' });
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

function nameWith(name: string, companions: readonly { readonly name: string }[]): string {
  return [name, ...companions.map((each) => each.name)].join(' + ');
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

function slowedFetch(tell: (progress: FetchProgress) => void): (progress: FetchProgress) => void {
  let told = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (progress.bytes > 0 && now - told < millisecondsBetweenNews) return;
    told = now;
    tell(progress);
  };
}

/** A page may not ask with a name and password that stand in an address, and nobody should see them in a list. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}

function nameOfAddress(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.split('/').at(-1) ?? '';
}
