import { expect, test } from 'vitest';
import { createSharedAnswers } from '../../src/engine/shared-answers.ts';

const never = new AbortController().signal;

test('what two want is asked once, and kept for the third', async () => {
  const { shared, asked, answer } = createQuestions(2);
  const both = [shared('a', never), shared('a', never)];
  answer('a');
  const [first, second] = await Promise.all(both);
  expect(first).toBe(second);
  expect(await shared('a', never)).toBe(first);
  expect(asked).toEqual(['a']);
});

test('of the answers kept the one that was wanted longest ago is forgotten', async () => {
  const { shared, asked, answer } = createQuestions(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    const wanted = shared(key, never);
    answer(key);
    await wanted;
  }
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('one who aborts stops waiting, the other is answered', async () => {
  const { shared, answer, signals } = createQuestions(2);
  const controller = new AbortController();
  const leaving = shared('a', controller.signal);
  const staying = shared('a', never);
  const reason = new Error('the reader went on');
  controller.abort(reason);
  await expect(leaving).rejects.toBe(reason);
  expect(signals.get('a')?.aborted).toBe(false);
  answer('a');
  await expect(staying).resolves.toEqual({ key: 'a' });
});

test('when nobody waits any more the asking ends, and the next asks anew', async () => {
  const { shared, asked, answer, signals } = createQuestions(2);
  const controllers = [new AbortController(), new AbortController()];
  const leaving = controllers.map(({ signal }) => shared('a', signal));
  for (const controller of controllers) controller.abort();
  for (const each of leaving) await expect(each).rejects.toMatchObject({ name: 'AbortError' });
  expect(signals.get('a')?.aborted).toBe(true);
  const again = shared('a', never);
  answer('a');
  await expect(again).resolves.toEqual({ key: 'a' });
  expect(asked).toEqual(['a', 'a']);
});

test('a failure is not kept', async () => {
  let tries = 0;
  const shared = createSharedAnswers(2, async () => {
    if (++tries === 1) throw new Error('no answer');
    return { tries };
  });
  await expect(shared('a', never)).rejects.toThrow('no answer');
  await expect(shared('a', never)).resolves.toEqual({ tries: 2 });
});

/** Questions that are answered by hand. */
function createQuestions(limit: number) {
  const asked: string[] = [];
  const signals = new Map<string, AbortSignal>();
  const waiting = new Map<string, () => void>();
  const shared = createSharedAnswers<{ readonly key: string }>(limit, (key, signal) => {
    asked.push(key);
    signals.set(key, signal);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      waiting.set(key, () => resolve({ key }));
    });
  });
  return { shared, asked, signals, answer: (key: string): void => waiting.get(key)?.() };
}
