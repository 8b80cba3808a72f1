import type { Locale } from '../core/share/view-state.ts';
import { en, type Messages } from './en.ts';
import { uk } from './uk.ts';

export type { Messages } from './en.ts';

export function messagesOf(locale: Locale): Messages {
  return messagesByLocale[locale];
}

const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, uk };
