const webAddress = /https?:\/\/[^\s;,|"<>]+(?:,[^\s;,|"<>h][^\s;,|"<>]*)*/gi;
/** What closes a sentence or a bracket belongs to the text around an address. */
const trailing = /[.,;:!?)\]'’”»]+$/;

/**
 * The sources that a cell names, in the form of this project's own files: every web address in
 * it, or, of a cell without addresses, the names between semicolons.
 */
export function sourcesIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  const addresses = addressesIn(text);
  if (addresses.length > 0) return addresses.map((url) => ({ url }));
  return text
    .split(';')
    .map((publisher) => publisher.trim())
    .filter((publisher) => publisher !== '')
    .map((publisher) => ({ publisher }));
}

/** Each once, in the order of the text. */
export function addressesIn(text: string): readonly string[] {
  const found = text.match(webAddress) ?? [];
  return [...new Set(found.map((address) => address.replace(trailing, '')))];
}
