import type { OpenedXml } from './opened-file.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { decoded } from './transcode.ts';

/** A file of XML. @param head its first bytes */
export function openXml(file: SourceFile, head: Uint8Array): OpenedXml {
  const encoding = encodingOf(head);
  const root = rootOfXml(head);
  if (root === null) {
    return refuse({ code: 'xml-broken', line: 1, column: 1, fault: 'there is no root element' });
  }
  if (root === 'html') return refuse({ code: 'web-page' });
  return { type: 'xml', encoding, root, text: (signal) => decoded(file, encoding, signal) };
}

/** Local name of the root in lower case; `null` where there is none. @param head the first bytes of the file */
export function rootOfXml(head: Uint8Array): string | null {
  return rootOf(new TextDecoder(encodingOf(head)).decode(head));
}

/** As a byte order mark or the declaration says; UTF-8 where that names none that is known. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
  const stated = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start,
  )?.[1];
  if (stated === undefined) return 'utf-8';
  try {
    const label = stated.toLowerCase();
    // What could be read this far has bytes for letters.
    return label.startsWith('utf-16') ? 'utf-8' : (new TextDecoder(label), label);
  } catch {
    return 'utf-8';
  }
}

const beforeRoot =
  /^(?:\s+|\uFEFF|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>)+/i;

function rootOf(text: string): string | null {
  if (/^\s*<!doctype\s+html/i.test(text)) return 'html';
  const rest = text.replace(beforeRoot, '');
  const name = /^<([^\s/>!?]+)/.exec(rest)?.[1];
  return name === undefined ? null : (name.split(':').at(-1)?.toLowerCase() ?? null);
}
