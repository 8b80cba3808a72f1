import type { Locale } from '../core/share/view-state.ts';

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', uk: 'uk' };

/**
 * "4 February 2026 at 05:30" on the reader's clock; what is no ISO instant is given back as it
 * stands. Of what this computer did, never of an incident, whose time is that of its place.
 */
export function instantWords(iso: string, locale: Locale, timeZone?: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  return new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(instant);
}
