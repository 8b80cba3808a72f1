import { createNoteLog, type NoteLog } from '../../core/incident/field.ts';
import type { FoundIncident, FoundRow, ReadingChoices } from '../format.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import {
  rawOfElement,
  xmlItems,
  type XmlElement,
  type XmlItemNames,
  type XmlSurrounding,
} from './xml-items.ts';

/** `null` where the item is rejected; why was noted. */
export type XmlItemReader = (
  element: XmlElement,
  around: readonly XmlSurrounding[],
  choices: ReadingChoices,
  log: NoteLog,
) => FoundIncident | null;

/** One row an item; a fault of the file is a rejected row at its end. */
export async function* rowsOfXml(
  opened: OpenedXml,
  names: XmlItemNames,
  read: XmlItemReader,
  choices: ReadingChoices,
  signal: AbortSignal,
): AsyncGenerator<readonly FoundRow[], void, void> {
  let row = 0;
  for await (const parts of xmlItems(opened, names, signal)) {
    yield parts.map((part): FoundRow => {
      row += 1;
      const log = createNoteLog(row);
      if (part.type === 'item') {
        const { element } = part;
        const found = read(element, part.around, choices, log);
        return { row, found, notes: log.notes, raw: () => found?.raw() ?? rawOfElement(element) };
      }
      log.note({ path: '', value: '' }, 'rejected', part.reason);
      return { row, found: null, notes: log.notes };
    });
  }
}

/** The items alone. */
export async function* elementsOfXml(
  opened: OpenedXml,
  names: XmlItemNames,
  signal: AbortSignal,
): AsyncGenerator<readonly (readonly [XmlElement, readonly XmlSurrounding[]])[], void, void> {
  for await (const parts of xmlItems(opened, names, signal)) {
    yield parts.flatMap((part) =>
      part.type === 'item' ? [[part.element, part.around] as const] : [],
    );
  }
}

/** What the outermost element with a title around the first item is called; `null` where none is. */
export async function titleOfXml(
  opened: OpenedXml,
  names: XmlItemNames,
  signal: AbortSignal,
): Promise<string | null> {
  for await (const items of elementsOfXml(opened, names, signal)) {
    const [first] = items;
    if (first !== undefined) return first[1][0]?.title ?? null;
  }
  return null;
}
