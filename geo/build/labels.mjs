import { labelAreas, smallCountryZoom } from './country-labels.mjs';
import { readRows } from './data-rows.mjs';
import { readTowns } from './towns.mjs';

/** @typedef {{ kind: 'country' | 'admin1' | 'capital' | 'city' | 'sea' | 'river', lon: number, lat: number, zoom: number, en: string, uk?: string }} Label */

/**
 * All labels of the map as one array a field, half the size of one object a label; areas,
 * then waters, then towns, each most important first.
 */
export async function buildLabels(units, names) {
  const towns = readTowns();
  const capitals = new Set(towns.filter(({ kind }) => kind === 'capital').map(({ en }) => en));
  // A city-state's name stands once: at its town, which shows at a smaller zoom.
  const areas = (await labelAreas(units, names)).filter(
    ({ kind, en, zoom }) => kind !== 'country' || zoom < smallCountryZoom || !capitals.has(en),
  );
  return columnsOf([...areas, ...readWaters(), ...towns]);
}

/** @returns {Label[]} */
function readWaters() {
  return readRows('waters.tsv').map(([kind, lon, lat, zoom, en, uk]) => ({
    kind,
    lon: Number(lon),
    lat: Number(lat),
    zoom: Number(zoom),
    en,
    uk,
  }));
}

/** @param {Label[]} labels */
function columnsOf(labels) {
  const round = (degrees) => Math.round(degrees * 1000) / 1000;
  return {
    kind: labels.map((label) => label.kind),
    lon: labels.map((label) => round(label.lon)),
    lat: labels.map((label) => round(label.lat)),
    zoom: labels.map((label) => label.zoom),
    en: labels.map((label) => label.en),
    uk: labels.map((label) => label.uk ?? ''),
  };
}
