const longestTitle = 90;

/** The first sentence of a text, or as many of its words as fit into a title; '' of nothing but spaces. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.{15,}?[.!?…](?=\s)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= longestTitle) return sentence;
  const cut = line.slice(0, longestTitle);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longestTitle / 2 ? space : longestTitle - 1).replace(/[,;:\s]+$/, '')}…`;
}
