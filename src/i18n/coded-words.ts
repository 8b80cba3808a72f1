/** The words of each code: a text, or what makes one of the parameters beside the code. */
export type CodedWords<Coded extends { readonly code: string }> = {
  readonly [Code in Coded['code']]:
    | string
    | ((coded: Extract<Coded, { readonly code: Code }>) => string);
};

export function codedWords<Coded extends { readonly code: string }>(
  words: CodedWords<Coded>,
  coded: Coded,
): string {
  const found: unknown = words[coded.code as Coded['code']];
  // What stands under a code takes what has that code.
  return typeof found === 'string' ? found : (found as (coded: Coded) => string)(coded);
}
