import { expect, test } from 'vitest';
import { defaultViewState, noFilter } from '../../../src/core/share/view-state.ts';
import { createViewStore } from '../../../src/state/view-store.ts';
import { isFiltered, resetFilters } from '../../../src/ui/shared/choose-view.ts';

test('a dataset that is off filters nothing, and stays off where all filters are cleared', () => {
  const filter = { ...noFilter, datasetsOff: ['a'] };
  expect(isFiltered(filter)).toBe(false);
  const view = createViewStore({ ...defaultViewState, filter: { ...filter, text: 'drone' } });
  expect(isFiltered(view.getState().filter)).toBe(true);
  resetFilters(view);
  expect(view.getState().filter).toEqual(filter);
});
