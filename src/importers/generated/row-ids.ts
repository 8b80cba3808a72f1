import type { TextColumn } from '../../core/table/text-column.ts';
import { idOfRow } from './generated-incident.ts';

const zero = 48;
const nine = 57;

/** Ids of `length` rows from `first` on, written without a string a row. */
export function rowIds(first: number, length: number): TextColumn {
  const id = new TextEncoder().encode(idOfRow(first));
  const longest = idOfRow(first + length).length;
  const bytes = new Uint8Array(longest * length);
  const offsets = new Uint32Array(length + 1);
  let text = id;
  let at = 0;
  for (let row = 0; row < length; row++) {
    bytes.set(text, at);
    at += text.length;
    offsets[row + 1] = at;
    text = next(text);
  }
  return { length, bytes: bytes.slice(0, at), offsets };
}

/** Counts on in place: 199 becomes 200; where every digit is 9 there is one more. */
function next(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let digit = text.length - 1;
  for (; text[digit] === nine; digit--) text[digit] = zero;
  const value = text[digit] ?? 0;
  if (value >= zero && value < nine) {
    text[digit] = value + 1;
    return text;
  }
  const longer = new Uint8Array(text.length + 1);
  longer.set(text);
  longer[digit + 1] = zero + 1;
  longer[text.length] = zero;
  return longer;
}
