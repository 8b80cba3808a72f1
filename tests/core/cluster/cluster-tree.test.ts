import { expect, test } from 'vitest';
import type { ClusterHierarchy } from '../../../src/core/cluster/cluster-hierarchy.ts';
import { createClusterTree, type TreeQuery } from '../../../src/core/cluster/cluster-tree.ts';
import { groupPoints, incidentsAtPoints } from '../../../src/core/cluster/group-points.ts';
import { worldBbox } from '../../../src/core/geo/bbox.ts';
import type { Incident, IncidentTime } from '../../../src/core/incident/incident.ts';
import { kinds, type Kind } from '../../../src/core/incident/kinds.ts';
import { placeClasses, type Place } from '../../../src/core/incident/place.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import { addRow, emptyRowSet, fullRowSet } from '../../../src/core/table/row-set.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, earliest, incidentOf, latest } from '../../support/arbitrary-incidents.ts';
import { idsIn, tableOf } from '../../support/table-of.ts';

// What holds for any incidents is in cluster-tree-playback.test.ts; these are what the parts mean.

const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
const kyiv: Place = { precision: 'settlement', lon: 30.5234, lat: 50.4501, radiusMeters: 16_000 };
const nearby: Place = { precision: 'exact', lon: 30.6, lat: 50.45 };
const everyKind = new Uint8Array(kinds.length).fill(1);
const query: TreeQuery = {
  viewId: 'a',
  rows: null,
  kinds: everyKind,
  bbox: worldBbox,
  zoom: 0,
};

test('an incident alone in its group stands at its own coordinates, with what is known of its place', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv, flags: [{ field: 'place', flag: 'inferred' }] }),
  ]);
  expect([nodes.length, textAt(nodes.ids, 0)]).toEqual([1, 'a:1']);
  expect([nodes.lon[0], nodes.lat[0]]).toEqual([30.5234, 50.4501]);
  expect(placeClasses[nodes.placeClass[0] ?? -1]).toBe('settlement');
  expect([nodes.radiusMeters[0], nodes.inferred[0], nodes.coincident[0]]).toEqual([16_000, 1, 0]);
});

test('of several, none speaks for the others', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv, kind: 'talks' }),
    incidentOf('a:2', { place: nearby, kind: 'strike' }),
  ]);
  expect([nodes.length, textAt(nodes.ids, 0)]).toEqual([1, '']);
  expect([nodes.count[0], nodes.placeClass[0], nodes.radiusMeters[0]]).toEqual([2, 255, 0]);
  expect(nodes.coincident[0]).toBe(0);
  expect(kinds.filter((_, kind) => nodes.countByKind[kind] === 1)).toEqual(['strike', 'talks']);
});

test('one that the window leaves alone in its group stands at its own place, not at the center', () => {
  const { nodes } = answer([
    incidentOf('a:1', { place: kyiv }),
    incidentOf('a:2', { place: nearby, time: days(-1, 0) }),
  ]);
  expect([nodes.lon[0], nodes.lat[0]]).toEqual([30.5234, 50.4501]);
});

test('so does one that a choice of kinds leaves alone', () => {
  const { nodes } = answer(
    [
      incidentOf('a:1', { place: kyiv, kind: 'talks' }),
      incidentOf('a:2', { place: nearby, kind: 'strike' }),
    ],
    { kinds: only('talks') },
  );
  expect([nodes.length, nodes.count[0], textAt(nodes.ids, 0)]).toEqual([1, 1, 'a:1']);
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

test('an area is inferred where every place in it is, of the kinds that are shown', () => {
  const place: Place = { precision: 'admin1', areaId: 'UA-12' };
  const inferred = incidentOf('a:1', {
    place,
    kind: 'talks',
    flags: [{ field: 'place', flag: 'inferred' }],
  });
  const both = [inferred, incidentOf('a:2', { place })];
  expect(answer([inferred]).areas.inferred[0]).toBe(1);
  expect(answer(both).areas.inferred[0]).toBe(0);
  expect(answer(both, { kinds: only('talks') }).areas.inferred[0]).toBe(1);
});

test('a symbol on the edge of the box is in view, one beyond it is counted outside', () => {
  const incidents = [incidentOf('a:1', { place: kyiv })];
  expect(answer(incidents, { bbox: [30.5234, 50.4501, 40, 60] })).toMatchObject({
    nodes: { length: 1 },
    nodesOutside: 0,
  });
  expect(answer(incidents, { bbox: [30.5235, 50, 40, 60] })).toMatchObject({
    nodes: { length: 0 },
    nodesOutside: 1,
    total: 1,
  });
});

test('a box across the antimeridian shows both sides, and a pole shows what stands beyond the map', () => {
  const at = (id: string, lon: number, lat: number): Incident =>
    incidentOf(id, { place: { precision: 'exact', lon, lat } });
  const incidents = [
    at('a:1', 179.9, 0),
    at('a:2', -179.9, 0),
    at('a:3', 0, 0),
    at('a:4', 7, 89.5),
  ];
  const idsInBox = (bbox: TreeQuery['bbox']): readonly string[] => {
    const { nodes } = answer(incidents, { bbox, zoom: 9 });
    return Array.from({ length: nodes.length }, (_, node) => textAt(nodes.ids, node)).toSorted();
  };
  expect(idsInBox([179, -1, -179, 1])).toEqual(['a:1', 'a:2']);
  expect(idsInBox([-180, 86, 180, 90])).toEqual(['a:4']);
  expect(idsInBox(worldBbox)).toEqual(['a:1', 'a:2', 'a:3', 'a:4']);
});

test('an interval that only partly lies in the window may have been outside it, unless it lasted throughout', () => {
  const possible = (time: IncidentTime): readonly number[] => {
    const { total, possible: count } = answer([incidentOf('a:1', { time })]);
    return [total, count];
  };
  expect(possible(days(0, 1, 'within'))).toEqual([1, 0]);
  expect(possible(days(0, 2, 'within'))).toEqual([1, 1]);
  expect(possible(days(-1, 1, 'within'))).toEqual([1, 1]);
  expect(possible(days(-1, 2, 'within'))).toEqual([1, 1]);
  expect(possible(days(-1, 2, 'throughout'))).toEqual([1, 0]);
  expect(possible(days(-1, 0, 'within'))).toEqual([0, 0]);
});

test('the first and the last minute that an incident can have are found, and nothing before and after', () => {
  const table = tableOf([
    incidentOf('a:1', { time: { ...days(0, 1), start: earliest, end: minute(earliest + 1) } }),
    incidentOf('a:2', { time: { ...days(0, 1), start: minute(latest - 1), end: latest } }),
  ]);
  const view = createClusterTree(table, hierarchyOf(table)).prepare(query);
  const totals = [
    [earliest - 60, earliest],
    [earliest, earliest + 1],
    [earliest + 1, latest - 1],
    [latest - 1, latest],
    [latest, latest + 60],
    [earliest - 60, latest + 60],
  ].map(([start = 0, end = 0]) => view.at({ start: minute(start), end: minute(end) }).total);
  expect(totals).toEqual([0, 1, 0, 1, 0, 2]);
});

test('no incidents are an empty answer', () => {
  const found = answer([]);
  expect([found.nodes.length, found.areas.length]).toEqual([0, 0]);
  expect([found.total, found.nodesOutside, found.unlocated, found.possible, found.all]).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('a zoom beyond the groups is the nearest that has them', () => {
  const incidents = [incidentOf('a:1', { place: kyiv }), incidentOf('a:2', { place: nearby })];
  expect(answer(incidents, { zoom: -3 }).nodes.length).toBe(1);
  expect(answer(incidents, { zoom: 22.5 }).nodes.length).toBe(2);
});

test('an answer belongs to whoever asked: its buffers can be transferred and the next is whole', () => {
  const table = tableOf([incidentOf('a:1', { place: kyiv }), incidentOf('a:2', { place: kyiv })]);
  const view = createClusterTree(table, hierarchyOf(table)).prepare(query);
  const { nodes, areas } = view.at(window);
  structuredClone([nodes, areas], {
    transfer: [nodes.count.buffer as ArrayBuffer, areas.count.buffer as ArrayBuffer],
  });
  expect(nodes.count.length).toBe(0);
  expect(view.at(window).nodes.count).toEqual(Uint32Array.of(2));
});

test('a group names the rows of its points, whatever the window', () => {
  const table = tableOf([
    incidentOf('a:1', { place: kyiv }),
    incidentOf('a:2', { place: nearby, time: days(-9, -8) }),
    incidentOf('a:3', { place: { precision: 'exact', lon: -70, lat: -30 } }),
    incidentOf('a:4', { place: { precision: 'country', areaId: 'UA' } }),
    incidentOf('a:5'),
  ]);
  const tree = createClusterTree(table, hierarchyOf(table));
  const groupOf = (id: string, zoom: number): number => {
    const { nodes } = tree.prepare({ ...query, zoom }).at({ start: earliest, end: latest });
    const point = table.place.codes[idsAt(table).indexOf(id)] ?? -1;
    const { order, levels } = hierarchyOf(table);
    const rank = order.indexOf(point);
    const group = Array.from(levels[zoom]?.first ?? []).findLastIndex((first) => first <= rank);
    expect([...nodes.groups]).toContain(group);
    return group;
  };
  expect(idsIn(table, tree.rowsOfGroup(0, groupOf('a:1', 0)))).toEqual(['a:1', 'a:2']);
  expect(idsIn(table, tree.rowsOfGroup(0, groupOf('a:3', 0)))).toEqual(['a:3']);
  expect(idsIn(table, tree.rowsOfGroup(15, groupOf('a:2', 15)))).toEqual(['a:2']);
});

test('a group that is not there is refused by its number', () => {
  const table = tableOf([incidentOf('a:1', { place: kyiv })]);
  const tree = createClusterTree(table, hierarchyOf(table));
  expect(() => tree.rowsOfGroup(3, 1)).toThrow('zoom 3 has groups 0 to 0, got 1');
  expect(() => tree.rowsOfGroup(3, 0.5)).toThrow('zoom 3 has groups 0 to 0, got 0.5');
  expect(() => tree.rowsOfGroup(16, 0)).toThrow('groups are there for zooms 0 to 15, got 16');
});

test('a pan, a zoom and a choice of kinds look at no incident', () => {
  const table = tableOf(
    Array.from({ length: 300 }, (_, index) =>
      incidentOf(`a:${index}`, {
        kind: kinds[index % kinds.length] ?? 'other',
        place: { precision: 'exact', lon: index, lat: 50 },
      }),
    ).filter((_, index) => index < 180),
  );
  const tree = createClusterTree(table, hierarchyOf(table));
  const first = tree.prepare(query);
  expect(first.lastStep()).toEqual({ method: 'none', touched: 0 });
  expect(first.at(window).total).toBe(180);
  expect(first.lastStep().touched).toBeGreaterThan(0);
  for (const change of [
    { bbox: [0, 0, 30, 60] as const },
    { zoom: 7 },
    { kinds: only('talks') },
    { rows: fullRowSet(180) },
  ]) {
    const view = tree.prepare({ ...query, ...change });
    view.at(window);
    expect(view.lastStep()).toEqual({ method: 'none', touched: 0 });
  }
  const other = tree.prepare({ ...query, viewId: 'b' });
  other.at(window);
  expect(other.lastStep().touched).toBeGreaterThan(0);
});

test('counts of many filters and views are let go of, and those still asked for stay right', () => {
  const table = tableOf(
    Array.from({ length: 2000 }, (_, index) => incidentOf(`a:${index}`, { place: kyiv })),
  );
  const tree = createClusterTree(table, hierarchyOf(table));
  const viewOf = (number: number) => {
    const rows = emptyRowSet(table.length);
    for (let row = 0; row <= number; row++) addRow(rows, row);
    return tree.prepare({ ...query, viewId: `${number % 2}`, rows });
  };
  const first = viewOf(0);
  expect(first.at(window).total).toBe(1);
  const held: number[] = [];
  for (let number = 1; number < 12; number++) {
    expect(viewOf(number).at(window).total).toBe(number + 1);
    held.push(tree.bytes());
  }
  expect(held.at(-1)).toBe(held.at(4));
  expect(first.at({ start: minute(busyDay - 60), end: busyDay }).total).toBe(0);
  expect(first.at(window).total).toBe(1);
});

function answer(incidents: readonly Incident[], parts: Partial<TreeQuery> = {}) {
  const table = tableOf(incidents);
  return createClusterTree(table, hierarchyOf(table))
    .prepare({ ...query, ...parts })
    .at(window);
}

function hierarchyOf(table: IncidentTable): ClusterHierarchy {
  return groupPoints(table.place, incidentsAtPoints(table.place));
}

function idsAt({ ids }: IncidentTable): readonly string[] {
  return Array.from({ length: ids.length }, (_, row) => textAt(ids, row));
}

function only(kind: Kind): Uint8Array {
  return Uint8Array.from(kinds, (each) => (each === kind ? 1 : 0));
}

/** From the busy day on. */
function days(
  from: number,
  to: number,
  meaning: IncidentTime['meaning'] = 'throughout',
): IncidentTime {
  return {
    start: minute(busyDay + from * minutesPerDay),
    end: minute(busyDay + to * minutesPerDay),
    precision: 'range',
    meaning,
  };
}
