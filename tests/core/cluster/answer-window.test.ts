import { expect, test } from 'vitest';
import { answerWindow } from '../../../src/core/cluster/answer-window.ts';
import { groupLocations } from '../../../src/core/cluster/group-locations.ts';
import { prepareView } from '../../../src/core/cluster/prepare-view.ts';
import { worldBbox, type Bbox } from '../../../src/core/geo/bbox.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { placeClasses, type Place } from '../../../src/core/incident/place.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';

// What holds for any incidents is in tests/engine/conformance.ts; these are what its parts mean.

const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
const kyiv: Place = { precision: 'settlement', lon: 30.5234, lat: 50.4501, radiusMeters: 16_000 };
const nearby: Place = { precision: 'exact', lon: 30.6, lat: 50.45 };

test('an incident alone in its group stands at its own coordinates, with what is known of its place', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv, flags: [{ field: 'place', flag: 'inferred' }] }),
  ]);
  expect(nodes).toMatchObject({ length: 1, incidents: ['a:1'] });
  expect([nodes.lon[0], nodes.lat[0]]).toEqual([30.5234, 50.4501]);
  expect(placeClasses[nodes.placeClass[0] ?? -1]).toBe('settlement');
  expect([nodes.radiusMeters[0], nodes.inferred[0], nodes.coincident[0]]).toEqual([16_000, 1, 0]);
});

test('of several, none speaks for the others', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv, kind: 'talks' }),
    incidentOf('a:2', { place: nearby, kind: 'strike' }),
  ]);
  expect(nodes).toMatchObject({ length: 1, incidents: [null] });
  expect([nodes.count[0], nodes.placeClass[0], nodes.radiusMeters[0]]).toEqual([2, 255, 0]);
  expect(nodes.coincident[0]).toBe(0);
  expect(kinds.filter((_, kind) => nodes.countByKind[kind] === 1)).toEqual(['strike', 'talks']);
});

test('one that the window leaves alone in its group stands at its own place, not at the center', () => {
  const yesterday = {
    start: minute(busyDay - minutesPerDay),
    end: busyDay,
    precision: 'day',
    meaning: 'throughout',
  } as const;
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv }),
    incidentOf('a:2', { place: nearby, time: yesterday }),
  ]);
  expect([nodes.lon[0], nodes.lat[0]]).toEqual([30.5234, 50.4501]);
});

test('several at one coordinate are said to be, since no zoom can part them', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv }),
    incidentOf('a:2', { place: kyiv }),
  ]);
  expect(nodes.coincident[0]).toBe(1);
  expect([nodes.lon[0], nodes.lat[0]]).toEqual([30.5234, 50.4501]);
});

test('an area never becomes a node, and a place known to nothing is counted beside both', () => {
  const found = answer([
    incidentOf('a:1', { place: { precision: 'admin1', areaId: 'UA-12' } }),
    incidentOf('a:2', { place: { precision: 'country', areaId: 'UA' } }),
    incidentOf('a:3', { place: { precision: 'sea' } }),
  ]);
  expect(found.nodes.length).toBe(0);
  expect(found.areas).toMatchObject({
    length: 2,
    ids: ['UA', 'UA-12'],
    level: ['country', 'admin1'],
    incidents: ['a:2', 'a:1'],
  });
  expect([found.unlocated, found.total]).toEqual([1, 3]);
});

test('an area is inferred where every place in it is', () => {
  const place: Place = { precision: 'admin1', areaId: 'UA-12' };
  const inferred = incidentOf('a:1', { place, flags: [{ field: 'place', flag: 'inferred' }] });
  expect(answer([inferred]).areas.inferred[0]).toBe(1);
  expect(answer([inferred, incidentOf('a:2', { place })]).areas.inferred[0]).toBe(0);
});

test('a symbol on the edge of the box is in view, one beyond it is counted outside', () => {
  const incidents = [incidentOf('a:1', { place: kyiv })];
  expect(answer(incidents, [30.5234, 50.4501, 40, 60])).toMatchObject({ nodesOutside: 0 });
  expect(answer(incidents, [30.5235, 50, 40, 60])).toMatchObject({
    nodes: { length: 0 },
    nodesOutside: 1,
    total: 1,
  });
});

function answer(incidents: readonly Incident[], bbox: Bbox = worldBbox) {
  const table = buildIncidentTable(incidents);
  const [groups] = groupLocations(table.locations);
  if (groups === undefined) throw new Error('no groups for zoom 0');
  const rows = Int32Array.from(table.ids.keys());
  const view = prepareView({ table, rows, groups, bbox, cellOfGroup: (group) => `cell ${group}` });
  return answerWindow(view, window);
}
