import type { Answer } from '../../core/cluster/answer.ts';
import type { Messages } from '../../i18n/messages.ts';

/** "6 of 7 incidents · 4 possibly in this period · 3 not on the map". */
export function countsWords(
  { total, all, possible, unlocated }: Pick<Answer, 'total' | 'all' | 'possible' | 'unlocated'>,
  { counts }: Messages,
): string {
  return [
    counts.incidents(total, all),
    ...(possible > 0 ? [counts.possible(possible)] : []),
    ...(unlocated > 0 ? [counts.unlocated(unlocated)] : []),
  ].join(' · ');
}
