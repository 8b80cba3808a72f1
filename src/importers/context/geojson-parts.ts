import type { ContextPart } from '../../core/context/context-layer.ts';
import { child, type Field, type NoteLog } from '../../core/incident/field.ts';
import type { PathGathering } from './gather-paths.ts';
import { areaPart, linePart, pointsPart, type ReadPath } from './path-parts.ts';

/** All that can be drawn of a geometry of GeoJSON; what cannot is noted. */
export function partsOfGeojson(
  geometry: Field,
  paths: PathGathering,
  log: NoteLog,
): readonly ContextPart[] {
  const coordinates = child(geometry, 'coordinates');
  const parts = (of: readonly (ContextPart | null)[]): readonly ContextPart[] =>
    of.filter((part) => part !== null);
  switch (child(geometry, 'type').value) {
    case 'Point':
      return parts([pointsPart(pathOf([coordinates.value]), paths, coordinates, log)]);
    case 'MultiPoint':
      return parts([pointsPart(pathOf(coordinates.value), paths, coordinates, log)]);
    case 'LineString':
      return parts([linePart(pathOf(coordinates.value), paths, coordinates, log)]);
    case 'MultiLineString':
      return parts(
        listOf(coordinates.value).map((line) => linePart(pathOf(line), paths, coordinates, log)),
      );
    case 'Polygon':
      return parts([areaPart(ringsOf(coordinates.value), paths, coordinates, log)]);
    case 'MultiPolygon':
      return parts(
        listOf(coordinates.value).map((polygon) =>
          areaPart(ringsOf(polygon), paths, coordinates, log),
        ),
      );
    case 'GeometryCollection':
      return listOf(child(geometry, 'geometries').value).flatMap((inner) =>
        partsOfGeojson({ path: `${geometry.path}.geometries`, value: inner }, paths, log),
      );
    default:
      return [];
  }
}

function ringsOf(polygon: unknown): readonly ReadPath[] {
  return listOf(polygon).map(pathOf);
}

function pathOf(positions: unknown): ReadPath {
  const path: number[] = [];
  for (const position of listOf(positions)) {
    const [lon, lat] = listOf(position);
    path.push(typeof lon === 'number' ? lon : NaN, typeof lat === 'number' ? lat : NaN);
  }
  return path;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
