import type { Locale } from '../core/share/view-state.ts';
import { messagesOf } from './messages.ts';

/** "200 m", "20 km", "1.5 km". */
export function distanceWords(meters: number, locale: Locale): string {
  const { map } = messagesOf(locale);
  if (meters < 1000) return map.meters(Math.round(meters));
  const kilometers = meters / 1000;
  return map.kilometers(
    kilometers < 10 ? Math.round(kilometers * 10) / 10 : Math.round(kilometers),
  );
}
