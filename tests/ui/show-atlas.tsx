import { render } from '@testing-library/react';
import { unknownRange } from '../../src/core/incident/figure-range.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { textIn } from '../../src/core/incident/localized-text.ts';
import type { ViewState } from '../../src/core/share/view-state.ts';
import type { LocatorShapes, LocatorTarget } from '../../src/core/geo/locator-shapes.ts';
import type { Description, Engine } from '../../src/engine/protocol.ts';
import { AtlasApp } from '../../src/ui/AtlasApp.tsx';
import { AtlasContext, type Atlas } from '../../src/ui/shared/atlas-context.ts';
import { quietAtlas, silentEngine } from './quiet-atlas.ts';
import { answerOf, firstScreen, firstScreenExtent, timelineOf } from './timeline/first-screen.ts';

/** An incident with nothing known but its title and its time. */
export function incidentNamed(title: string): Incident {
  return {
    id: `test:${title}`,
    dataset: 'test',
    sourceRow: 1,
    title,
    kind: 'strike',
    actors: [],
    time: { ...firstScreenExtent, precision: 'day', meaning: 'throughout' },
    place: { precision: 'unknown' },
    killed: unknownRange,
    injured: unknownRange,
    figures: [],
    sources: [{ publisher: 'A newspaper', url: 'https://example.org/' }],
    verification: { status: 'reported' },
    media: [],
    tags: [],
    flags: [],
    raw: [],
  };
}

/** The whole page without a map, over real stores and an engine that finds titles. */
export function showAtlas(
  incidents: readonly Incident[],
  chosen: Partial<ViewState> = {},
  /** Takes the place of what otherwise does nothing. */
  instead: Partial<
    Pick<
      Atlas,
      | 'attachMap'
      | 'cancelLoading'
      | 'datasetCommands'
      | 'findMorePlaces'
      | 'findPlaces'
      | 'importCommands'
      | 'kept'
      | 'keptCommands'
      | 'mapCommands'
      | 'mapSymbols'
      | 'standingOfAddress'
    >
  > = {},
) {
  const atlas = quietAtlas(chosen, {
    engine: engineOver(incidents),
    locator: ({ target, width, height }) => Promise.resolve(shapesOf(target, width, height)),
    ...instead,
  });
  const { view, answers, datasets, imports, layout, playback } = atlas;
  answers.setState({
    load: 'ready',
    dataVersion: 1,
    extent: firstScreenExtent,
    bulk: firstScreenExtent,
    span: firstScreenExtent,
    answer: answerOf(firstScreen, firstScreenExtent),
    timeline: timelineOf(firstScreen, firstScreenExtent),
  });
  const shown = render(
    <AtlasContext value={atlas}>
      <AtlasApp />
    </AtlasContext>,
  );
  return { ...shown, view, answers, datasets, imports, layout, playback };
}

/** A land that fills the picture, with the place in its middle. */
function shapesOf(target: LocatorTarget, width: number, height: number): LocatorShapes {
  const land = `M0 0L${width} 0L${width} ${height}L0 ${height}Z`;
  const x = width / 2;
  const y = height / 2;
  return {
    land,
    home: land,
    lines: { coast: land, border: `M0 ${y}L${width} ${y}`, disputed: '' },
    spot:
      target.type === 'point'
        ? { type: 'point', x, y, radius: target.radiusMeters === null ? 0 : 20 }
        : { type: 'area', shape: land, outline: land, x: 0, y: 0, width, height },
    country: { en: 'Ukraine', uk: 'Україна' },
  };
}

function descriptionOf(incidents: readonly Incident[]): Description {
  return {
    datasets: [{ id: 'test', version: '2', rows: incidents.length }],
    extent: { time: firstScreenExtent, bulk: firstScreenExtent, bbox: null, areaIds: [] },
    capabilities: { text: true, polygon: false, sorts: ['start'], exact: true, minBinMinutes: 1 },
  };
}

function engineOver(incidents: readonly Incident[]): Engine {
  return {
    ...silentEngine,
    describe: () => Promise.resolve(descriptionOf(incidents)),
    rows({ filter }) {
      const rows = incidents.filter(({ id, title }) =>
        filter.every((clause) => {
          if (clause.op === 'text')
            return textIn(title, 'en').text.toLowerCase().includes(clause.query.toLowerCase());
          return clause.op === 'in' && clause.field === 'id' && clause.values.includes(id);
        }),
      );
      // Not in the same task: a browser scrolls to the caret once the key is dealt with.
      return new Promise((resolve) => {
        setTimeout(() => resolve({ rows, before: 0, total: rows.length }), 20);
      });
    },
    incident(id) {
      const found = incidents.find((incident) => incident.id === id);
      return found === undefined
        ? Promise.reject(new Error('There is no such incident.'))
        : Promise.resolve(found);
    },
  };
}
