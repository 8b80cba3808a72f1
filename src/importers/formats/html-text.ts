import { decodeEntities } from './html-entities.ts';

/** What of a piece of HTML is kept: its words, and the addresses that it links to and shows. */
export interface HtmlText {
  readonly text: string;
  /** Of `href`, as they stand, each once. */
  readonly links: readonly string[];
  /** Of `src` of images, as they stand, each once. */
  readonly images: readonly string[];
}

/** Longer pieces are cut: nobody reads them, and a bomb may be one. */
const longest = 200_000;
/** Elements whose content is no text. */
const withoutText = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);
const withBreak = new Set(
  'br p div li tr ul ol table h1 h2 h3 h4 h5 h6 blockquote hr section article'.split(' '),
);

/**
 * Markup to plain text: tags are taken away, breaks and blocks become lines, entities are
 * decoded once. Text without tags keeps its lines. What looks like a tag after decoding stays text.
 */
export function htmlText(html: string): HtmlText {
  const source = html.slice(0, longest);
  const links = new Set<string>();
  const images = new Set<string>();
  const parts: string[] = [];
  let lower: string | null = null;
  let hasTags = false;
  let at = 0;
  while (at < source.length) {
    const open = nextTag(source, at);
    parts.push(source.slice(at, open));
    if (open === source.length) break;
    const tag = readTag(source, open);
    if (tag === null) break;
    hasTags = true;
    at = tag.end;
    if (tag.name === 'a') addAddress(links, tag.source, 'href');
    if (tag.name === 'img') addAddress(images, tag.source, 'src');
    if (withBreak.has(tag.name)) parts.push(lineBreak);
    else if (tag.name === 'td' || tag.name === 'th') parts.push(' ');
    if (withoutText.has(tag.name) && !tag.isClosing) {
      lower ??= source.toLowerCase();
      const close = lower.indexOf(`</${tag.name}`, at);
      at = close === -1 ? source.length : close;
    }
  }
  return { text: plainText(parts, hasTags), links: [...links], images: [...images] };
}

/** Whether there is any tag in the text. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>/i.test(text);
}

/** No character of text. */
const lineBreak = '\u0000';

/** Where the next tag, comment or declaration begins; a `<` before anything else is text. */
function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at !== -1; at = source.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(source.charAt(at + 1))) return at;
  }
  return source.length;
}

interface Tag {
  /** In lower case; '' of a comment or declaration. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly source: string;
  /** Behind its `>`. */
  readonly end: number;
}

/** `null` where it is not closed: the rest is no text. */
function readTag(source: string, open: number): Tag | null {
  if (source.startsWith('<!--', open)) {
    const close = source.indexOf('-->', open + 4);
    return close === -1 ? null : { name: '', isClosing: false, source: '', end: close + 3 };
  }
  let quote = '';
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      const inner = source.slice(open + 1, at);
      const name = /^\/?([a-z][a-z0-9]*)/i.exec(inner)?.[1]?.toLowerCase() ?? '';
      return { name, isClosing: inner.startsWith('/'), source: inner, end: at + 1 };
    } else if ((character === '"' || character === "'") && source.charAt(at - 1) === '=') {
      quote = character;
    }
  }
  return null;
}

function addAddress(addresses: Set<string>, tag: string, attribute: 'href' | 'src'): void {
  const pattern =
    attribute === 'href'
      ? /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
      : /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
  const match = pattern.exec(tag);
  const address = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
  if (address !== '' && !address.startsWith('#')) addresses.add(address);
}

function plainText(parts: readonly string[], hasTags: boolean): string {
  const whole = parts.join('');
  // Between tags a line break of the source is a space.
  const lined = hasTags ? whole.replace(/\s+/g, ' ').replaceAll(lineBreak, '\n') : whole;
  return decodeEntities(lined)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
