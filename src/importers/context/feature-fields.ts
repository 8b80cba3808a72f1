import { child, type Field } from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import { htmlText } from '../formats/html-text.ts';
import { textOf } from '../formats/item-values.ts';
import { propertyColumns } from '../formats/property-columns.ts';
import type { TimeColumns } from '../formats/time-columns.ts';
import type { StatedTime } from './context-time.ts';

const longestLabel = 200;
const mostProperties = 24;
const longestValue = 500;

const labelNames = ['name', 'title', 'label', 'name_en', 'status', 'type', 'category', 'layer'];
const fromNames = ['valid_from', 'validfrom', 'from_date', 'date_from', 'since'];
const untilNames = ['valid_to', 'valid_until', 'validto', 'to_date', 'date_to', 'until'];
/** How it is drawn elsewhere. */
const ofStyle =
  /^(?:stroke|fill|marker|icon|line|styleurl|stylehash|stylemaphash|_umap_options|visibility|tessellate|extrude)/i;

/** What a feature is called; '' where it has no name. */
export function labelOf(properties: Field): string {
  return plainLabel(textOf(propertyColumns(properties.value, '').find(...labelNames)) ?? '');
}

/** One line of plain text, cut where it is long. */
export function plainLabel(text: string): string {
  const line = htmlText(text).text.replace(/\s+/g, ' ').trim();
  return line.length <= longestLabel ? line : `${line.slice(0, longestLabel - 1)}…`;
}

/** By names that layers use for their validity, else as dates of incidents are found. */
export function timeOfProperties(properties: Field, times: TimeColumns): StatedTime {
  const columns = propertyColumns(properties.value, properties.path);
  const [from, until] = [columns.find(...fromNames), columns.find(...untilNames)];
  if (textOf(from) !== undefined) return { date: from, end: until };
  if (textOf(until) !== undefined) return { date: until, isUntil: true };
  return times.in(columns);
}

/** Names and values as text, without what only says how to draw it. */
export function propertiesOf(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return pairs
    .filter(([name, value]) => value.trim() !== '' && !ofStyle.test(name))
    .slice(0, mostProperties)
    .map(([name, value]) => {
      const text = htmlText(value).text;
      return [name, text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`];
    });
}

export function propertiesOfFeature(feature: Field): readonly (readonly [string, string])[] {
  return propertiesOf(flattenRow(child(feature, 'properties'), ''));
}
