import { child, isObject, type Field } from '../../core/incident/field.ts';
import type { RowSource } from '../format.ts';
import { genericGeojsonRows } from './geojson-generic.ts';
import { itemsOf } from './item-rows.ts';

const about = { title: 'TopoJSON', publisher: '', licence: '', redistribution: 'unknown' } as const;

/** The geometries of a topology as features; arcs are not unrolled, since lines and areas are not drawn. */
export function topojsonRows(members: Readonly<Record<string, unknown>>): RowSource {
  const topology: Field = { path: '', value: members };
  const toDegrees = transformOf(child(topology, 'transform'));
  const objects = child(topology, 'objects').value;
  const features = isObject(objects)
    ? Object.values(objects).flatMap((object) => featuresOf(object, toDegrees))
    : [];
  return genericGeojsonRows(itemsOf(features), {
    format: 'topojson',
    about,
    title: null,
    sample: features.slice(0, mostSamples),
  });
}

const mostSamples = 50;

type Transform = (position: unknown) => unknown;

function featuresOf(object: unknown, toDegrees: Transform): readonly unknown[] {
  const geometry: Field = { path: '', value: object };
  const geometries = child(geometry, 'geometries').value;
  if (Array.isArray(geometries)) {
    return geometries.map((item: unknown) => featureOf({ path: '', value: item }, toDegrees));
  }
  return [featureOf(geometry, toDegrees)];
}

function featureOf(geometry: Field, toDegrees: Transform): unknown {
  const type = child(geometry, 'type').value;
  const coordinates = child(geometry, 'coordinates').value;
  return {
    type: 'Feature',
    id: child(geometry, 'id').value,
    properties: child(geometry, 'properties').value,
    geometry:
      type === 'Point' ? { type, coordinates: toDegrees(coordinates) } : { type, coordinates: [] },
  };
}

/** Quantised positions are whole numbers, to be scaled and moved. */
function transformOf(transform: Field): Transform {
  const [scale, translate] = [child(transform, 'scale').value, child(transform, 'translate').value];
  if (!Array.isArray(scale) || !Array.isArray(translate)) return (position) => position;
  return (position) =>
    Array.isArray(position)
      ? position.slice(0, 2).map((part: unknown, axis) => {
          return Number(part) * Number(scale[axis]) + Number(translate[axis]);
        })
      : position;
}
