import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createQuestionFollower,
  pacedMilliseconds,
} from '../../../src/ui/shared/question-follower.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
});

/** Answers a question with itself after `delay` milliseconds; remembers what was asked, aborted and answered. */
function follow(delay: number) {
  const asked: string[] = [];
  const aborted: string[] = [];
  const answers: string[] = [];
  const errors: string[] = [];
  const follower = createQuestionFollower<string, string>({
    ask(question, signal) {
      asked.push(question);
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted.push(question);
          reject(new Error('aborted'));
        });
        setTimeout(() => {
          if (question.startsWith('bad')) reject(new Error(question));
          else resolve(question);
        }, delay);
      });
    },
    onAnswer: (_question, answer) => answers.push(answer),
    onError: (question) => errors.push(question),
  });
  return { follower, asked, aborted, answers, errors };
}

test('at once, the newest question takes the place of the one that runs', async () => {
  const { follower, asked, aborted, answers } = follow(50);
  follower.follow('first', 'at-once');
  follower.follow('second', 'at-once');
  await vi.advanceTimersByTimeAsync(60);
  expect([asked, aborted, answers]).toEqual([['first', 'second'], ['first'], ['second']]);
});

test('the same question is asked once, while it runs and after it is answered', async () => {
  const { follower, asked } = follow(50);
  follower.follow('same', 'at-once');
  follower.follow('same', 'paced');
  await vi.advanceTimersByTimeAsync(60);
  follower.follow('same', 'at-once');
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual(['same']);
});

test.each([5, 100, 700])(
  'paced, with answers after %i ms, a fast series is answered all along and ends with the last',
  async (delay) => {
    const { follower, asked, aborted, answers } = follow(delay);
    for (let frame = 0; frame < 180; frame++) {
      follower.follow(`frame ${String(frame)}`, 'paced');
      await vi.advanceTimersByTimeAsync(16);
    }
    const most = Math.ceil((180 * 16) / Math.max(delay, pacedMilliseconds)) + 1;
    expect(asked.length).toBeLessThanOrEqual(most);
    expect(answers.length).toBeGreaterThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(2 * Math.max(delay, pacedMilliseconds));
    expect(answers.at(-1)).toBe('frame 179');
    expect(aborted).toEqual([]);
  },
);

test('the pause at the end of a series is answered at once', async () => {
  const { follower, answers } = follow(5);
  follower.follow('played', 'paced');
  await vi.advanceTimersByTimeAsync(10);
  follower.follow('waiting', 'paced');
  follower.follow('last', 'at-once');
  await vi.advanceTimersByTimeAsync(10);
  expect(answers).toEqual(['played', 'last']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(answers).toEqual(['played', 'last']);
});

test('a failure is said of its question, and does not end the series', async () => {
  const { follower, answers, errors } = follow(5);
  follower.follow('bad', 'paced');
  await vi.advanceTimersByTimeAsync(2);
  follower.follow('good', 'paced');
  await vi.advanceTimersByTimeAsync(1000);
  expect([errors, answers]).toEqual([['bad'], ['good']]);
});

test('after its end nothing is asked or said', async () => {
  const { follower, asked, answers, errors } = follow(50);
  follower.follow('running', 'paced');
  follower.follow('waiting', 'paced');
  follower.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect([asked, answers, errors]).toEqual([['running'], [], []]);
});
