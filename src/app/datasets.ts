import type { LoadReport } from '../core/incident/load-report.ts';
import { formerTitle } from '../i18n/former-title.ts';
import type { DatasetSource, Loader, LoadProgress, LocalFile } from '../engine/protocol.ts';
import type { AnswerStore, Notice } from '../state/answer-store.ts';
import {
  placeDataset,
  type DatasetCommands,
  type DatasetStore,
  type RemovalState,
  type RemovedDataset,
} from '../state/dataset-store.ts';
import type { ImportStore } from '../state/import-store.ts';
import { addNotice, dismissNotice } from '../state/notices.ts';
import { changeView, type ViewStore } from '../state/view-store.ts';
import { datasetIdOfFile } from './dataset-id.ts';
import { originOf } from './dataset-origin.ts';

/** What a dataset was loaded from; a newer export stands after what it took the place of. */
export interface LoadedSource {
  readonly id: string;
  readonly source: DatasetSource;
}

export interface DatasetParts {
  readonly loader: Loader;
  readonly view: ViewStore;
  readonly answers: AnswerStore;
  readonly datasets: DatasetStore;
  readonly imports: ImportStore;
  /** In the order in which they were loaded; changed in place. */
  readonly sources: LoadedSource[];
  /** Takes note of a dataset that is there for the first time. */
  append(report: LoadReport, source: DatasetSource): void;
  /** Is told of everything that was loaded, by whatever way. */
  onLoaded?(report: LoadReport, source: DatasetSource): void;
  /** Shows what is loaded now. */
  showLoaded(): Promise<void>;
  fail(error: unknown): void;
}

export interface Datasets extends DatasetCommands {
  /** Takes note of a newer export, in the place of the older one. */
  revised(report: LoadReport, source: DatasetSource): void;
}

/** What was taken away, as far as it must be loaded to be there again. */
interface TakenAway {
  readonly sources: readonly LoadedSource[];
  readonly off: readonly string[];
}

/** Changes which datasets are there: on and off, newer exports, what is taken away and comes back. */
export function createDatasets({
  loader,
  view,
  answers,
  datasets,
  imports,
  sources,
  append,
  onLoaded,
  showLoaded,
  fail,
}: DatasetParts): Datasets {
  const takenAway = new Map<string, TakenAway>();

  /** Replaces the address, so that Back does not come to what is not there. */
  const setOff = (change: (off: ReadonlySet<string>) => Iterable<string>): void => {
    const { filter } = view.getState();
    const datasetsOff = [...new Set(change(new Set(filter.datasetsOff)))].toSorted();
    if (datasetsOff.join('\n') === filter.datasetsOff.join('\n')) return;
    changeView(view, { filter: { ...filter, datasetsOff } }, 'drag');
  };

  const formerIdsOf = (id: string): readonly string[] =>
    [...datasets.getState().formerOf].flatMap(([former, of]) => (of === id ? [former] : []));

  const revised = (report: LoadReport, source: DatasetSource): void => {
    const { datasetId: id, revision } = report;
    sources.push({ id, source });
    onLoaded?.(report, source);
    placeDataset(datasets, id, originOf(source));
    const former = revision?.removedDatasetId ?? null;
    const gone = new Set(formerIdsOf(id));
    answers.setState(({ reports }) => ({
      reports: reports.flatMap((older) => {
        if (gone.has(older.datasetId)) return [];
        if (older.datasetId !== id) return [older];
        return former === null
          ? [report]
          : [report, formerReport(older, former, revision?.removed)];
      }),
    }));
    setOff((off) => [
      ...[...off].filter((each) => !gone.has(each)),
      ...(former === null ? [] : [former]),
    ]);
    if (former === null) return;
    datasets.setState(({ formerOf }) => ({ formerOf: new Map([...formerOf, [former, id]]) }));
  };

  const loaded = (report: LoadReport, source: DatasetSource): void => {
    if (report.revision === undefined) append(report, source);
    else revised(report, source);
  };

  /** The sources of a dataset, which is then no longer there. */
  const drop = async (id: string): Promise<readonly LoadedSource[]> => {
    await loader.remove(id, new AbortController().signal);
    const own = sources.filter((source) => source.id === id);
    const others = sources.filter((source) => source.id !== id);
    sources.splice(0, sources.length, ...others);
    return own;
  };

  const setRemoved = (id: string, removed: RemovedDataset | null): void => {
    datasets.setState((state) => {
      const next = new Map(state.removed);
      if (removed === null) next.delete(id);
      else next.set(id, removed);
      return { removed: next };
    });
  };

  const setRemoval = (id: string, state: RemovalState): void => {
    const removed = datasets.getState().removed.get(id);
    if (removed !== undefined) setRemoved(id, { ...removed, state });
  };

  const isNoticeOf =
    (id: string) =>
    (notice: Notice): boolean =>
      notice.type === 'dataset-removed' && notice.id === id;

  const dismissNoticeOf = (id: string): void => {
    for (const notice of answers.getState().notices.filter(isNoticeOf(id))) {
      dismissNotice(answers, notice);
    }
  };

  /** What can no longer be undone need not be kept. */
  const forgetDismissed = (notices: readonly Notice[]): void => {
    for (const id of takenAway.keys()) {
      if (notices.some(isNoticeOf(id))) continue;
      takenAway.delete(id);
      setRemoved(id, null);
    }
  };
  answers.subscribe((state) => state.notices, forgetDismissed);

  const inOrder = (): void => {
    const { origins, formerOf } = datasets.getState();
    const order = [...origins.keys()];
    const placeOf = ({ datasetId }: LoadReport): number =>
      order.indexOf(formerOf.get(datasetId) ?? datasetId);
    answers.setState(({ reports }) => ({
      reports: reports.toSorted((a, b) => placeOf(a) - placeOf(b)),
    }));
  };

  return {
    revised,
    setOn(id, isOn) {
      const { filter } = view.getState();
      const others = filter.datasetsOff.filter((off) => off !== id);
      const datasetsOff = isOn ? others : [...others, id].toSorted();
      changeView(view, { filter: { ...filter, datasetsOff } });
    },
    async remove(id) {
      const report = answers.getState().reports.find(({ datasetId }) => datasetId === id);
      const { removed, formerOf } = datasets.getState();
      if (report === undefined || formerOf.has(id) || removed.has(id)) return;
      const { title } = report;
      setRemoved(id, { title, state: { status: 'removing' } });
      datasets.setState({ moved: id });
      addNotice(answers, { type: 'dataset-removed', id });
      let own: readonly LoadedSource[];
      try {
        own = await drop(id);
      } catch (error) {
        setRemoved(id, null);
        dismissNoticeOf(id);
        fail(error);
        return;
      }
      const gone = new Set([id, ...formerIdsOf(id)]);
      const { filter, selection } = view.getState();
      takenAway.set(id, { sources: own, off: filter.datasetsOff.filter((off) => gone.has(off)) });
      answers.setState(({ reports }) => ({
        reports: reports.filter(({ datasetId }) => !gone.has(datasetId)),
      }));
      setRemoved(id, { title, state: { status: 'removed' } });
      forgetDismissed(answers.getState().notices);
      setOff((off) => [...off].filter((each) => !gone.has(each)));
      if (selection !== null && gone.has(datasetOf(selection))) {
        changeView(view, { selection: null }, 'drag');
      }
      await showLoaded();
    },
    async undoRemove(id) {
      const taken = takenAway.get(id);
      const status = datasets.getState().removed.get(id)?.state.status;
      if (taken === undefined || (status !== 'removed' && status !== 'failed')) return;
      setRemoval(id, { status: 'returning', rows: 0, of: null });
      const progress = ({ rows, of }: LoadProgress): void =>
        setRemoval(id, { status: 'returning', rows, of });
      let left = taken.sources;
      try {
        for (const { source } of taken.sources) {
          const { signal } = new AbortController();
          const again = asBefore(source, id);
          loaded(await loader.load(again, signal, slowed(progress)), source);
          left = left.slice(1);
        }
      } catch (error) {
        takenAway.set(id, { ...taken, sources: left });
        setRemoval(id, { status: 'failed', reason: messageOf(error) });
        await showLoaded();
        return;
      }
      inOrder();
      if (taken.off.includes(id)) setOff((off) => [...off, id]);
      takenAway.delete(id);
      setRemoved(id, null);
      datasets.setState({ moved: id });
      dismissNoticeOf(id);
      await showLoaded();
    },
    async keepBoth(id) {
      const newest = sources.findLast((source) => source.id === id)?.source;
      const revision = answers.getState().reports.find(({ datasetId }) => datasetId === id);
      if (newest?.type !== 'file' || revision?.revision === undefined) return;
      if (datasets.getState().parting !== null) return;
      const progress = ({ rows, of }: LoadProgress): void =>
        datasets.setState({ parting: { id, rows, of } });
      progress({ phase: 'reading', rows: 0, of: null, bytes: 0 });
      try {
        const gone = new Set([id, ...formerIdsOf(id)]);
        const older = (await drop(id)).slice(0, -1);
        answers.setState(({ reports }) => ({
          reports: reports.filter(({ datasetId }) => !gone.has(datasetId)),
        }));
        setOff((off) => [...off].filter((each) => each === id || !gone.has(each)));
        const { signal } = new AbortController();
        for (const { source } of older) {
          loaded(await loader.load(asBefore(source, id), signal), source);
        }
        const apart = ownDataset(newest, new Set(datasets.getState().origins.keys()));
        const report = await loader.load(apart, signal, slowed(progress));
        loaded(report, apart);
        inOrder();
        tellJobs(imports, revision, report);
      } catch (error) {
        fail(error);
      } finally {
        datasets.setState({ parting: null });
        await showLoaded();
      }
    },
  };
}

/** Under the id that it had, and a newer export of none but what went with it. */
function asBefore(source: DatasetSource, id: string): DatasetSource {
  return source.type === 'file' ? { ...source, loadsAs: id } : source;
}

/** Dataset of an incident; the ids of datasets have no colon. */
function datasetOf(incident: string): string {
  return incident.slice(0, incident.indexOf(':'));
}

/** The account of what a newer export leaves out: as that of the older one, of fewer rows. */
function formerReport(older: LoadReport, datasetId: string, removed = 0): LoadReport {
  const { title, version, accessed, licence, redistribution, url } = older;
  return {
    datasetId,
    title: formerTitle(title),
    ...(version === undefined ? {} : { version }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(licence === undefined ? {} : { licence }),
    ...(redistribution === undefined ? {} : { redistribution }),
    ...(url === undefined ? {} : { url }),
    rows: removed,
    placed: removed,
    warned: 0,
    unlocated: 0,
    rejected: 0,
    notes: [],
    notesTotal: 0,
    file: null,
  };
}

function ownDataset(source: LocalFile, taken: ReadonlySet<string>): LocalFile {
  const { loadsAs: _, ...rest } = source;
  return { ...rest, datasetId: datasetIdOfFile(source.name, taken), comparesAs: 'own' };
}

/** The report of a file says what it is by now. */
function tellJobs(imports: ImportStore, before: LoadReport, after: LoadReport): void {
  imports.setState(({ jobs }) => ({
    jobs: jobs.map((job) =>
      job.state.status === 'done' && job.state.report === before
        ? { ...job, state: { ...job.state, report: after } }
        : job,
    ),
  }));
}

/** Faster than this nobody reads figures. */
const millisecondsBetweenNews = 100;

function slowed(tell: (progress: LoadProgress) => void): (progress: LoadProgress) => void {
  let told = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - told < millisecondsBetweenNews) return;
    told = now;
    tell(progress);
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
