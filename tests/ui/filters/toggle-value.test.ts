import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetFields, type FacetField } from '../../../src/core/filter/filter.ts';
import { noFilter, type FilterIntent } from '../../../src/core/share/view-state.ts';
import {
  chosenOf,
  fixedValues,
  isFixed,
  toggleValue,
} from '../../../src/ui/filters/toggle-value.ts';

const step = fc.constantFrom(...facetFields).chain((field) =>
  fc.record({
    field: fc.constant(field),
    value: isFixed(field)
      ? fc.constantFrom<string>(...fixedValues[field])
      : fc.constantFrom('', 'a', 'b', 'c'),
  }),
);

test('values are chosen and taken back one by one, each facet for itself, and no choice is left as none', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let filter = noFilter;
      const expected = new Map<string, Set<string>>();
      for (const { field, value } of steps) {
        filter = toggled(filter, field, value);
        const chosen = expected.get(field) ?? new Set();
        if (!chosen.delete(value)) chosen.add(value);
        expected.set(field, chosen);
      }
      for (const field of facetFields) {
        const chosen = chosenOf(filter, field);
        expect(new Set(chosen ?? [])).toEqual(expected.get(field) ?? new Set());
        expect(chosen?.length).not.toBe(0);
      }
    }),
  );
});

test('one choice has one order, however it came about', () => {
  const chosen = (...values: string[]): FilterIntent => {
    let filter = noFilter;
    for (const value of values) filter = toggled(filter, 'tag', value);
    return filter;
  };
  expect(chosen('b', '', 'a')).toEqual(chosen('a', 'b', ''));
});

function toggled(filter: FilterIntent, field: FacetField, value: string): FilterIntent {
  return { ...filter, ...toggleValue(filter, field, value) };
}
