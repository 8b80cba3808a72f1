import fc from 'fast-check';

/** Texts of any UTF-16 units: letters of one to four bytes, U+FEFF, NUL, and halves of letters. */
export const anyTextsArbitrary: fc.Arbitrary<readonly string[]> = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'ї',
          '\u0000',
          '\u07ff',
          '\u0800',
          '\ufeff',
          '\ufffd',
          '\uffff',
          '\ud7ff',
          '\ud800',
          '\udbff',
          '\udc00',
          '\udfff',
          '😀',
          '\u{10ffff}',
        ),
      )
      .map((units) => units.join('')),
  ),
  { maxLength: 12 },
);

/** With U+FFFD in the place of each half of a letter. */
export function wellFormed(text: string): string {
  return Array.from(text, (letter) => (/^[\ud800-\udfff]$/.test(letter) ? '\ufffd' : letter)).join(
    '',
  );
}
