import type { Answer } from '../core/cluster/answer.ts';
import type { FigureTable } from '../core/cluster/figure-table.ts';
import type { Summary } from '../core/cluster/summary.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import type { ContextReading } from '../importers/context/read-context-file.ts';
import type {
  DatasetSource,
  Description,
  FiguresQuery,
  LocalFile,
  MatchesPage,
  MatchesQuery,
  RawRowOfFile,
  RowsPage,
  RowsQuery,
  SummaryQuery,
  ViewQuery,
} from './protocol.ts';

/** What the page asks the engine worker. A view goes by the number that the asker gave it. */
export type EngineQuestion =
  | { readonly type: 'describe' }
  | { readonly type: 'prepare'; readonly view: number; readonly query: ViewQuery }
  | { readonly type: 'at'; readonly view: number; readonly window: TimeWindow }
  | { readonly type: 'release'; readonly view: number }
  | { readonly type: 'summary'; readonly query: SummaryQuery }
  | { readonly type: 'figures'; readonly query: FiguresQuery }
  | { readonly type: 'rows'; readonly query: RowsQuery }
  | { readonly type: 'incident'; readonly id: string }
  | { readonly type: 'matches'; readonly query: MatchesQuery }
  | { readonly type: 'load'; readonly source: DatasetSource }
  | { readonly type: 'remove'; readonly datasetId: string }
  | { readonly type: 'raw-rows'; readonly source: LocalFile; readonly rows: readonly number[] }
  | { readonly type: 'read-context'; readonly source: LocalFile };

/** What each question is answered with. */
export interface EngineAnswers {
  readonly describe: Description;
  readonly prepare: null;
  readonly at: Answer;
  readonly release: null;
  readonly summary: Summary;
  readonly figures: FigureTable;
  readonly rows: RowsPage;
  readonly incident: Incident;
  readonly matches: MatchesPage;
  readonly load: LoadReport;
  readonly remove: null;
  readonly 'raw-rows': readonly RawRowOfFile[];
  readonly 'read-context': ContextReading;
}
