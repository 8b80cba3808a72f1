/**
 * A file of `public/gazetteer`: places as columns, sorted by area. A place's name, its Ukrainian
 * name (empty where not known) and its other names stand in one line of `names`, tabs between.
 */
export interface GazetteerFile {
  readonly format: 1;
  /** ISO 3166-1 alpha-2 of the countries of which the file has all places that there are; they replace those of other files. */
  readonly whole: readonly string[];
  /** ISO 3166-2 where known, else the country's alpha-2. */
  readonly areas: readonly string[];
  /** How many places lie in each area, in the order of the places. */
  readonly counts: readonly number[];
  /** Thousandths of a degree, each the difference from the place before. */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Rounded to two digits; 0 where not known. */
  readonly population: readonly number[];
  /** One digit a place: 2 capital of a country, 1 seat of a first-level unit, 0 other. */
  readonly rank: string;
  readonly names: string;
  /** Further names of first-level units and of countries; each line begins with the code. */
  readonly units: string;
  readonly countries: string;
}

/** What stands in `public/gazetteer`; the world's first, those of single countries after it. */
export const gazetteerFiles = ['world.json', 'ua.json', 'ru.json'] as const;

/** Places of several files, one array a field. */
export interface GazetteerPlaces {
  readonly count: number;
  /** ISO 3166-2 or alpha-2. */
  readonly area: readonly string[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly population: Float64Array;
  readonly rank: Uint8Array;
  /** Name, Ukrainian name or '', others; tabs between. */
  readonly names: readonly string[];
}

/** The places of all files; a country that one file has whole is left out of those that do not. */
export function decodePlaces(files: readonly GazetteerFile[]): GazetteerPlaces {
  const wholeIn = new Map(files.flatMap((file) => file.whole.map((country) => [country, file])));
  const isKept = (file: GazetteerFile, area: string): boolean =>
    (wholeIn.get(area.slice(0, 2)) ?? file) === file;
  const area: string[] = [];
  const names: string[] = [];
  const lon: number[] = [];
  const lat: number[] = [];
  const population: number[] = [];
  const rank: number[] = [];
  for (const file of files) {
    const lines = file.names.split('\n');
    let place = 0;
    let thousandthsEast = 0;
    let thousandthsNorth = 0;
    file.areas.forEach((id, index) => {
      const keeps = isKept(file, id);
      for (let left = file.counts[index] ?? 0; left > 0; left--, place++) {
        thousandthsEast += file.lon[place] ?? 0;
        thousandthsNorth += file.lat[place] ?? 0;
        if (!keeps) continue;
        area.push(id);
        names.push(lines[place] ?? '');
        lon.push(thousandthsEast / 1000);
        lat.push(thousandthsNorth / 1000);
        population.push(file.population[place] ?? 0);
        rank.push(Number(file.rank.charAt(place)));
      }
    });
  }
  return {
    count: area.length,
    area,
    names,
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    population: Float64Array.from(population),
    rank: Uint8Array.from(rank),
  };
}

/** Further names by code, of units or of countries. */
export function decodeNames(lines: readonly string[]): [code: string, names: readonly string[]][] {
  return lines
    .flatMap((text) => (text === '' ? [] : text.split('\n')))
    .map((line) => {
      const [code = '', ...names] = line.split('\t');
      return [code, names];
    });
}
