import { isBlank, type Field, type NoteLog } from './field.ts';

const webAddress = /^https?:\/\/[^\s/?#\\"<>]+(?:[/?#][^\s\\"<>]*)?$/i;

/** An absolute http or https address; everything else (`javascript:`, `data:`, a path) is dropped with a note. */
export function readWebAddress(field: Field, log: NoteLog): string | undefined {
  if (isBlank(field)) return undefined;
  const address = typeof field.value === 'string' ? field.value.trim() : '';
  if (webAddress.test(address)) return address;
  log.note(field, 'ignored', { code: 'no-web-address' });
  return undefined;
}

/** `https://example.org:8080/a` → `example.org:8080`, without a user name. */
export function hostOfAddress(address: string): string {
  const authority = address.split('/')[2] ?? '';
  return authority.split(/[?#]/)[0]?.split('@').at(-1) ?? '';
}
