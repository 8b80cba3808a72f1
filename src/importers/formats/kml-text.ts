import { htmlText, type HtmlText } from './html-text.ts';
import type { Placemark } from './kml-placemark.ts';

/** Values up to this length say nothing that their column does not say. */
const longestRepeated = 60;

/**
 * The description of a placemark as plain text. Google's My Maps writes all columns into it
 * once more, as “name: value”; such lines are left out, of a long text only the name.
 */
export function descriptionOf({ description, data }: Placemark): HtmlText {
  const html = htmlText(description);
  const columns = Object.entries(data).map(([name, value]) => [name, oneLine(value)] as const);
  if (columns.length === 0) return html;
  const lines = html.text.split('\n').map((line) => {
    const trimmed = line.trim();
    const column = columns.find(([name]) => trimmed.startsWith(`${name}:`));
    if (column === undefined) return trimmed;
    const [name, value] = column;
    const said = trimmed.slice(name.length + 1).trim();
    if (said === '' || (said === value && isShort(value))) return '';
    return value.startsWith(said) ? said : trimmed;
  });
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { ...html, text };
}

function isShort(value: string): boolean {
  return value.length <= longestRepeated || /^https?:\/\/\S+$/i.test(value);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
