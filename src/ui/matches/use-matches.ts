import { useCallback, useMemo } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { MatchRule } from '../../core/match/match-rule.ts';
import {
  EngineError,
  type Engine,
  type MatchesPage,
  type MatchesQuery,
} from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useFollowedAnswer, type FollowedAnswer } from '../shared/use-followed-answer.ts';
import { useStore } from '../shared/use-store.ts';

/** What is asked, of which data. */
export interface MatchesQuestion {
  readonly query: MatchesQuery;
  readonly dataVersion: number;
}

/** `null`: too many lie near one another to be compared. */
export type FoundMatches = MatchesPage | null;

/**
 * Candidates among the incidents that the view shows; the last ones stay while the next are
 * coming.
 *
 * @param of the same object as long as it is the same; `null` asks nothing
 */
export function useMatches(
  of: MatchesQuery['of'] | null,
  rule: MatchRule,
  skip: number,
  limit: number,
): FollowedAnswer<MatchesQuestion, FoundMatches> {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const window = chosenWindow ?? extent;

  const question = useMemo((): MatchesQuestion | null => {
    if (of === null || window === null || dataVersion === 0) return null;
    const query = { of, rule, filter: filterOfIntent(filter), window, skip, limit };
    return { query, dataVersion };
  }, [of, rule, filter, window, skip, limit, dataVersion]);

  const ask = useCallback(
    ({ query }: MatchesQuestion, signal: AbortSignal) => findMatches(engine, query, signal),
    [engine],
  );
  return useFollowedAnswer(question, ask);
}

async function findMatches(
  engine: Pick<Engine, 'matches'>,
  query: MatchesQuery,
  signal: AbortSignal,
): Promise<FoundMatches> {
  try {
    return await engine.matches(query, signal);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'too-large') return null;
    throw error;
  }
}
