import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { AreaNames } from '../../src/core/geo/basemap.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import type { ViewState } from '../../src/core/share/view-state.ts';
import { filterOfIntent } from '../../src/core/filter/intent-filter.ts';
import { createLocalEngine } from '../support/local-engine.ts';
import type { FiguresQuery, RowsQuery } from '../../src/engine/protocol.ts';
import { readGeojson } from '../../src/importers/geojson.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { AtlasContext } from '../../src/ui/shared/atlas-context.ts';
import '../../src/ui/shared/tokens.css';
import '../../src/ui/shared/base.css';
import { quietAtlas } from './quiet-atlas.ts';

interface Setting {
  readonly incidents: readonly Incident[];
  /** Of each dataset; by default one untitled one a dataset. */
  readonly reports?: readonly LoadReport[];
  readonly view?: Partial<ViewState>;
  /** Of the basemap; without them areas go by their ids. */
  readonly names?: AreaNames;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The seven incidents of the first screen as the page serves them. */
export async function readReport(): Promise<{
  readonly incidents: readonly Incident[];
  readonly report: LoadReport;
  readonly names: AreaNames;
}> {
  const text = await (await fetch('/data/report-2026-02-04.geojson')).text();
  const result = readGeojson(text, 'report');
  if (result.outcome === 'refused') throw new Error(result.refusal.code);
  const names: AreaNames = await (await fetch('/basemap/names.json')).json();
  return { ...result, names };
}

/** A panel on a page of its own, over real stores and the engine that looks at every row; tells what it was asked. */
export async function showPanel(Panel: ComponentType, setting: Setting) {
  const { incidents, width = 900, height = 520 } = setting;
  const engine = createLocalEngine();
  const datasets = [...new Set(incidents.map(({ dataset }) => dataset))];
  for (const id of datasets) {
    const own = incidents.filter(({ dataset }) => dataset === id);
    engine.setDataset(id, own, setting.names ?? null);
  }
  const asked: { figures: FiguresQuery[]; rows: RowsQuery[] } = { figures: [], rows: [] };
  const atlas = quietAtlas(setting.view, {
    engine: {
      ...engine,
      figures(query, asking) {
        asked.figures.push(query);
        return engine.figures(query, asking);
      },
      rows(query, asking) {
        asked.rows.push(query);
        return engine.rows(query, asking);
      },
    },
  });
  const { view, answers, playback } = atlas;
  const { signal } = new AbortController();
  const { extent } = await engine.describe(signal);
  const answer = async (): Promise<void> => {
    const { filter, window } = view.getState();
    const shown = window ?? extent.time;
    if (shown === null) return;
    const query = { filter: filterOfIntent(filter), bbox: [-180, -90, 180, 90], zoom: 2 } as const;
    const frames = await engine.prepare({ ...query, viewId: 'map' }, signal);
    answers.setState({ answer: await frames.at(shown) });
  };
  await answer();
  view.subscribe(() => void answer());
  answers.setState({
    load: 'ready',
    dataVersion: 1,
    extent: extent.time,
    reports: setting.reports ?? datasets.map(reportOf),
  });
  if (view.getState().locale === 'uk') await loadMessages('uk');
  const shown = render(
    <AtlasContext value={atlas}>
      <div style={{ width: `${width}px`, height: `${height}px` }}>
        <Panel />
      </div>
    </AtlasContext>,
  );
  return { ...shown, view, answers, playback, engine, asked };
}

export function reportOf(datasetId: string): LoadReport {
  return {
    datasetId,
    title: `Dataset ${datasetId}`,
    rows: 1,
    placed: 1,
    warned: 0,
    unlocated: 0,
    rejected: 0,
    notes: [],
    notesTotal: 0,
    file: null,
  };
}
