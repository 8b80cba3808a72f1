import type { Engine, MatchedPair, MatchesQuery } from '../../engine/protocol.ts';

const mostRead = 20_000;
const pageSize = 1000;

export interface ReadPairs {
  readonly pairs: readonly MatchedPair[];
  readonly total: number;
}

/**
 * The first pairs of a query, up to `mostRead`, page by page.
 *
 * @param onRead gets the number of pairs read so far
 */
export async function readPairs(
  engine: Pick<Engine, 'matches'>,
  query: MatchesQuery,
  onRead: (pairs: number) => void,
  signal: AbortSignal,
): Promise<ReadPairs> {
  const pairs: MatchedPair[] = [];
  let total: number;
  do {
    const limit = Math.min(pageSize, mostRead - pairs.length);
    const page = await engine.matches({ ...query, skip: pairs.length, limit }, signal);
    if (page.pairs.length === 0) return { pairs, total: page.total };
    pairs.push(...page.pairs);
    total = page.total;
    onRead(pairs.length);
  } while (pairs.length < Math.min(total, mostRead));
  return { pairs, total };
}
