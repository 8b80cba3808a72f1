import type { AnswerStore, Notice } from './answer-store.ts';

/** Tells the reader something; the same notice twice is shown once. */
export function addNotice(answers: AnswerStore, notice: Notice): void {
  const key = JSON.stringify(notice);
  answers.setState((state) =>
    state.notices.some((shown) => JSON.stringify(shown) === key)
      ? state
      : { notices: [...state.notices, notice] },
  );
}

export function dismissNotice(answers: AnswerStore, notice: Notice): void {
  answers.setState((state) => ({ notices: state.notices.filter((shown) => shown !== notice) }));
}
