import mapshaper from 'mapshaper';

/** The northern limit of Western Sahara. */
const westernSaharaNorth = 27 + 40 / 60;

/**
 * Between Israel and the Syrian Golan, from the Lebanese to the Jordanian border, along the
 * line of 1949 to 1967 (degrees, written by hand, about 500 m), then round the territory.
 */
const golan = [
  [35.6235, 33.2851],
  [35.6484, 33.2618],
  [35.6742, 33.2432],
  [35.6588, 33.2053],
  [35.6371, 33.1601],
  [35.6289, 33.1096],
  [35.6321, 33.0602],
  [35.6285, 33.0109],
  [35.6247, 32.9618],
  [35.6178, 32.9066],
  [35.6352, 32.8832],
  [35.6544, 32.8466],
  [35.6585, 32.7992],
  [35.6721, 32.7581],
  [35.6636, 32.7216],
  [35.6891, 32.7003],
  [35.76, 32.6],
  [36.3, 32.6],
  [36.3, 33.6],
  [35.7, 33.6],
  [35.6235, 33.2851],
];

/**
 * The parts of Jerusalem east of the armistice line of 1949, which the source draws with the
 * Israeli district (degrees, written by hand, about 500 m, north to south, then round).
 */
const eastJerusalem = [
  [35.1839, 31.8088],
  [35.2, 31.804],
  [35.213, 31.803],
  [35.2225, 31.7985],
  [35.2262, 31.7925],
  [35.2266, 31.787],
  [35.2262, 31.779],
  [35.2275, 31.7735],
  [35.23, 31.7705],
  [35.2285, 31.764],
  [35.232, 31.756],
  [35.229, 31.748],
  [35.2215, 31.742],
  [35.218, 31.738],
  [35.2, 31.74],
  [35.19, 31.737],
  [35.179, 31.72],
  [35.179, 31.69],
  [35.3, 31.69],
  [35.3, 31.9],
  [35.17, 31.9],
  [35.17, 31.815],
  [35.1839, 31.8088],
];

/**
 * Parts units where a border runs through them: the three Moroccan regions that reach
 * south of 27°40′N, and the Israeli districts that the source draws over the Golan and East Jerusalem.
 */
export async function splitUnits(units) {
  const sahara = new Set(['MA-14', 'MA-15', 'MA-16']);
  const parts = await run(
    `-i units.json -filter ${JSON.stringify(`['${[...sahara].join("','")}'].includes(id)`)} -o sahara.json
     -i units.json -filter "id === 'IL-Z'" -o galilee.json
     -i units.json -filter "id === 'IL-JM'" -o jerusalem.json`,
    { 'units.json': units },
  );
  const southern = await clip(parts['sahara.json'], [-20, 15, 0, westernSaharaNorth]);
  const northern = await clip(parts['sahara.json'], [-20, westernSaharaNorth, 0, 40]);
  const occupied = await mask('-clip', parts['galilee.json'], golan);
  const galilee = await mask('-erase', parts['galilee.json'], golan);
  const east = await mask('-clip', parts['jerusalem.json'], eastJerusalem);
  const west = await mask('-erase', parts['jerusalem.json'], eastJerusalem);
  for (const feature of east.features) {
    Object.assign(feature.properties, {
      id: 'PS-JEM',
      country: 'PS',
      en: 'East Jerusalem',
      uk: 'Східний Єрусалим',
    });
  }
  for (const feature of southern.features) {
    Object.assign(feature.properties, { id: 'EH', country: 'EH', tolerance: 1500 });
  }
  for (const feature of occupied.features) {
    Object.assign(feature.properties, {
      id: 'SY-X90~',
      country: 'SY',
      line: 'golan',
      en: 'Golan',
      uk: 'Голани',
    });
  }
  const parted = new Set([...sahara, 'IL-Z', 'IL-JM']);
  const kept = units.features.filter(({ properties }) => !parted.has(properties.id));
  for (const { properties } of kept) if (properties.country === 'EH') properties.id = 'EH';
  return {
    type: 'FeatureCollection',
    features: [
      kept,
      ...[southern, northern, occupied, galilee, east, west].map(({ features }) => features),
    ].flat(),
  };
}

async function clip(collection, bbox) {
  return collectionOf(
    await run(`-i in.json -clip bbox2=${bbox.join(',')} -o out.json`, { 'in.json': collection }),
  );
}

async function mask(command, collection, ring) {
  const shape = { type: 'Polygon', coordinates: [ring] };
  return collectionOf(
    await run(`-i in.json ${command} mask.json -o out.json`, {
      'in.json': collection,
      'mask.json': { type: 'Feature', properties: {}, geometry: shape },
    }),
  );
}

function collectionOf(output) {
  return output['out.json'];
}

/** Runs mapshaper commands over GeoJSON objects. */
export async function run(commands, inputs) {
  const input = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const output = await mapshaper.applyCommands(commands.replace(/\s+/g, ' '), input);
  return Object.fromEntries(
    Object.entries(output).map(([name, bytes]) => [name, JSON.parse(bytes.toString())]),
  );
}
