/** What ACLED's number of fatalities says, in the form of this project's own files. */
export interface AcledFatalities {
  readonly killed: unknown;
  /** The number only stands for one that nobody knows. */
  readonly isPlaceholder: boolean;
}

/**
 * Where sources speak of deaths without a number, ACLED codes 3 or 10 and says so in the notes:
 * the number then bounds nothing. 0 is what is coded where no deaths are recorded, which
 * bounds nothing above either.
 */
export function acledFatalities(
  number: number | string | undefined,
  notes: string,
): AcledFatalities {
  if (number === undefined) return { killed: undefined, isPlaceholder: false };
  if (number === 0) return { killed: { low: 0, best: 0 }, isPlaceholder: false };
  if (saysUnknownWasCoded(notes)) return { killed: { best: number }, isPlaceholder: true };
  return { killed: number, isPlaceholder: false };
}

const unknown = String.raw`(?:unknown|unspecified|undisclosed|undetermined|unclear|unreported|unconfirmed|not known|not specified|not reported)`;
const deaths = String.raw`(?:fatalit|casualt|death)\w*`;
/** “coded as 10”, but neither “coded as Djibo” nor “coded as 4 events”. */
const coded = String.raw`\b(?:coded|recorded)\s+(?:conservatively\s+)?(?:as|at|to|with)?\s*(?:(?:an?\s+)?(?:low|conservative)\s+estimate\s+of\s+)?(?:\d+|three|ten)\b(?!\s+(?:separate\s+|different\s+)?(?:events?|locations?|days?))`;

const patterns = [
  // “Unknown militant fatalities coded as 10.” “Unknown gunmen” says nothing of fatalities.
  String.raw`\b${unknown}\s+(?:[\w-]+\s+){0,3}${deaths}\b.{0,120}?${coded}`,
  // “The number of fatalities is unknown and coded as 3.”
  String.raw`\b${deaths}(?:\s+[\w-]+){0,3}\s+${unknown}\b(?!\s+\w).{0,120}?${coded}`,
  String.raw`\b${deaths}(?:\s+[\w-]+){0,3}\s+${unknown}\s+(?:and|so|thus|but)\b.{0,120}?${coded}`,
  // “… killing an unspecified number of militants. Fatalities coded as 10.”
  String.raw`\b${unknown}\s+(?:number|amount)\s+of\b.{0,200}?\b${deaths}\b.{0,60}?${coded}`,
  String.raw`\bkill(?:ed|ing)\s+an?\s+${unknown}\s+number\s+of\b.{0,200}?${coded}`,
  // “Coded as 1 soldier fatality and 10 for unknown number of militant fatalities.”
  String.raw`\bcoded\b.{0,150}?\b(?:\d+|three|ten)\s+for\s+(?:an?\s+)?${unknown}\b.{0,60}?\b${deaths}`,
].map((pattern) => new RegExp(pattern, 'is'));

function saysUnknownWasCoded(notes: string): boolean {
  // Most notes have neither word.
  return /coded|recorded/i.test(notes) && patterns.some((pattern) => pattern.test(notes));
}
