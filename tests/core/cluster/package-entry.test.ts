import {
  buildIncidentTable,
  columnsOfIncidents,
  createClusterTree,
  groupPoints,
  incidentOfNode,
  incidentsAtPoints,
  kinds,
  minute,
} from 'incident-atlas/cluster-tree';
import { expect, test } from 'vitest';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';

test('the package gives the tree by itself, from incidents to what a period shows', () => {
  const incidents = [
    incidentOf('a:1', { place: { precision: 'exact', lon: 30.5, lat: 50.4 } }),
    incidentOf('a:2', { place: { precision: 'exact', lon: 30.6, lat: 50.5 } }),
    incidentOf('a:3', { place: { precision: 'exact', lon: -74, lat: 40.7 } }),
  ];

  const table = buildIncidentTable([columnsOfIncidents(incidents)]);
  const hierarchy = groupPoints(table.place, incidentsAtPoints(table.place));
  const tree = createClusterTree(table, hierarchy);
  const view = tree.prepare({
    viewId: 'map',
    rows: null,
    kinds: new Uint8Array(kinds.length).fill(1),
    bbox: [-180, -90, 180, 90],
    zoom: 4,
  });
  const { nodes, total } = view.at({ start: busyDay, end: minute(busyDay + 60) });

  expect(total).toBe(3);
  expect(new Set(nodes.count)).toEqual(new Set([1, 2]));
  expect(incidentOfNode(nodes, nodes.count.indexOf(1))).toBe('a:3');
});
