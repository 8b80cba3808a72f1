import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLatestWinsLane } from '../../src/engine/latest-wins.ts';

const seed = 20260204;

test('of questions that come while one runs only the last is asked', async () => {
  const lane = createLatestWinsLane();
  const { ask, asked, settle } = createQuestions();
  const answers = ['first', 'second', 'third'].map((name) => lane(() => ask(name)));
  expect(asked).toEqual(['first']);
  settle('first');
  await expect(answers[0]).resolves.toBe('first');
  await expect(answers[1]).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual(['first', 'third']);
  settle('third');
  await expect(answers[2]).resolves.toBe('third');
});

test('a question that fails rejects, and the next is asked all the same', async () => {
  const lane = createLatestWinsLane();
  const fault = new Error('no answer');
  const first = lane(() => Promise.reject(fault));
  const second = lane(() => Promise.resolve('second'));
  await expect(first).rejects.toBe(fault);
  await expect(second).resolves.toBe('second');
  await expect(lane(() => Promise.resolve('third'))).resolves.toBe('third');
});

test('however questions and answers mingle, one runs at a time, each settles and the last is answered', async () => {
  const steps = fc.array(fc.constantFrom('ask', 'answer', 'fail', 'wait'), {
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const lane = createLatestWinsLane();
      const { ask, asked, settle, fail, open } = createQuestions();
      const outcomes: Promise<string>[] = [];
      let mostOpen = 0;
      const add = (): void => {
        const name = String(outcomes.length);
        outcomes.push(
          lane(() => ask(name)).catch((error: unknown) =>
            error instanceof DOMException ? 'superseded' : 'failed',
          ),
        );
      };
      for (const step of script) {
        const [running] = open();
        if (step === 'ask') add();
        else if (step === 'wait') await Promise.resolve();
        else if (running !== undefined) (step === 'answer' ? settle : fail)(running);
        mostOpen = Math.max(mostOpen, open().length);
      }
      add();
      for (;;) {
        await new Promise(setImmediate);
        const [running] = open();
        if (running === undefined) break;
        settle(running);
      }
      const settled = await Promise.all(outcomes);
      expect(mostOpen).toBeLessThanOrEqual(1);
      expect(settled.at(-1)).toBe(String(outcomes.length - 1));
      settled.forEach((outcome, index) => {
        const name = String(index);
        expect(outcome === 'superseded').toBe(!asked.includes(name));
        expect(['superseded', 'failed', name]).toContain(outcome);
      });
    }),
    { seed },
  );
});

/** Questions by name, which stay open until they are settled. */
function createQuestions() {
  const waiting = new Map<string, { resolve(name: string): void; reject(error: Error): void }>();
  const asked: string[] = [];
  const take = (name: string) => {
    const question = waiting.get(name);
    waiting.delete(name);
    return question;
  };
  return {
    asked,
    ask: (name: string): Promise<string> => {
      asked.push(name);
      return new Promise((resolve, reject) => waiting.set(name, { resolve, reject }));
    },
    settle: (name: string): void => take(name)?.resolve(name),
    fail: (name: string): void => take(name)?.reject(new Error('no answer')),
    open: (): string[] => [...waiting.keys()],
  };
}
