import { render } from '@testing-library/react';
import { createSummaryLane } from '../../../src/app/summary-lane.ts';
import { exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { ViewState } from '../../../src/core/share/view-state.ts';
import { createLocalEngine } from '../../support/local-engine.ts';
import { timeOfData } from '../../../src/state/shown-span.ts';
import { FilterPanel } from '../../../src/ui/filters/FilterPanel.tsx';
import { AtlasContext, type MapCommands } from '../../../src/ui/shared/atlas-context.ts';
import '../../../src/ui/shared/tokens.css';
import '../../../src/ui/shared/base.css';
import { noMapCommands, quietAtlas } from '../quiet-atlas.ts';
import { incidentNamed } from '../show-atlas.tsx';
import { firstScreenExtent } from '../timeline/first-screen.ts';

/** Five incidents that differ in what filters ask for. */
const filteredIncidents: readonly Incident[] = [
  {
    ...incidentNamed('Kyiv was hit'),
    place: {
      precision: 'settlement',
      name: 'Kyiv',
      country: { en: 'Ukraine', uk: 'Україна' },
      lon: 30.5,
      lat: 50.4,
      radiusMeters: 9000,
    },
    killed: exactly(3),
    tags: ['drone', 'missile'],
  },
  {
    ...incidentNamed('Odesa region was hit'),
    place: {
      precision: 'admin1',
      areaId: 'UA-51',
      country: { en: 'Ukraine', uk: 'Україна' },
    },
    time: { ...firstScreenExtent, precision: 'night', meaning: 'within' },
    killed: exactly(0),
    tags: ['drone'],
    verification: { status: 'corroborated' },
  },
  {
    ...incidentNamed('Talks began'),
    kind: 'talks',
    place: {
      precision: 'exact',
      name: 'Abu Dhabi',
      country: 'United Arab Emirates',
      lon: 54.4,
      lat: 24.5,
    },
    actors: [{ name: { en: 'Ukraine', uk: 'Україна' }, role: 'participant' }],
    ownType: { type: 'Agreement' },
  },
  incidentNamed('Somewhere something happened'),
  { ...incidentNamed('A statement was made'), kind: 'statement' },
];

const areaNames = {
  countries: { UA: ['Ukraine', 'Україна'] },
  units: { 'UA-51': ['Odesa Oblast', 'Одеська область'] },
} as const;

/** The panel alone over real stores and a real engine. */
export function showFilters(
  incidents: readonly Incident[] = filteredIncidents,
  chosen: Partial<ViewState> = {},
  mapCommands: Partial<MapCommands> = {},
) {
  const engine = createLocalEngine();
  engine.setDataset('test', incidents, areaNames);
  const atlas = quietAtlas(chosen, { engine, mapCommands: { ...noMapCommands, ...mapCommands } });
  const { view, answers, facets, layout } = atlas;
  answers.setState({
    load: 'ready',
    dataVersion: 1,
    ...timeOfData(firstScreenExtent, firstScreenExtent, null),
    map: 'ready',
  });
  createSummaryLane(engine, view, answers, facets, layout, (error) => {
    throw error;
  }).refresh();
  const shown = render(
    <AtlasContext value={atlas}>
      <FilterPanel />
    </AtlasContext>,
  );
  return { ...shown, view, answers, facets };
}
