import type { JsonExpected } from '../core/import/json-expected.ts';

export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 units, counted from 1. */
  readonly column: number;
  readonly expected: JsonExpected;
  /** The character there; `null` where the text ends. */
  readonly found: string | null;
}

const token =
  /[ \t\n\r]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected = Exclude<JsonExpected, 'closing quote'>;

/**
 * Where text stops being JSON. Engines differ in whether and how their error says so, thus
 * the place is sought here, only after `JSON.parse` has failed. Linear, without recursion.
 */
export function locateJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let position = 0;
  for (;;) {
    token.lastIndex = position;
    const match = token.exec(text);
    if (match === null) break;
    const [whole, mark, string] = match;
    const next = follow(expected, mark ?? (string === undefined ? 'literal' : 'string'), open);
    if (next === null) break;
    position += whole.length;
    expected = next;
  }
  while (' \t\n\r'.includes(text[position] ?? 'end')) position += 1;
  return { ...lineAndColumn(text, position), ...faultAt(text, position, expected) };
}

/** What may follow; `null` where the token may not stand here. Keeps `open` up to date. */
function follow(expected: Expected, found: string, open: ('{' | '[')[]): Expected | null {
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (found === ']' && expected === 'value or ]') return close(open);
      if (found === '{' || found === '[') {
        open.push(found);
        return found === '{' ? 'name or }' : 'value or ]';
      }
      return found === 'string' || found === 'literal' ? afterValue(open) : null;
    case 'name':
    case 'name or }':
      if (found === '}' && expected === 'name or }') return close(open);
      return found === 'string' ? ':' : null;
    case ':':
      return found === ':' ? 'value' : null;
    case ', or }':
      if (found === '}') return close(open);
      return found === ',' ? 'name' : null;
    case ', or ]':
      if (found === ']') return close(open);
      return found === ',' ? 'value' : null;
    case 'end':
      return null;
  }
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly ('{' | '[')[]): Expected {
  const innermost = open.at(-1);
  if (innermost === undefined) return 'end';
  return innermost === '{' ? ', or }' : ', or ]';
}

function faultAt(
  text: string,
  position: number,
  expected: Expected,
): Pick<JsonFault, 'expected' | 'found'> {
  const point = text.codePointAt(position);
  if (point === undefined) return { expected, found: null };
  const found = String.fromCodePoint(point);
  const isText = found === '"' && /value|name/.test(expected);
  return { expected: isText ? 'closing quote' : expected, found };
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return { line, column: position - before.lastIndexOf('\n') };
}
