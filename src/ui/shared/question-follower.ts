/** `at-once`: the newest question takes the place of the one that runs. `paced`: that one is let finish, so that a fast series is answered all along. */
export type Pace = 'at-once' | 'paced';

export interface QuestionFollower<Question> {
  /** The same question again, while it runs or once it is answered, is not asked again. */
  follow(question: Question, pace: Pace): void;
  dispose(): void;
}

interface FollowerParts<Question, Answer> {
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
  onAnswer(question: Question, answer: Answer): void;
  onError(question: Question, error: unknown): void;
}

/** Between the starts of two paced questions: four a second leave playback its time. */
export const pacedMilliseconds = 250;

/** Keeps the answer to the latest question, one in flight at a time. */
export function createQuestionFollower<Question, Answer>(
  parts: FollowerParts<Question, Answer>,
): QuestionFollower<Question> {
  let running: { readonly question: Question; readonly controller: AbortController } | null = null;
  let waiting: { readonly question: Question } | null = null;
  let settled: { readonly question: Question } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastStart = -Infinity;

  const start = (question: Question): void => {
    clearTimeout(timer);
    running?.controller.abort();
    waiting = null;
    lastStart = performance.now();
    const controller = new AbortController();
    running = { question, controller };
    const settle = (report: () => void): void => {
      if (controller.signal.aborted) return;
      running = null;
      settled = { question };
      report();
      startWaiting();
    };
    parts.ask(question, controller.signal).then(
      (answer) => settle(() => parts.onAnswer(question, answer)),
      (error: unknown) => settle(() => parts.onError(question, error)),
    );
  };

  const startWaiting = (): void => {
    if (running !== null || waiting === null) return;
    const { question } = waiting;
    clearTimeout(timer);
    const rest = lastStart + pacedMilliseconds - performance.now();
    if (rest <= 0) start(question);
    else timer = setTimeout(() => start(question), rest);
  };

  return {
    follow(question, pace) {
      const current = running ?? settled;
      if (current?.question === question) {
        waiting = null;
        clearTimeout(timer);
      } else if (pace === 'at-once') start(question);
      else {
        waiting = { question };
        startWaiting();
      }
    },
    dispose() {
      clearTimeout(timer);
      running?.controller.abort();
      waiting = null;
    },
  };
}
