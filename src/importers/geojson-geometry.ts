import { faultOfCoordinates } from '../core/incident/check-coordinates.ts';
import { child, type Field, type NoteLog } from '../core/incident/field.ts';
import type { RecordGeometry } from '../core/incident/read-place.ts';

const none: RecordGeometry = { type: 'none' };

/** Only a point says where an incident is: a polygon is not turned into its middle, which no source states. */
export function readGeometry(field: Field, log: NoteLog): RecordGeometry {
  if (field.value === undefined || field.value === null) return none;
  const type = child(field, 'type');
  const coordinates = child(field, 'coordinates');
  switch (type.value) {
    case 'Point':
      return readPoint(coordinates, log);
    case 'LineString':
    case 'MultiLineString':
      return { type: 'line', field };
    case 'Polygon':
    case 'MultiPolygon':
    case 'MultiPoint':
    case 'GeometryCollection':
      log.note(type, 'ignored', { code: 'only-points-drawn' });
      return none;
    default:
      log.note(type, 'ignored', { code: 'no-geometry' });
      return none;
  }
}

function readPoint(field: Field, log: NoteLog): RecordGeometry {
  const position: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const [lon, lat] = position;
  const fault = faultOfCoordinates(lon, lat);
  if (fault === null && typeof lon === 'number' && typeof lat === 'number') {
    return { type: 'point', lon, lat, field };
  }
  log.note(field, 'ignored', fault ?? { code: 'not-coordinates' });
  return none;
}
