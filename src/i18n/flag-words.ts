import type { Flag } from '../core/incident/incident.ts';
import type { Locale } from '../core/share/view-state.ts';
import { messagesOf } from './messages.ts';

/** "place inferred", "role as reported". */
export function flagWords(flag: Flag, locale: Locale): string {
  return messagesOf(locale).flag(flag.field, flag.flag);
}
