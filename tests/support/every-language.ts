import { locales } from '../../src/core/share/view-state.ts';
import { loadMessages } from '../../src/i18n/messages.ts';

/** Tests speak every language at once; the page fetches the words of one when it is wanted. */
await Promise.all(locales.map(loadMessages));
