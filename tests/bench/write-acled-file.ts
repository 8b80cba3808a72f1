import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** The columns of exports since 2024. */
const header =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const rowsOfPiece = 5_000;
const seed = 20_260_204;

/** Made-up events, about 460 bytes each, at eighty thousand places in four countries over eight years. */
export async function writeAcledFile(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  const below = dice();
  stream.write(`${header}\n`);
  for (let first = 0; first < rows; first += rowsOfPiece) {
    const count = Math.min(rowsOfPiece, rows - first);
    const piece = Array.from({ length: count }, (_, row) => acledRow(first + row, below)).join('');
    if (!stream.write(piece))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
  }
  stream.end();
  await finished(stream);
}

/** Whole numbers from 0 to below a limit, the same ones every time. */
type Dice = (limit: number) => number;

function dice(): Dice {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The lower bits of such numbers repeat themselves soon.
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Each with a box that lies within it. */
const countries = [
  { name: 'Ukraine', code: 'UKR', iso: 804, region: 'Europe', lat: 48, lon: 26, high: 2, wide: 8 },
  {
    name: 'Sudan',
    code: 'SDN',
    iso: 729,
    region: 'Northern Africa',
    lat: 12,
    lon: 26,
    high: 6,
    wide: 6,
  },
  {
    name: 'Nigeria',
    code: 'NGA',
    iso: 566,
    region: 'Western Africa',
    lat: 8,
    lon: 5,
    high: 4,
    wide: 6,
  },
  {
    name: 'Brazil',
    code: 'BRA',
    iso: 76,
    region: 'South America',
    lat: -18,
    lon: -52,
    high: 10,
    wide: 10,
  },
] as const;

const kinds = [
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['Explosions/Remote violence', 'Air/drone strike'],
  ['Battles', 'Armed clash'],
  ['Protests', 'Peaceful protest'],
  ['Violence against civilians', 'Attack'],
  ['Strategic developments', 'Looting/property destruction'],
] as const;

const clauses = [
  'a school and two houses were damaged',
  'the power line to the district was cut until the evening',
  'residents reported explosions before dawn',
  'the road to the bridge was closed by local authorities',
  'no further detail was given by the sources',
  'an unknown number of people were detained',
  'a market and several vehicles burned down',
  'two armed groups claimed responsibility',
  'a depot of fuel was hit for the second time',
  'demonstrators gathered in front of the administration',
  'an unconfirmed report speaks of further damage',
  'witnesses counted a dozen shots',
  'livestock was taken from three farms',
  'a hospital treated the wounded',
] as const;

function acledRow(row: number, below: Dice): string {
  const place = below(80_000);
  const { name, code, iso, region, lat, lon, high, wide } = oneOf(countries, place);
  const [type, subtype] = oneOf(kinds, below(kinds.length));
  const [one, other] = [below(90), below(90)];
  const date = new Date(Date.UTC(2018, 0, 1 + below(2920))).toISOString().slice(0, 10);
  const [region1, town] = [`Province ${place % 23}`, `Town ${place}`];
  const said = Array.from({ length: 1 + below(2) }, () => oneOf(clauses, below(clauses.length)));
  const notes = `On ${date}, forces of group ${one} attacked ${town} (${region1}) with ${1 + below(40)} rounds; ${said.join(', ')}.`;
  return `${code}${row},${date},${date.slice(0, 4)},${below(7) === 0 ? 2 : 1},Political violence,${type},${subtype},Armed Group ${one},,Rebel group,Military Forces ${other},,State forces,State forces-Rebel group,,${iso},${region},${name},${region1},District ${place % 211},,${town},${(lat + (high * ((place * 7919) % 80_000)) / 80_000).toFixed(4)},${(lon + (wide * ((place * 104_729) % 80_000)) / 80_000).toFixed(4)},${1 + below(3)},"Press ${below(300)}; Agency ${below(40)}",National-International,"${notes}",${below(3) === 0 ? below(9) : 0},,${1_700_000_000 + row}\n`;
}

function oneOf<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('expected values to choose from, got none');
  return value;
}
