/**
 * Places as the columns of a file of `public/gazetteer`, described in
 * `src/core/geo/gazetteer-file.ts`.
 *
 * @typedef {{ area: string, lon: number, lat: number, population: number, rank: number, names: string[] }} GazetteerPlace
 * @param {GazetteerPlace[]} places their first two names are the English and the Ukrainian one ('' where not known)
 * @param {{ whole: string[], units: string[][], countries: string[][] }} more
 */
export function encodeGazetteer(places, { whole, units, countries }) {
  const sorted = places.toSorted(
    (a, b) =>
      compare(a.area, b.area) ||
      a.lat - b.lat ||
      a.lon - b.lon ||
      compare(a.names.join('\t'), b.names.join('\t')),
  );
  const areas = [...new Set(sorted.map(({ area }) => area))];
  const counts = new Map(areas.map((area) => [area, 0]));
  for (const { area } of sorted) counts.set(area, counts.get(area) + 1);
  return {
    format: 1,
    whole,
    areas,
    counts: [...counts.values()],
    lon: differences(sorted.map(({ lon }) => Math.round(lon * 1000))),
    lat: differences(sorted.map(({ lat }) => Math.round(lat * 1000))),
    population: sorted.map(({ population }) => twoDigits(population)),
    rank: sorted.map(({ rank }) => rank).join(''),
    names: linesOf(sorted.map(({ names }) => names)),
    units: linesOf(units),
    countries: linesOf(countries),
  };
}

function linesOf(rows) {
  for (const cell of rows.flat()) {
    if (/[\t\n]/.test(cell)) throw new Error(`a name holds a tab or a line break: ${cell}`);
  }
  return rows.map((cells) => cells.join('\t').replace(/\t+$/, '')).join('\n');
}

function differences(numbers) {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function twoDigits(number) {
  return number === 0 ? 0 : Number(number.toPrecision(2));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
