import { textAt, textColumn, type TextColumn } from '../../core/table/text-column.ts';
import { readWholeXml } from './read-xml.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { unescaped } from './workbook-text.ts';

/** Texts that cells of a workbook name by number; kept as bytes, not as so many texts. */
export interface SharedStrings {
  /** `null` where there is none of that number. */
  text(number: number): string | null;
}

/** Of a sheet of a million rows eight columns that say something else in each. */
const mostStrings = 1 << 23;
/** Letters of all of them: a browser has no more to spare. */
const mostLetters = 1 << 29;
const stringsOfColumn = 1 << 10;
const lettersOfColumn = 1 << 22;

export async function readSharedStrings(
  file: SourceFile | null,
  signal: AbortSignal,
): Promise<SharedStrings> {
  const gathering = gatherStrings();
  if (file === null) return gathering.strings();
  let text = '';
  let isText = false;
  let inSounds = false;
  await readWholeXml(
    file,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') inSounds = true;
        else if (name === 't') isText = !inSounds;
      },
      text(part) {
        if (isText) text += part;
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') inSounds = false;
        else if (name === 'si') gathering.add(unescaped(text));
      },
    },
    signal,
  );
  return gathering.strings();
}

function gatherStrings(): { add(text: string): void; strings(): SharedStrings } {
  const columns: TextColumn[] = [];
  /** Number of the first text of each column. */
  const firsts: number[] = [];
  let texts: string[] = [];
  let lettersHere = 0;
  let letters = 0;
  let count = 0;

  const close = (): void => {
    firsts.push(count - texts.length);
    columns.push(textColumn(texts));
    texts = [];
    lettersHere = 0;
  };

  return {
    add(text) {
      texts.push(text);
      count += 1;
      letters += text.length;
      lettersHere += text.length;
      if (count > mostStrings || letters > mostLetters) {
        refuse({ code: 'too-much-inflated', most: mostLetters });
      }
      if (texts.length === stringsOfColumn || lettersHere > lettersOfColumn) close();
    },
    strings() {
      if (texts.length > 0) close();
      return {
        text(number) {
          if (!(number >= 0 && number < count)) return null;
          const index = lastUpTo(firsts, number);
          const [column, first] = [columns[index], firsts[index]];
          return column === undefined || first === undefined
            ? null
            : textAt(column, number - first);
        },
      };
    },
  };
}

/** Index of the last that is not above. */
function lastUpTo(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
