import { placeClasses } from '../../core/incident/place.ts';
import type { GeneratedRow } from './generated-row.ts';
import { countries, regions } from './regions.ts';
import type { World } from './world.ts';
import type { Pair } from './words.ts';

/** What is said of a row's place: in its title, and part by part. */
export interface PlaceWords {
  /** Follows "shelling ". */
  readonly inTitle: Pair;
  readonly name?: Pair;
  readonly admin2?: Pair;
  readonly admin1?: Pair;
  readonly country?: Pair;
}

type Where = Pick<GeneratedRow, 'placeClass' | 'town' | 'region' | 'country' | 'district'>;

export function placeWords({ towns }: World, where: Where): PlaceWords {
  const admin1 = regions[where.region]?.name;
  const country = countries[where.country]?.name;
  const stated = {
    ...(admin1 === undefined ? {} : { admin1 }),
    ...(country === undefined ? {} : { country }),
  };
  const precision = placeClasses[where.placeClass] ?? 'unknown';
  switch (precision) {
    case 'exact':
    case 'given':
    case 'settlement':
    case 'near': {
      const number = where.town + 1;
      const around = regions[towns.region[where.town] ?? 0]?.name ?? { en: '', uk: '' };
      return {
        inTitle: {
          en: `near Town ${number}, ${around.en}`,
          uk: `поблизу Міста ${number}, ${around.uk}`,
        },
        name: { en: `Town ${number}`, uk: `Місто ${number}` },
        ...stated,
      };
    }
    case 'admin2': {
      const number = where.district + 1;
      const admin2 = { en: `District ${number}`, uk: `Район ${number}` };
      return { inTitle: inArea(admin1), admin2, ...stated };
    }
    case 'admin1':
      return { inTitle: inArea(admin1), ...stated };
    case 'country':
      return { inTitle: inArea(country), ...stated };
    case 'line':
      return {
        inTitle: { en: `along a road in ${country?.en}`, uk: `уздовж дороги, ${country?.uk}` },
        name: { en: 'A road', uk: 'Дорога' },
        ...stated,
      };
    case 'sea':
      return { inTitle: { en: 'at sea', uk: 'на морі' }, name: { en: 'A sea', uk: 'Море' } };
    case 'unknown':
      return { inTitle: { en: 'at an unknown place', uk: 'у невідомому місці' }, ...stated };
  }
}

function inArea(name: Pair | undefined): Pair {
  return { en: `in ${name?.en}`, uk: `у місцевості ${name?.uk}` };
}
