import type { ContextPart } from '../../core/context/context-layer.ts';
import type { Field, NoteLog } from '../../core/incident/field.ts';
import { childNamed, childText, descendants, type XmlElement } from '../formats/xml-items.ts';
import type { PathGathering } from './gather-paths.ts';
import { areaPart, linePart, pointsPart, type ReadPath } from './path-parts.ts';

const field: Field = { path: 'coordinates', value: '' };

/** All that can be drawn of a placemark, also of geometries within others; what cannot is noted. */
export function partsOfPlacemark(
  element: XmlElement,
  paths: PathGathering,
  log: NoteLog,
): readonly ContextPart[] {
  return element.children.flatMap((inner): readonly ContextPart[] => {
    const part = partOf(inner, paths, log);
    if (part === 'none') return [];
    return part === 'within' ? partsOfPlacemark(inner, paths, log) : [part];
  });
}

/** `none`: a geometry that cannot be drawn. `within`: something else, which may hold geometries. */
function partOf(
  element: XmlElement,
  paths: PathGathering,
  log: NoteLog,
): ContextPart | 'none' | 'within' {
  switch (element.name) {
    case 'point':
      return pointsPart(coordinatesOf(element), paths, field, log) ?? 'none';
    case 'linestring':
    case 'linearring':
      return linePart(coordinatesOf(element), paths, field, log) ?? 'none';
    case 'polygon':
      return areaPart(ringsOf(element), paths, field, log) ?? 'none';
    case 'gx:track': {
      const path = descendants(element, 'gx:coord').flatMap(({ wholeText }) =>
        pairOf(wholeText.trim().split(/\s+/)),
      );
      return linePart(path, paths, field, log) ?? 'none';
    }
    default:
      return 'within';
  }
}

function ringsOf(polygon: XmlElement): readonly ReadPath[] {
  const ringIn = (boundary: XmlElement): ReadPath => {
    const ring = childNamed(boundary, 'linearring');
    return ring === undefined ? [] : coordinatesOf(ring);
  };
  const outer = childNamed(polygon, 'outerboundaryis');
  if (outer === undefined) return [];
  // Some programs write all holes into one boundary.
  const holes = polygon.children
    .filter(({ name }) => name === 'innerboundaryis')
    .flatMap((boundary) => boundary.children.filter(({ name }) => name === 'linearring'));
  return [ringIn(outer), ...holes.map(coordinatesOf)];
}

/** `lon,lat[,altitude]` with spaces between; some programs write spaces behind the commas too. */
function coordinatesOf(element: XmlElement): ReadPath {
  const text = childText(element, 'coordinates')
    .replace(/\s*,\s*/g, ',')
    .trim();
  return text === '' ? [] : text.split(/\s+/).flatMap((tuple) => pairOf(tuple.split(',')));
}

function pairOf([lon = '', lat = '']: readonly string[]): readonly [number, number] {
  return [degreesOf(lon), degreesOf(lat)];
}

function degreesOf(text: string): number {
  return text === '' ? NaN : Number(text);
}
