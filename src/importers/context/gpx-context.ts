import type { ContextPart } from '../../core/context/context-layer.ts';
import { createNoteLog, type Field, type NoteLog } from '../../core/incident/field.ts';
import { gpxNames } from '../formats/gpx.ts';
import { childText, descendants, xmlItems, type XmlElement } from '../formats/xml-items.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import type { StatedTime } from './context-time.ts';
import type { ContextSource, FoundFeature } from './context-source.ts';
import { plainLabel, propertiesOf } from './feature-fields.ts';
import type { PathGathering } from './gather-paths.ts';
import { linePart, pointsPart, type ReadPath } from './path-parts.ts';

/** Tracks are made of many points. */
const names = { ...gpxNames, skipped: ['extensions'], mostElements: 1 << 23 };
const coordinates: Field = { path: 'lat, lon', value: '' };

/** Tracks and routes as lines, waypoints as points; a track holds from its first point to its last. */
export function gpxContext(opened: OpenedXml): ContextSource {
  return {
    format: 'gpx',
    title: '',
    attribution: '',
    licence: '',
    time: null,
    async *features(paths, signal) {
      let row = 0;
      for await (const parts of xmlItems(opened, names, signal)) {
        yield parts.map((part): FoundFeature => {
          row += 1;
          const log = createNoteLog(row);
          if (part.type === 'fault') {
            log.note({ path: '', value: '' }, 'rejected', part.reason);
            return { row, log, label: '', time: undated, parts: [], properties: [] };
          }
          return featureOf(part.element, row, paths, log);
        });
      }
    },
  };
}

const undated: StatedTime = { date: { path: 'time', value: '' } };

function featureOf(
  element: XmlElement,
  row: number,
  paths: PathGathering,
  log: NoteLog,
): FoundFeature {
  const name = childText(element, 'name');
  const parts = partsOf(element, paths, log);
  if (parts.length === 0) {
    log.note({ path: element.name, value: name }, 'rejected', { code: 'nothing-to-draw' });
  }
  return {
    row,
    log,
    label: plainLabel(name),
    time: timeOf(element),
    parts,
    properties: propertiesOf([
      ['description', childText(element, 'desc', 'cmt')],
      ['type', childText(element, 'type')],
    ]),
  };
}

function partsOf(element: XmlElement, paths: PathGathering, log: NoteLog): readonly ContextPart[] {
  const line = (of: XmlElement, name: string): ContextPart | null =>
    linePart(descendants(of, name).flatMap(pairOf), paths, coordinates, log);
  const found =
    element.name === 'trk'
      ? descendants(element, 'trkseg').map((segment) => line(segment, 'trkpt'))
      : element.name === 'rte'
        ? [line(element, 'rtept')]
        : [pointsPart(pairOf(element), paths, coordinates, log)];
  return found.filter((part) => part !== null);
}

function pairOf({ attributes }: XmlElement): ReadPath {
  const degrees = (name: string): number => Number(attributes.get(name)?.trim() || NaN);
  return [degrees('lon'), degrees('lat')];
}

function timeOf(element: XmlElement): StatedTime {
  if (element.name === 'wpt') return { date: { path: 'time', value: childText(element, 'time') } };
  const times = descendants(element, 'trkpt')
    .map((point) => childText(point, 'time'))
    .filter((time) => time !== '');
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const date = { path: 'trkpt.time', value: first };
  return first === last ? { date } : { date, end: { path: 'trkpt.time', value: last } };
}
