import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, readFigureDraft } from '../../../src/ui/filters/figure-draft.ts';

const draft = (min: string, max: string, includesUnknown = true) => ({ min, max, includesUnknown });
const end = fc.option(fc.integer({ min: 0, max: 999_999_999 }));

describe('what is typed into the fields of a number', () => {
  test('is everything where nothing is', () => {
    expect(readFigureDraft(draft('', ' '))).toEqual({ outcome: 'ok', intent: null });
  });

  test('is only known numbers without the box', () => {
    expect(readFigureDraft(draft('', '', false))).toEqual({
      outcome: 'ok',
      intent: { min: null, max: null, unknown: 'exclude' },
    });
  });

  test('has both ends inclusive, and one number is a range', () => {
    expect(readFigureDraft(draft('2', '2'))).toEqual({
      outcome: 'ok',
      intent: { min: 2, max: 2, unknown: 'include' },
    });
  });

  test.each(['-1', '1.5', '1e3', 'five', '1000000000', '?'])('%s is no number', (text) => {
    expect(readFigureDraft(draft(text, ''))).toEqual({ outcome: 'refused', why: 'not-whole' });
    expect(readFigureDraft(draft('', text))).toEqual({ outcome: 'refused', why: 'not-whole' });
  });

  test('with the ends crossed is refused', () => {
    expect(readFigureDraft(draft('3', '2'))).toEqual({ outcome: 'refused', why: 'crossed' });
  });

  test('is read as it was written, for any range', () => {
    fc.assert(
      fc.property(end, end, fc.constantFrom('include', 'exclude'), (a, b, unknown) => {
        const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const intent = { min, max, unknown } as const;
        const isEverything = min === null && max === null && unknown === 'include';
        expect(readFigureDraft(draftOf(intent))).toEqual({
          outcome: 'ok',
          intent: isEverything ? null : intent,
        });
      }),
    );
  });
});
