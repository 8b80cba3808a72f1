import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateJsonFault, type JsonFault } from '../../src/importers/locate-json-fault.ts';

const seed = 20260204;

const json = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

test('text is at fault exactly where JSON.parse finds it so', () => {
  const piece = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '-', '.', 'e', '0', '01'),
    fc.constantFrom(
      'true',
      'nul',
      'NaN',
      "'",
      '\n',
      '\r\n',
      '\u0000',
      '\u2028',
      '\ud83d',
      'є',
      ' ',
    ),
  );
  const mutated = fc
    .tuple(
      json,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(piece, fc.constant(''))), {
        maxLength: 3,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce((all, [place, cut, put]) => {
        const at = place % (all.length + 1);
        return all.slice(0, at) + put + all.slice(at + cut);
      }, text),
    );
  const seen = { valid: 0, faulty: 0 };
  fc.assert(
    fc.property(mutated, (text) => {
      const isValid = parses(text);
      seen[isValid ? 'valid' : 'faulty'] += 1;
      const fault = locateJsonFault(text);
      expect(isWhole(fault)).toBe(isValid);
      expect(offsetOf(text, fault)).toBeLessThanOrEqual(text.length);
      if (isValid) return;
      // What stands before the fault is the beginning of some JSON.
      const before = text.slice(0, offsetOf(text, fault));
      expect(locateJsonFault(before).found).toBeNull();
    }),
    { seed, numRuns: 5000 },
  );
  expect(Math.min(seen.valid, seen.faulty)).toBeGreaterThan(500);
});

test('a stray sign is found at its line and column', () => {
  fc.assert(
    fc.property(json, fc.nat(), (text, pick) => {
      const places = placesBesideMarks(text);
      const at = places[pick % Math.max(1, places.length)];
      fc.pre(at !== undefined);
      const broken = `${text.slice(0, at)}@${text.slice(at)}`;
      const fault = locateJsonFault(broken);
      expect(offsetOf(broken, fault)).toBe(at);
      expect(fault.found).toBe('@');
    }),
    { seed, numRuns: 1000 },
  );
});

test('a file that breaks off is at fault at its end, or where an unfinished value begins', () => {
  fc.assert(
    fc.property(json, fc.nat(), (text, cut) => {
      const part = text.slice(0, cut % text.length);
      fc.pre(!parses(part));
      const fault = locateJsonFault(part);
      const rest = part.slice(offsetOf(part, fault));
      expect(rest).toMatch(/^(?:"[^]*|-|\.|e[+-]?|[truefalsn]*)$/);
    }),
    { seed, numRuns: 1000 },
  );
});

test.each([
  ['', 1, 1, 'value', null],
  ['{"a": 1,}', 1, 9, 'name', '}'],
  ['[1,\n 2,\n]', 3, 1, 'value', ']'],
  ['{"a" 1}', 1, 6, ':', '1'],
  ['{"a": 1 "b": 2}', 1, 9, ', or }', '"'],
  ['[1 2]', 1, 4, ', or ]', '2'],
  ['{} {}', 1, 4, 'end', '{'],
  ["{'a': 1}", 1, 2, 'name or }', "'"],
  ['[01]', 1, 3, ', or ]', '1'],
  ['{"a": "b\n"}', 1, 7, 'closing quote', '"'],
  ['["\\x"]', 1, 2, 'closing quote', '"'],
  ['{\r\n"a":\r\n  NaN}', 3, 3, 'value', 'N'],
  ['[😀]', 1, 2, 'value or ]', '😀'],
])(
  'of %j it is told what was expected, and what is there',
  (text, line, column, expected, found) => {
    expect(locateJsonFault(text)).toEqual({ line, column, expected, found });
  },
);

test('a large file, long texts and deep nesting are followed to their end', () => {
  const deep = '['.repeat(1_000_000);
  expect(locateJsonFault(deep)).toMatchObject({ line: 1, column: 1_000_001 });
  const escapes = `["${'\\n'.repeat(1_000_000)}`;
  expect(locateJsonFault(`${escapes}" 1]`)).toMatchObject({ column: escapes.length + 3 });
  expect(locateJsonFault(escapes)).toMatchObject({ column: 2 });
  const plain = `["${'є'.repeat(5_000_000)}`;
  expect(locateJsonFault(plain)).toMatchObject({ column: 2 });
});

/** The text goes to its end, where nothing more is missing. */
function isWhole({ expected, found }: JsonFault): boolean {
  return expected === 'end' && found === null;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, before) => sum + before.length + 1, 0) + column - 1;
}

/** Offsets right after one of `{}[],:` that does not stand within a text. */
function placesBesideMarks(text: string): readonly number[] {
  const places: number[] = [];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isText && character === '\\') at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && '{}[],:'.includes(character)) places.push(at + 1);
  }
  return places;
}
