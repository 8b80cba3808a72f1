import { expect, test } from 'vitest';
import type { Clause } from '../../src/core/filter/filter.ts';
import { kinds, type Kind } from '../../src/core/incident/kinds.ts';
import { splitKindChoice } from '../../src/engine/kind-choice.ts';

const words: Clause = { op: 'text', query: 'drone' };
const not: Clause = { op: 'not', clause: { op: 'in', field: 'kind', values: ['strike'] } };

test('without a choice all kinds pass, and every clause is left', () => {
  expect(chosen([words, not])).toEqual([kinds, [words, not]]);
});

test('of two choices the kinds in both pass, and neither is left', () => {
  const some: Clause = { op: 'in', field: 'kind', values: ['strike', 'attack'] };
  const others: Clause = { op: 'in', field: 'kind', values: ['attack', 'other'] };
  expect(chosen([some, words])).toEqual([inOrder(['strike', 'attack']), [words]]);
  expect(chosen([some, words, others])).toEqual([['attack'], [words]]);
  expect(chosen([some, { op: 'in', field: 'kind', values: [] }])).toEqual([[], []]);
});

function chosen(filter: readonly Clause[]): [readonly Kind[], readonly Clause[]] {
  const { kinds: marks, others } = splitKindChoice(filter);
  return [kinds.filter((_, kind) => marks[kind] === 1), others];
}

function inOrder(some: readonly Kind[]): readonly Kind[] {
  return kinds.filter((kind) => some.includes(kind));
}
