import type { LoadReport } from '../core/incident/load-report.ts';
import {
  LoadError,
  type DatasetAddress,
  type GeneratedDataset,
  type Loader,
  type LoadProgress,
} from '../engine/protocol.ts';
import type { AnswerStore, LoadedThing, Notice } from '../state/answer-store.ts';
import { addNotice } from '../state/notices.ts';

/** What the page's address can name. */
type NamedSource = DatasetAddress | GeneratedDataset;

export interface DatasetLoading {
  /** Settles when the dataset is there or the reader was told why not; rejects with a fault of the engine. */
  load(source: NamedSource): Promise<void>;
  /** Of what is being loaded. */
  cancel(): void;
}

/** What is done sooner is not spoken of. */
const momentMilliseconds = 300;
/** Faster than this nobody reads figures. */
const millisecondsBetweenNews = 100;

/**
 * Loads datasets one after the other and tells how far it has come, or what went wrong.
 *
 * @param loaded is told what was loaded, before anything is shown of it
 * @param keep is told the address of a file that could be read, for reading it without network
 */
export function createDatasetLoading(
  loader: Loader,
  answers: AnswerStore,
  loaded: (report: LoadReport, source: NamedSource) => Promise<void>,
  keep: (url: string) => void,
): DatasetLoading {
  let running: AbortController | null = null;

  const tell = (what: LoadedThing): { progress(news: LoadProgress): void; end(): void } => {
    let latest: LoadProgress = { phase: 'reading', rows: 0, of: null, bytes: 0 };
    let shown: LoadProgress | null = null;
    const show = (): void => {
      if (shown === latest) return;
      shown = latest;
      answers.setState({ loading: { what, ...latest } });
    };
    let timer = setTimeout(function again() {
      show();
      timer = setTimeout(again, millisecondsBetweenNews);
    }, momentMilliseconds);
    return {
      progress(news) {
        latest = news;
      },
      end() {
        clearTimeout(timer);
        answers.setState({ loading: null });
      },
    };
  };

  return {
    cancel: () => running?.abort(),
    async load(source) {
      const controller = new AbortController();
      running = controller;
      const what = thingOf(source);
      const { progress, end } = tell(what);
      try {
        const report = await loader.load(source, controller.signal, progress);
        await loaded(report, source);
        const { title, keptAt } = report;
        if (keptAt !== undefined) {
          addNotice(answers, { type: 'dataset-from-copy', title, keptAt });
        } else if (source.type === 'address') keep(source.url);
        if (report.rejected > 0 || report.notes.length > 0) {
          addNotice(answers, { type: 'dataset-rows-rejected', report });
        }
      } catch (error) {
        if (controller.signal.aborted) addNotice(answers, { type: 'loading-cancelled', what });
        else if (error instanceof LoadError) addNotice(answers, noticeOf(error, what));
        else throw error;
      } finally {
        running = null;
        end();
      }
    },
  };
}

function noticeOf({ detail, message }: LoadError, what: LoadedThing): Notice {
  const { shortage, refusal } = detail;
  return {
    type: 'dataset-failed',
    what,
    reason: message,
    ...(shortage === undefined ? {} : { shortage }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function thingOf(source: NamedSource): LoadedThing {
  return source.type === 'address'
    ? { type: 'file', url: source.url }
    : { type: 'generated', rows: source.rows };
}
