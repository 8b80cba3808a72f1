import { readHead } from './file-head.ts';
import { openXml } from './open-xml.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** What is told of a part of a workbook, by local names: its namespaces may be those of either standard. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Text between two tags is held as one; a cell holds 32,767 letters at most. */
const mostBytesOfText = 1 << 24;

/**
 * Goes through a file of XML, piece by piece, and lets whoever asks take what was told after
 * each. A document type is refused, as entities could be defined in it.
 */
export async function* readXml(
  file: SourceFile,
  handlers: XmlHandlers,
  signal: AbortSignal,
): AsyncGenerator<void, void, void> {
  const { SaxesParser } = await import('saxes');
  const { text } = openXml(file, await readHead(file, signal));
  const parser = new SaxesParser({ xmlns: false, position: true });
  let tagAt = 0;
  const refuseFault = (fault: string): never =>
    refuse({ code: 'workbook-broken', fault: `${file.name}: ${fault}` });
  parser.on('error', ({ message }) => refuseFault(message));
  parser.on('doctype', () => refuseFault('a document type is declared'));
  parser.on('opentag', ({ name, attributes }) => {
    tagAt = parser.position;
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    tagAt = parser.position;
    handlers.close?.(localName(name));
  });
  if (handlers.text !== undefined) {
    const { text: told } = handlers;
    parser.on('text', told);
    parser.on('cdata', told);
  }
  for await (const piece of text(signal)) {
    parser.write(piece);
    if (parser.position - tagAt > mostBytesOfText) {
      refuse({ code: 'field-too-long', most: mostBytesOfText });
    }
    yield;
  }
  parser.close();
}

/** Goes through all of it. */
export async function readWholeXml(
  file: SourceFile,
  handlers: XmlHandlers,
  signal: AbortSignal,
): Promise<void> {
  const reading = readXml(file, handlers, signal);
  for (let step = await reading.next(); step.done !== true; step = await reading.next());
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
