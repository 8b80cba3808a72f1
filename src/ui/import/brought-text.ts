export type BroughtText =
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'table'; readonly text: string }
  | { readonly type: 'nothing' };

/** What a text is that was dropped on the page: one address alone, else it is tried as a table. */
export function whatIsText(text: string): BroughtText {
  const trimmed = text.trim();
  if (trimmed === '') return { type: 'nothing' };
  if (isFileAddress(trimmed)) return { type: 'address', url: trimmed };
  return { type: 'table', text };
}

/** Whether a text has columns or more than one line, so that whoever pastes it means a table. */
export function looksLikeTable(text: string): boolean {
  return /\t|\S[^\S\n]*\n\s*\S/.test(text);
}

/** Whether it is one http or https address. */
export function isFileAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && URL.canParse(text);
}

/** The first address of a list as dragged links bring it, which may hold comments; '' where there is none. */
export function firstAddress(uriList: string): string {
  const lines = uriList.split(/\r?\n/).map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
}
