/** States of GTD that are no more and whose land lies in one country of today, as far as their names do not say which: ISO 3166-1 alpha-2. */
const countryOfFormer: ReadonlyMap<string, string> = new Map([
  ['east germany (gdr)', 'DE'],
  ['west germany (frg)', 'DE'],
  ['south vietnam', 'VN'],
  ['north vietnam', 'VN'],
  ['new hebrides', 'VU'],
]);

/** A name or code by which the country is found today; of Yugoslavia, Czechoslovakia and the Soviet Union the name as it stands. */
export function gtdCountry(name: string): string {
  return countryOfFormer.get(name.toLowerCase()) ?? name;
}
