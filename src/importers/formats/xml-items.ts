import type { NoteReason } from '../../core/incident/note-reason.ts';
import type { OpenedXml } from '../source/opened-file.ts';

/** An element with what is in it; made for one item at a time. */
export interface XmlElement {
  /** In lower case, without the prefix of the root; foreign ones with the usual prefix of their namespace: `georss:point`. */
  readonly name: string;
  /** As it stands in the file. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of the element itself, not of those in it; as it stands. */
  readonly text: string;
  /** With the text of the elements in it, in the order of the file. */
  readonly wholeText: string;
  readonly children: readonly XmlElement[];
}

export type XmlPart =
  | {
      readonly type: 'item';
      readonly element: XmlElement;
      /** The elements around it that have a title, from the outermost. */
      readonly around: readonly XmlSurrounding[];
    }
  /** Nothing after this can be read. */
  | {
      readonly type: 'fault';
      readonly line: number;
      readonly column: number;
      readonly reason: NoteReason;
    };

export interface XmlSurrounding {
  readonly name: string;
  readonly title: string;
}

export interface XmlItemNames {
  readonly items: readonly string[];
  /** Which elements name the one that they are in: `name`, `title`. */
  readonly titles: readonly string[];
  /** Elements whose content is passed over. */
  readonly skipped: readonly string[];
  /** Characters of one element's text, above which it is left out; a million where not given. */
  readonly longestText?: number;
  /** Elements of one item, above which they are left out; 20,000 where not given. */
  readonly mostElements?: number;
}

const deepest = 100;
const usualMostElements = 20_000;
const usualLongestText = 1_000_000;

/** Prefixes by which the elements of these namespaces are known, whatever the file calls them. */
const usualPrefix: ReadonlyMap<string, string> = new Map([
  ['http://www.georss.org/georss', 'georss'],
  ['http://www.georss.org/georss/10', 'georss'],
  ['http://www.w3.org/2003/01/geo/wgs84_pos#', 'geo'],
  ['http://www.opengis.net/gml', 'gml'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://www.google.com/kml/ext/2.2', 'gx'],
  ['http://www.w3.org/2005/Atom', 'atom'],
]);

/**
 * The items of an XML file, streaming: only the item that is being read is held. A fault ends the
 * file; items before it are kept, the one that it is in is not. Entities that a document defines
 * itself are never expanded.
 */
export async function* xmlItems(
  opened: OpenedXml,
  names: XmlItemNames,
  signal: AbortSignal,
): AsyncGenerator<readonly XmlPart[], void, void> {
  const { SaxesParser } = await import('saxes');
  const gathering = gatherItems(names);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const at = () => ({ line: parser.line, column: parser.column + 1 });
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^(?:[^\s:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
    if (isHarmless(fault)) return;
    gathering.fail({ ...at(), reason: { code: 'xml-fault', ...at(), fault } }, parser.position);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const isTooDeep = gathering.open(name, attributes);
    if (!isTooDeep) return;
    gathering.fail({ ...at(), reason: { code: 'nested-too-deep', deepest } }, parser.position);
  });
  parser.on('text', (text) => gathering.text(text));
  parser.on('cdata', (text) => gathering.text(text));
  parser.on('closetag', () => gathering.close(parser.position));
  for await (const piece of opened.text(signal)) {
    parser.write(piece);
    const parts = gathering.take();
    if (parts.length > 0) yield parts;
    if (gathering.hasFailed()) return;
  }
  parser.close();
  const rest = gathering.take();
  if (rest.length > 0) yield rest;
}

/** What many files get wrong and a reader can pass over without losing anything. */
const harmless = new Set([
  'undefined entity',
  'malformed character entity',
  'disallowed character',
  'the string "]]>" is disallowed in char data',
  'text data outside of root node',
  'an XML declaration must be at the start of the document',
  'the XML declaration must appear at the start of the document',
  'inappropriately located doctype declaration',
  'empty entity name',
]);

function isHarmless(fault: string): boolean {
  return harmless.has(fault) || fault.startsWith('duplicate attribute');
}

interface OpenElement {
  readonly name: string;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  wholeText: string;
  readonly children: XmlElement[];
}

interface OpenSurrounding {
  readonly name: string;
  title: string;
}

function gatherItems({
  items,
  titles,
  skipped,
  longestText = usualLongestText,
  mostElements = usualMostElements,
}: XmlItemNames) {
  const prefixes = new Map<string, string>();
  const around: OpenSurrounding[] = [];
  let itemClosedAt = -1;
  const within: OpenElement[] = [];
  let rootPrefix: string | null = null;
  let titleText: string | null = null;
  let skippedDepth = 0;
  let elements = 0;
  let failed = false;
  let parts: XmlPart[] = [];

  const nameOf = (tag: string): string => {
    const colon = tag.indexOf(':');
    const prefix = colon === -1 ? '' : tag.slice(0, colon);
    const local = tag.slice(colon + 1).toLowerCase();
    rootPrefix ??= prefix;
    if (prefix === '' || prefix === rootPrefix) return local;
    return `${prefixes.get(prefix) ?? prefix.toLowerCase()}:${local}`;
  };

  const declare = (attributes: Readonly<Record<string, string>>): void => {
    for (const name of Object.keys(attributes)) {
      if (!name.startsWith('xmlns:')) continue;
      const usual = usualPrefix.get(attributes[name] ?? '');
      if (usual !== undefined) prefixes.set(name.slice('xmlns:'.length), usual);
    }
  };

  return {
    /** Whether it is nested too deeply. */
    open(tag: string, attributes: Readonly<Record<string, string>>): boolean {
      if (failed) return false;
      declare(attributes);
      const name = nameOf(tag);
      if (around.length + within.length + skippedDepth >= deepest) return true;
      if (skippedDepth > 0 || skipped.includes(name)) {
        skippedDepth += 1;
      } else if (within.length > 0 || items.includes(name)) {
        if (within.length === 0) elements = 0;
        elements += 1;
        within.push({
          name,
          tag,
          attributes: attributesOf(attributes),
          text: '',
          wholeText: '',
          children: [],
        });
      } else {
        around.push({ name, title: '' });
        titleText = titles.includes(name) ? '' : null;
      }
      return false;
    },
    text(text: string): void {
      if (failed || skippedDepth > 0) return;
      const element = within.at(-1);
      if (element === undefined) {
        if (titleText !== null) titleText = `${titleText}${text}`.slice(0, longestTitle);
      } else if (element.wholeText.length + text.length <= longestText) {
        element.text += text;
        element.wholeText += text;
      }
    },
    close(position: number): void {
      if (failed) return;
      if (skippedDepth > 0) {
        skippedDepth -= 1;
        return;
      }
      const element = within.pop();
      if (element === undefined) {
        around.pop();
        const parent = around.at(-1);
        if (titleText !== null && parent?.title === '') parent.title = titleText.trim();
        titleText = null;
        return;
      }
      const parent = within.at(-1);
      if (parent !== undefined) {
        if (elements <= mostElements) parent.children.push(element);
        if (parent.wholeText.length + element.wholeText.length < longestText) {
          parent.wholeText += ` ${element.wholeText} `;
        }
        return;
      }
      itemClosedAt = position;
      parts.push({
        type: 'item',
        element,
        around: around.filter(({ title }) => title !== '').map((open) => ({ ...open })),
      });
    },
    fail(fault: Omit<Extract<XmlPart, { type: 'fault' }>, 'type'>, position: number): void {
      if (failed) return;
      failed = true;
      // An item that the closing tag of another element ended is not whole.
      if (itemClosedAt === position) parts.pop();
      parts.push({ type: 'fault', ...fault });
    },
    hasFailed: () => failed,
    take(): readonly XmlPart[] {
      const taken = parts;
      parts = [];
      return taken;
    },
  };
}

const longestTitle = 1_000;

function attributesOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The first of the names that the element has as a child. */
export function childNamed(
  element: XmlElement,
  ...names: readonly string[]
): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((inner) => inner.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements of the name, at any depth, in the order of the file. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);
}

/** Trimmed text of the first such child that has any, with all that is in it; '' where there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const text = element.children.find((inner) => inner.name === name)?.wholeText.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

const mostRaw = 200;

/** An element as it stands in the file: its attributes and the texts of all that is in it, by their names or tags. */
export function rawOfElement(element: XmlElement): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [...element.attributes];
  const add = ({ tag, attributes, text, children }: XmlElement, around: string | undefined) => {
    if (pairs.length >= mostRaw) return;
    const name = attributes.get('name');
    const value = text.trim();
    if (value !== '') pairs.push([name ?? around ?? tag, value]);
    for (const child of children) add(child, name);
  };
  for (const child of element.children) add(child, undefined);
  return pairs;
}
