import type { Refusal } from '../../core/import/refusal.ts';
import type { RowSource } from '../format.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import { feedNames, feedRows } from './georss.ts';
import { gpxNames, gpxRows } from './gpx.ts';
import { kmlNames, kmlRows } from './kml.ts';
import type { XmlItemNames } from './xml-items.ts';
import { titleOfXml } from './xml-rows-of-items.ts';

export type XmlRows =
  | { readonly outcome: 'rows'; readonly source: RowSource }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

interface XmlFormat {
  readonly roots: readonly string[];
  readonly names: XmlItemNames;
  rows(opened: OpenedXml, title: string | null): RowSource;
}

const formats: readonly XmlFormat[] = [
  { roots: ['kml'], names: kmlNames, rows: kmlRows },
  { roots: ['gpx'], names: gpxNames, rows: gpxRows },
  { roots: ['rss', 'feed', 'rdf'], names: feedNames, rows: feedRows },
];

/** Finds out what a file of XML holds, by its root; reads up to its first item for its title. */
export async function xmlRows(opened: OpenedXml, signal: AbortSignal): Promise<XmlRows> {
  const format = formats.find(({ roots }) => roots.includes(opened.root));
  if (format === undefined) {
    return { outcome: 'refused', refusal: { code: 'xml-unknown', root: opened.root } };
  }
  const title = await titleOfXml(opened, format.names, signal);
  return { outcome: 'rows', source: format.rows(opened, title) };
}
