import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import { underOtherDataset } from '../../../src/core/table/under-other-dataset.ts';
import { incidentsArbitrary } from '../../support/arbitrary-incidents.ts';

test('the columns of a dataset under another id are those of its incidents under that id', () => {
  fc.assert(
    fc.property(incidentsArbitrary, fc.constantFrom('x', 'reports', 'дані-з-файлу'), (all, id) => {
      const incidents = all.filter(({ dataset }) => dataset === 'reports');
      const renamed = (name: string): string =>
        name.startsWith('reports:') ? id + name.slice('reports'.length) : name;
      const expected = incidents.map((incident): Incident => ({
        ...incident,
        id: renamed(incident.id),
        dataset: id,
        ...(incident.parent === undefined ? {} : { parent: renamed(incident.parent) }),
      }));
      expect(underOtherDataset(columnsOfIncidents(incidents), 'reports', id)).toEqual(
        columnsOfIncidents(expected),
      );
    }),
    { seed: 20260204, numRuns: 200 },
  );
});
