/** `political_violence` → “political violence”: the words of the file, readable. */
export function typeWords(type: string): string {
  return type.replaceAll('_', ' ');
}
