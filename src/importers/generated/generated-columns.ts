import type { LocalizedText } from '../../core/incident/incident.ts';
import { revisionStandings } from '../../core/incident/revision.ts';
import type { AreaName, IncidentColumns } from '../../core/table/incident-columns.ts';
import { createCodes } from '../../core/table/code-array.ts';
import { unknownBound, type FigureColumn } from '../../core/table/figure-column.ts';
import type { Named, NamedColumn, NamedListColumn } from '../../core/table/named-columns.ts';
import type { PlaceColumn } from '../../core/table/place-column.ts';
import { gatherCodes, type CodeGatherer } from './code-gatherer.ts';
import { figureRanges } from './figure-ranges.ts';
import { generatedDataset } from './generated-dataset.ts';
import { idOfRow } from './generated-incident.ts';
import { pointCount, pointOf } from './generated-points.ts';
import { areaNumber, createDraw, emptyRow, none, radii, type DrawRow } from './generated-row.ts';
import { rowIds } from './row-ids.ts';
import { countries, regions } from './regions.ts';
import { listCount, type ValueLists } from './value-lists.ts';
import { ownTypeKey, ownTypes, tags } from './words.ts';
import { createWorld, type GeneratedSet, type World } from './world.ts';

const batchRows = 65_536;

/**
 * Incidents that never happened, `rows` in all, in batches; each holds the values that its own
 * rows have. Record `r` of `generatedRecords` for the same set is the whole of row `r`. Below
 * 1 µs a row.
 * @throws RangeError as `createWorld`
 */
export function* generatedColumns(set: GeneratedSet): Generator<IncidentColumns, void, void> {
  const world = createWorld(set);
  const draw = createDraw(world);
  for (let first = 0; first < set.rows; first += batchRows) {
    yield columnsOf(world, draw, first, Math.min(batchRows, set.rows - first));
  }
}

function columnsOf(world: World, draw: DrawRow, first: number, length: number): IncidentColumns {
  const columns = {
    record: new Uint32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    isWithin: new Uint8Array(length),
    kind: new Uint8Array(length),
    placeClass: new Uint8Array(length),
    timePrecision: new Uint8Array(length),
    verification: new Uint8Array(length),
    revision: new Uint8Array(length).fill(revisionStandings.length),
    inferredPlace: new Uint8Array(length),
  };
  const points = gatherCodes(length, pointCount(world));
  const areas = gatherCodes(length, areaNames.length);
  const radius = gatherCodes(length, radii.length);
  const ownType = gatherCodes(length, ownTypes.length);
  const country = gatherCodes(length, countries.length);
  const region = gatherCodes(length, regions.length);
  const actors = gatherCodes(length, listCount(world.actors));
  const publishers = gatherCodes(length, listCount(world.publishers));
  const tagLists = gatherCodes(length, listCount(world.tags));
  const killed = gatherCodes(length, figureRanges.length);
  const injured = gatherCodes(length, figureRanges.length);
  const parents = gatherCodes(length, length);
  const row = emptyRow();
  for (let at = 0; at < length; at++) {
    draw(first + at, row);
    columns.record[at] = row.number;
    columns.start[at] = row.start;
    columns.end[at] = row.end;
    columns.isWithin[at] = row.isWithin ? 1 : 0;
    columns.kind[at] = row.kind;
    columns.placeClass[at] = row.placeClass;
    columns.timePrecision[at] = row.timePrecision;
    columns.verification[at] = row.verification;
    columns.inferredPlace[at] = row.isPlaceInferred ? 1 : 0;
    points.set(at, row.point);
    areas.set(at, row.area);
    radius.set(at, row.radius);
    ownType.set(at, row.ownType);
    country.set(at, row.country);
    region.set(at, row.region);
    actors.set(at, row.actors);
    publishers.set(at, row.publishers);
    tagLists.set(at, row.tags);
    killed.set(at, row.killed);
    injured.set(at, row.injured);
    parents.set(at, row.parent === none ? none : row.parent - first);
  }
  return {
    length,
    ids: rowIds(first, length),
    ...columns,
    dataset: { values: [generatedDataset.id], codes: createCodes(length, 2) },
    place: placeColumn(world, length, points, areas),
    radius: {
      meters: Float32Array.from(radius.values(), (value) => radii[value] ?? 0),
      codes: radius.codes(),
    },
    ownType: namedColumn(
      ownType,
      ownTypes.map((type) => namedBy(ownTypeKey(type))),
    ),
    country: namedColumn(country, countries.map(namedById)),
    region: namedColumn(region, regions.map(namedById)),
    actors: namedListColumn(actors, world.actors, world.actorNames),
    publishers: namedListColumn(publishers, world.publishers, world.publisherNames),
    tags: namedListColumn(tagLists, world.tags, tags),
    parent: {
      values: Array.from(parents.values(), (parent) => idOfRow(first + parent)),
      codes: parents.codes(),
    },
    killed: figureColumn(killed),
    injured: figureColumn(injured),
  };
}

function placeColumn(
  world: World,
  length: number,
  points: CodeGatherer,
  areas: CodeGatherer,
): PlaceColumn {
  const pointsHere = Array.from(points.values(), (point) => pointOf(world, point));
  const areasHere = Array.from(areas.values(), (area) => areaNames[area] ?? nowhere);
  const pointCodes = points.codes();
  const areaCodes = areas.codes();
  const codes = createCodes(length, pointsHere.length + areasHere.length + 1);
  for (let row = 0; row < length; row++) {
    const point = pointCodes[row] ?? 0;
    codes[row] = point < pointsHere.length ? point : pointsHere.length + (areaCodes[row] ?? 0);
  }
  return {
    lon: Float64Array.from(pointsHere, ({ lon }) => lon),
    lat: Float64Array.from(pointsHere, ({ lat }) => lat),
    areas: areasHere,
    codes,
  };
}

const areaNames: readonly AreaName[] = listAreas();
const nowhere: AreaName = { id: '', level: 'country' };

function listAreas(): AreaName[] {
  const names: AreaName[] = [];
  for (const [index, { id }] of regions.entries()) {
    names[areaNumber('admin1', index)] = { id, level: 'admin1' };
    names[areaNumber('admin2', index)] = { id, level: 'admin2' };
  }
  for (const [index, { id }] of countries.entries()) {
    names[areaNumber('country', index)] = { id, level: 'country' };
  }
  return names;
}

function namedBy(label: LocalizedText): Named {
  return { key: typeof label === 'string' ? label : label.en, label };
}

function namedById({ id, name }: { readonly id: string; readonly name: LocalizedText }): Named {
  return { key: id, label: name };
}

function namedColumn(gathered: CodeGatherer, all: readonly Named[]): NamedColumn {
  const named = Array.from(gathered.values()).flatMap((value) => all[value] ?? []);
  return {
    values: named.map(({ key }) => key),
    labels: named.map(({ label }) => label),
    codes: gathered.codes(),
  };
}

/** Only the lists that came, of only the values that stand in them. */
function namedListColumn(
  gathered: CodeGatherer,
  { offsets, codes }: ValueLists,
  all: readonly LocalizedText[],
): NamedListColumn {
  const lists = gathered.values();
  const lengths = Array.from(lists, (list) => (offsets[list + 1] ?? 0) - (offsets[list] ?? 0));
  const valueCount = lengths.reduce((sum, length) => sum + length, 0);
  const values = gatherCodes(valueCount, all.length);
  const offsetsHere = new Uint32Array(lists.length + 1);
  let at = 0;
  for (const [index, list] of lists.entries()) {
    const end = offsets[list + 1] ?? 0;
    for (let entry = offsets[list] ?? 0; entry < end; entry++) values.set(at++, codes[entry] ?? 0);
    offsetsHere[index + 1] = at;
  }
  const named = Array.from(values.values()).flatMap((value) => namedBy(all[value] ?? ''));
  return {
    values: named.map(({ key }) => key),
    labels: named.map(({ label }) => label),
    lists: { offsets: offsetsHere, codes: Uint32Array.from(values.codes()) },
    codes: gathered.codes(),
  };
}

function figureColumn(gathered: CodeGatherer): FigureColumn {
  const ranges = Array.from(gathered.values()).flatMap((range) => figureRanges[range] ?? []);
  return {
    low: Float64Array.from(ranges, ({ low }) => low ?? unknownBound),
    best: Float64Array.from(ranges, ({ best }) => best ?? unknownBound),
    high: Float64Array.from(ranges, ({ high }) => high ?? unknownBound),
    codes: gathered.codes(),
  };
}
