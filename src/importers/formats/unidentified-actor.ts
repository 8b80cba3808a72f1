/** Where a source codes a side that nobody identified (UCDP: `XXX12`), in both languages. */
export const unidentifiedActor = { en: 'Unidentified', uk: 'Невстановлена сторона' } as const;

const placeholder = /\bXXX\d*\b/;

export function isUnidentifiedActor(name: string): boolean {
  return /^XXX\d*$/.test(name.trim());
}

/** Words in which such codes stand, as `Government of Mali - XXX12`; unchanged where there are none. */
export function withoutActorCodes(
  words: string,
): string | { readonly en: string; readonly uk: string } {
  if (!placeholder.test(words)) return words;
  const all = new RegExp(placeholder, 'g');
  return {
    en: words.replace(all, unidentifiedActor.en),
    uk: words.replace(all, unidentifiedActor.uk),
  };
}
