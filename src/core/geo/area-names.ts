import type { AreaNames } from './basemap.ts';
import { nameKey, plainName } from './gazetteer-keys.ts';
import { askedBy, type Asked } from './region-words.ts';

export interface UnitNames {
  /**
   * The units that a plain name means, best matches only. With `area` the name stood beside a
   * word such as “oblast”, so that “Kyiv” is the oblast and not the city of that rank.
   */
  named(plain: string, asked: Asked, isWanted: (areaId: string) => boolean): readonly string[];
}

interface Entry {
  readonly areaId: string;
  readonly plain: string;
  /** What is left of a name such as “Kyiv Oblast” without the word; not of “Kyiv (city)”. */
  readonly isShortened: boolean;
}

/** @param further names by ISO 3166-2, beside those of the basemap */
export function indexUnitNames(
  units: AreaNames['units'],
  further: readonly (readonly [areaId: string, names: readonly string[]])[],
): UnitNames {
  const entries = new Map<string, Entry[]>();

  const add = (entry: Entry): void => {
    const key = nameKey(entry.plain);
    if (key === '') return;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [entry]);
    else known.push(entry);
  };

  const addName = (areaId: string, name: string): void => {
    const plain = plainName(name);
    const { asked, name: short } = askedBy(plain);
    add({ areaId, plain, isShortened: false });
    if (short !== plain) add({ areaId, plain: short, isShortened: asked === 'area' });
  };

  for (const [areaId, names] of Object.entries(units)) {
    for (const name of names) if (name !== undefined && name !== '') addName(areaId, name);
  }
  for (const [areaId, names] of further) for (const name of names) addName(areaId, name);

  return {
    named(plain, asked, isWanted) {
      const found = (entries.get(nameKey(plain)) ?? []).filter(({ areaId }) => isWanted(areaId));
      const wantsShortened = asked === 'area' || asked === 'district';
      const quality = (entry: Entry): number =>
        (entry.plain === plain ? 2 : 0) + (entry.isShortened === wantsShortened ? 1 : 0);
      const best = Math.max(...found.map(quality));
      return [
        ...new Set(found.filter((entry) => quality(entry) === best).map(({ areaId }) => areaId)),
      ];
    },
  };
}
