import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFacet } from '../../../src/core/cluster/count-facets.ts';
import { facetFields, type FacetField } from '../../../src/core/cluster/summary.ts';
import type { Filter } from '../../../src/core/filter/filter.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { filterArbitrary, windowArbitrary } from '../../support/arbitrary-queries.ts';
import { countBy, select, withoutClausesOn } from '../../support/incident-oracle.ts';

const valueOf: Readonly<Record<FacetField, (incident: Incident) => string>> = {
  kind: ({ kind }) => kind,
  place: ({ place }) => place.precision,
};

test('a facet counts what passes every clause but its own', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(fc.constant(incidents), filterArbitrary(incidents), windowArbitrary(incidents)),
  );
  fc.assert(
    fc.property(cases, fc.constantFrom(...facetFields), ([incidents, filter, window], facet) => {
      const expected = select(incidents, withoutClausesOn(filter, facet), window);
      expect(count(incidents, filter, window, facet)).toEqual(countBy(expected, valueOf[facet]));
    }),
    { seed: 20260204, numRuns: 200 },
  );
});

test('a kind that was switched off still shows what it would add', () => {
  const incidents = [
    incidentOf('a:1', { kind: 'talks' }),
    incidentOf('a:2', { kind: 'strike' }),
    incidentOf('a:3', { kind: 'strike', place: { precision: 'sea' } }),
  ];
  const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
  const filter: Filter = [
    { op: 'in', field: 'kind', values: ['talks'] },
    { op: 'not', clause: { op: 'in', field: 'place', values: ['sea'] } },
  ];
  expect(count(incidents, filter, window, 'kind')).toEqual({ talks: 1, strike: 1 });
  expect(count(incidents, filter, window, 'place')).toEqual({ unknown: 1 });
});

function count(
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
  facet: FacetField,
): Record<string, number> {
  return countFacet(buildIncidentTable(incidents), filter, window, facet, (cell) => {
    throw new Error(`nobody named the group ${cell}`);
  });
}
