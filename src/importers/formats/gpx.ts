import type { FormatAbout, FoundIncident, RowSource } from '../format.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import { htmlText } from './html-text.ts';
import { looseTime } from './loose-time.ts';
import { childText, rawOfElement, type XmlItemNames } from './xml-items.ts';
import { rowsOfXml } from './xml-rows-of-items.ts';

export const gpxNames: XmlItemNames = {
  items: ['wpt', 'trk', 'rte'],
  titles: ['name'],
  skipped: ['trkseg', 'rtept', 'extensions'],
};

const about: FormatAbout = { title: 'GPX', publisher: '', licence: '', redistribution: 'unknown' };

/** Waypoints with a time; a track or a route is a way, no incident, and is rejected. */
export function gpxRows(opened: OpenedXml, title: string | null): RowSource {
  return {
    format: 'gpx',
    about,
    title,
    usualDateOrder: null,
    dates: null,
    rows: (choices, signal) =>
      rowsOfXml(
        opened,
        gpxNames,
        (element, _around, { dateOrder }, log) => {
          const name = childText(element, 'name');
          if (element.name !== 'wpt') {
            log.note({ path: element.name, value: name }, 'rejected', { code: 'track' });
            return null;
          }
          const { text, links } = htmlText(childText(element, 'desc', 'cmt'));
          const type = childText(element, 'type');
          const addresses = element.children
            .filter((child) => child.name === 'link' || child.name === 'url')
            .map(({ attributes, text: own }) => attributes.get('href') ?? own.trim());
          const found: FoundIncident = {
            id: null,
            type,
            fields: {
              title: name === '' ? undefined : name,
              description: text === '' ? undefined : text,
              ownType: type === '' ? undefined : type,
              time: looseTime(
                { date: { path: 'time', value: childText(element, 'time') } },
                dateOrder,
                log,
              ),
              sources: [...addresses, ...links].map((url) => ({ url })),
            },
            columns: { title: 'name', description: 'desc', coordinates: 'wpt' },
            where: {
              precision: null,
              lon: element.attributes.get('lon'),
              lat: element.attributes.get('lat'),
            },
            raw: () => rawOfElement(element),
          };
          return found;
        },
        choices,
        signal,
      ),
  };
}
