import { expect, test } from 'vitest';
import { createLayoutStore } from '../../src/state/layout-store.ts';

const usual = {
  scope: 'whole' as const,
  listOpen: true,
  timelineOpen: true,
  section: 'incidents',
  sheetTall: false,
  singleKeys: true,
  keepsFiles: true,
};

function memory(kept: string | null = null) {
  let value = kept;
  return {
    getItem: () => value,
    setItem: (_: string, next: string) => {
      value = next;
    },
  };
}

test('what was opened and folded is found again at the next visit', () => {
  const storage = memory();
  const changed = { ...usual, listOpen: false, section: 'table', singleKeys: false } as const;
  createLayoutStore(storage).setState(changed);
  expect(createLayoutStore(storage).getState()).toEqual(changed);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another type', '[]'],
  ['a section of another version', '{"section":"globe","sheetTall":"yes"}'],
])('%s in the storage is the usual layout', (_, kept) => {
  expect(createLayoutStore(memory(kept)).getState()).toEqual(usual);
});

test('a storage that refuses costs only the memory', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const store = createLayoutStore({ getItem: refuse, setItem: refuse });
  store.setState({ listOpen: false });
  expect(store.getState()).toEqual({ ...usual, listOpen: false });
});
