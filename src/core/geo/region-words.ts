/** What the words around a name ask for: `district` is an area within a first-level one. */
export type Asked = 'anything' | 'area' | 'district' | 'settlement';

export interface NameAsked {
  readonly asked: Asked;
  /** Without the words; as it was where there are none. */
  readonly name: string;
}

/**
 * Takes words such as “oblast”, “область”, “governorate of”, “city of” and “southern part of” off
 * a name.
 *
 * @param plain as `plainName` gives it
 */
export function askedBy(plain: string): NameAsked {
  const whole = plain.replace(partOf, '');
  for (const [kind, words] of kinds) {
    const name = withoutWords(whole, words);
    if (name === null) continue;
    return { asked: kind, name: kind === 'area' ? nominative(name) : name };
  }
  return { asked: whole === plain ? 'anything' : 'area', name: whole };
}

/** “Northern Kharkiv” → “Kharkiv”; as it is where there is no such word. Units such as Northern Bahr el Ghazal have it in their name. */
export function withoutSide(plain: string): string {
  return plain.replace(side, '');
}

function withoutWords(plain: string, words: RegExp): string | null {
  const name = plain
    .replace(words, ' ')
    .replace(/^ *(?:of|the|de|du|of the) +/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === plain || name === '' ? null : name;
}

/** Ukrainian and Russian adjectives as they stand with “область” in other cases. */
function nominative(name: string): string {
  return name
    .replace(/(ськ|цьк|зьк)(?:ої|ій|у|ою)$/, '$1а')
    .replace(/(ск|цк)(?:ой|ую|ою)$/, '$1ая');
}

const kinds: readonly (readonly [Exclude<Asked, 'anything'>, RegExp])[] = [
  [
    'district',
    wordsOf(
      'raion rayon rajon district subdistrict hromada municipality район району районі районе громада громади مديرية مديريه قضاء ناحيه',
    ),
  ],
  [
    'area',
    wordsOf(
      'oblast oblasts obl region regions province governorate gov state krai kray emirate wilaya wilayah wilayat prefecture department county voivodeship canton область області областю областей обл края край провінція провінції провинция губернаторство губернія мухафаза мугафаза штат штату эмират емірат محافظه ولايه اقليم',
    ),
  ],
  [
    'settlement',
    wordsOf(
      'city town village settlement місто м город г село с смт пгт селище посёлок поселок مدينه بلده قريه',
    ),
  ],
];

const partOf =
  /^(?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north eastern|north western|south eastern|south western) )?(?:part|parts|region|regions|area|areas|districts|suburbs|countryside) of (?:the )?/;
const side =
  /^(?:the )?(?:(?:north|south) )?(?:northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern) /;

function wordsOf(list: string): RegExp {
  return new RegExp(`(?<!\\S)(?:${list.split(' ').join('|')})(?!\\S)`, 'g');
}
