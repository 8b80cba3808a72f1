import { run } from './split.mjs';

/** Countries without a label of their own: their name stands in `names.json`, a claim on the map does not. */
const unlabelled = new Set(['AQ', 'HK', 'MO', 'TW', 'XJ']);
/** Units of Ukraine that have the name of their town, which has a label already. */
const cities = new Set(['UA-30', 'UA-40']);

/**
 * Where the names of countries and of Ukraine's regions stand: inside the largest part,
 * from the zoom at which there is room.
 */
export async function labelAreas(units, names) {
  const output = await run(
    `-i units.json
     -dissolve country + name=countries
     -each "size = this.area" target=countries
     -points inner target=countries
     -o countries.json target=countries
     -filter "country === 'UA'" target=units
     -points inner target=units
     -o regions.json target=units`,
    { 'units.json': units },
  );
  const countries = output['countries.json'].features.flatMap(({ properties, geometry }) => {
    const { country, size } = properties;
    if (unlabelled.has(country) || geometry === null) return [];
    const [en, uk] = names.countries[country].map(shortName);
    return [{ kind: 'country', ...pointOf(geometry), zoom: zoomOfSize(size / 1e6), en, uk }];
  });
  const regions = output['regions.json'].features.flatMap(({ properties, geometry }) => {
    if (cities.has(properties.id)) return [];
    const [en, uk] = names.units[properties.id];
    return [{ kind: 'admin1', ...pointOf(geometry), zoom: 6.3, en, uk }];
  });
  const territory = {
    kind: 'country',
    lon: 75.6,
    lat: 34.7,
    zoom: 4,
    en: 'Jammu and Kashmir (status not agreed)',
    uk: 'Джамму і Кашмір (статус не погоджено)',
  };
  return [...countries, territory, ...regions].toSorted(
    (a, b) => a.zoom - b.zoom || (a.en < b.en ? -1 : 1),
  );
}

/** Zoom of the label of a country smaller than 5,000 km². */
export const smallCountryZoom = 5.6;

const shortName = (name) => name.replace(/ \((UNSCR|резолюція)[^)]*\)/, '');

/** @param {number} size square kilometres */
function zoomOfSize(size) {
  if (size > 2_000_000) return 1.2;
  if (size > 500_000) return 2;
  if (size > 200_000) return 2.8;
  if (size > 50_000) return 3.6;
  return size > 5_000 ? 4.6 : smallCountryZoom;
}

function pointOf({ coordinates }) {
  return { lon: coordinates[0], lat: coordinates[1] };
}
