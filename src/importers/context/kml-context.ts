import { createNoteLog, isBlank, type Field } from '../../core/incident/field.ts';
import { dateInText } from '../formats/date-text.ts';
import { kmlNames } from '../formats/kml.ts';
import { placemarkOf, type Placemark } from '../formats/kml-placemark.ts';
import { descriptionOf } from '../formats/kml-text.ts';
import { timeColumns } from '../formats/time-columns.ts';
import { areMidnights } from '../formats/loose-time.ts';
import {
  childNamed,
  childText,
  xmlItems,
  type XmlElement,
  type XmlItemNames,
} from '../formats/xml-items.ts';
import { elementsOfXml, titleOfXml } from '../formats/xml-rows-of-items.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import type { StatedTime } from './context-time.ts';
import type { ContextSource, FoundFeature } from './context-source.ts';
import { plainLabel, propertiesOf, timeOfProperties } from './feature-fields.ts';
import { partsOfPlacemark } from './kml-parts.ts';

/** Coordinates of a large area are long. */
const names: XmlItemNames = { ...kmlNames, longestText: 1 << 26 };
const mostSamples = 500;

/** Placemarks of a KML file. A first reading sees which column holds the dates. */
export async function kmlContext(opened: OpenedXml, signal: AbortSignal): Promise<ContextSource> {
  const sample: Placemark[] = [];
  for await (const items of elementsOfXml(opened, kmlNames, signal)) {
    for (const [element, around] of items) sample.push(placemarkOf(element, around));
    if (sample.length >= mostSamples) break;
  }
  const times = timeColumns(sample.map(({ data }) => data));
  const isMidnightDay = areMidnights(sample.map(({ time }) => time.start));

  const timeOf = (element: XmlElement, placemark: Placemark): TimeFound => {
    const own = timeOfElement(element);
    if (own !== null) return { time: { ...own, isMidnightDay }, isFromName: false };
    const time = timeOfProperties({ path: '', value: placemark.data }, times);
    if (!isBlank(time.date)) return { time, isFromName: false };
    // Maps of My Maps keep a folder a day.
    const [name] = [placemark.name, ...placemark.folders.toReversed()].flatMap((text) => {
      const date = dateInText(text);
      return date === null ? [] : [date];
    });
    return name === undefined
      ? { time, isFromName: false }
      : { time: { date: { path: 'name', value: name } }, isFromName: true };
  };

  return {
    format: 'kml',
    title: plainLabel((await titleOfXml(opened, kmlNames, signal)) ?? ''),
    attribution: '',
    licence: '',
    time: null,
    async *features(paths, later) {
      let row = 0;
      for await (const parts of xmlItems(opened, names, later)) {
        yield parts.map((part): FoundFeature => {
          row += 1;
          const log = createNoteLog(row);
          if (part.type === 'fault') {
            log.note({ path: '', value: '' }, 'rejected', part.reason);
            return { row, log, label: '', time: { date: blank }, parts: [], properties: [] };
          }
          const placemark = placemarkOf(part.element, part.around);
          const { time, isFromName } = timeOf(part.element, placemark);
          if (isFromName) log.note(time.date, 'assumed', { code: 'date-from-name' });
          const found = partsOfPlacemark(part.element, paths, log);
          if (found.length === 0) {
            log.note({ path: 'name', value: placemark.name }, 'rejected', {
              code: 'nothing-to-draw',
            });
          }
          const description = descriptionOf(placemark).text;
          return {
            row,
            log,
            label: plainLabel(placemark.name),
            time,
            parts: found,
            properties: propertiesOf([
              ['description', description],
              ...Object.entries(placemark.data),
            ]),
          };
        });
      }
    },
  };
}

interface TimeFound {
  readonly time: StatedTime;
  readonly isFromName: boolean;
}

const blank: Field = { path: '', value: undefined };

/** `TimeStamp` is one moment, `TimeSpan` may be open on either side; `null` without either. */
function timeOfElement(element: XmlElement): StatedTime | null {
  const stamp = childNamed(element, 'timestamp', 'gx:timestamp');
  const when = stamp === undefined ? '' : childText(stamp, 'when');
  if (when !== '') return { date: { path: 'TimeStamp.when', value: when } };
  const span = childNamed(element, 'timespan', 'gx:timespan');
  if (span === undefined) return null;
  const [begin, end] = [childText(span, 'begin'), childText(span, 'end')];
  if (begin !== '') {
    return {
      date: { path: 'TimeSpan.begin', value: begin },
      ...(end === '' ? {} : { end: { path: 'TimeSpan.end', value: end } }),
    };
  }
  return end === '' ? null : { date: { path: 'TimeSpan.end', value: end }, isUntil: true };
}
