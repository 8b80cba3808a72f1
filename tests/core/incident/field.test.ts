import { expect, test } from 'vitest';
import { child, childrenOf, createNoteLog, isBlank } from '../../../src/core/incident/field.ts';

test('only what an object itself holds is reached, never a prototype', () => {
  const inherited = { path: 'time', value: Object.create({ start: '2026' }) as unknown };
  expect(child(inherited, 'start')).toEqual({ path: 'time.start', value: undefined });
  expect(child({ path: '', value: {} }, 'toString').value).toBeUndefined();
  expect(child({ path: '', value: 'text' }, 'length').value).toBeUndefined();
  expect(child({ path: '', value: [1] }, '0').value).toBeUndefined();
});

test('a key __proto__ of a file is a key like any other', () => {
  const log = createNoteLog(7);
  const value: unknown = JSON.parse('{"__proto__": {"start": "2026"}, "end": "2027"}');
  const parts = childrenOf({ path: 'time', value }, ['start', 'end'], log);
  expect(parts?.start.value).toBeUndefined();
  expect(parts?.end.value).toBe('2027');
  expect(log.notes).toMatchObject([{ field: 'time.__proto__', value: '{start}' }]);
});

test('a note shows a value shortened, however long or deep it is', () => {
  const log = createNoteLog(7);
  let deep: unknown = [];
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  for (const value of ['x'.repeat(500), deep, { a: { b: 1 } }, [1, null, 'a', {}], undefined, 0]) {
    log.note({ path: 'a', value }, 'ignored', { code: 'not-text' });
  }
  expect(log.notes.map(({ value }) => value)).toEqual([
    `${'x'.repeat(79)}…`,
    '[…]',
    '{a}',
    '[1, …, a, …]',
    '',
    '0',
  ]);
});

test('0 and false are not blank', () => {
  const blank = [undefined, null, '', ' \n'].map((value) => isBlank({ path: '', value }));
  const filled = [0, false, '0', [], {}].map((value) => isBlank({ path: '', value }));
  expect(blank).toEqual([true, true, true, true]);
  expect(filled).toEqual([false, false, false, false, false]);
});
