import { useEffect, useRef, useState } from 'react';
import { isStale } from '../../engine/protocol.ts';
import { useAtlas } from './atlas-context.ts';
import { messageOfError } from './message-of-error.ts';
import { createQuestionFollower, type QuestionFollower } from './question-follower.ts';
import { useStore } from './use-store.ts';

/** The last answer, kept while the next is coming. */
export interface FollowedAnswer<Question, Answer> {
  readonly answered: { readonly question: Question; readonly answer: Answer } | null;
  readonly isBusy: boolean;
  /** Why the current question could not be answered. */
  readonly failure: string | null;
}

interface State<Question, Answer> {
  readonly answered: { readonly question: Question; readonly answer: Answer } | null;
  readonly failed: { readonly question: Question; readonly reason: string } | null;
}

/**
 * Asks whenever the question is another one: at once, and a few times a second while it plays.
 *
 * @param question the same object as long as it is the same question; `null` asks nothing
 * @param ask does not change
 */
export function useFollowedAnswer<Question, Answer>(
  question: Question | null,
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
): FollowedAnswer<Question, Answer> {
  const { playback } = useAtlas();
  const isPlaying = useStore(playback, (state) => state.playing);
  const [{ answered, failed }, setState] = useState<State<Question, Answer>>({
    answered: null,
    failed: null,
  });
  const follower = useRef<QuestionFollower<Question>>(null);

  useEffect(() => {
    const created = createQuestionFollower<Question, Answer>({
      ask,
      onAnswer: (asked, answer) =>
        setState({ answered: { question: asked, answer }, failed: null }),
      onError(asked, error) {
        // An engine that starts anew raises the version of the data, and it is asked again.
        if (isStale(error)) return;
        const reason = messageOfError(error);
        setState((before) => ({ ...before, failed: { question: asked, reason } }));
      },
    });
    follower.current = created;
    return () => created.dispose();
  }, [ask]);

  useEffect(() => {
    if (question !== null) follower.current?.follow(question, isPlaying ? 'paced' : 'at-once');
  }, [question, isPlaying]);

  const failure = failed !== null && failed.question === question ? failed.reason : null;
  return {
    // Where there is nothing to ask about any more, there is no answer either.
    answered: question === null ? null : answered,
    isBusy: question !== null && failure === null && answered?.question !== question,
    failure,
  };
}
