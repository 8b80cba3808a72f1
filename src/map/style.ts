import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';

export type MapTheme = 'light' | 'dark';

export interface BasemapColors {
  readonly water: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly admin: string;
  readonly river: string;
  readonly label: string;
  readonly quietLabel: string;
  readonly waterLabel: string;
  readonly halo: string;
  readonly dot: string;
}

/** Quiet, so that only incidents speak. */
export const basemapColors: Readonly<Record<MapTheme, BasemapColors>> = {
  light: {
    water: '#dbe5ea',
    land: '#f7f5f1',
    coast: '#b4c3cb',
    border: '#9a958c',
    admin: '#dcd7cd',
    river: '#c6d6de',
    label: '#3f4246',
    quietLabel: '#6c6a66',
    waterLabel: '#4d7284',
    halo: '#f7f5f1',
    dot: '#8b8983',
  },
  dark: {
    water: '#14191f',
    land: '#22272d',
    coast: '#3d4853',
    border: '#68717b',
    admin: '#30373f',
    river: '#1b2630',
    label: '#cfd3d8',
    quietLabel: '#969da5',
    waterLabel: '#7c9db3',
    halo: '#1c2126',
    dot: '#7f868e',
  },
};

export const regular = 'Noto Sans Regular';
export const semibold = 'Noto Sans SemiBold';

/** The ranges that the font's packager gives to each file. */
const unicodeRanges: Readonly<Record<string, readonly string[]>> = {
  latin: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02BB-02BC',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+2000-206F',
    'U+20AC',
    'U+2122',
  ],
  'latin-ext': [
    'U+0100-0130',
    'U+0132-0151',
    'U+0154-02BA',
    'U+02BD-02C5',
    'U+1E00-1E9F',
    'U+1EF2-1EFF',
  ],
  cyrillic: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  'cyrillic-ext': ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F'],
};

export const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** An empty map with its fonts; layers are added by those who own them. Colours fade for `fadeMs`. */
export function emptyStyle(theme: MapTheme, fontsUrl: string, fadeMs: number): StyleSpecification {
  return {
    version: 8,
    transition: { duration: fadeMs, delay: 0 },
    'font-faces': {
      [regular]: fontFiles(fontsUrl, 400),
      [semibold]: fontFiles(fontsUrl, 600),
    },
    sources: {},
    layers: [waterLayer(theme)],
  };
}

export function waterLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'water',
    type: 'background',
    paint: { 'background-color': basemapColors[theme].water },
  };
}

/** Gives layers that stand on the map the paint of these, so that a new theme loads nothing again. */
export function repaint(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const { id, paint = {} } of layers) {
    for (const [property, value] of Object.entries(paint)) {
      map.setPaintProperty(id, property as PaintProperty, value);
    }
  }
}

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

/** Linear between the stops. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, value]) => [zoom, value]),
  ] as unknown as ExpressionSpecification;
}

function fontFiles(fontsUrl: string, weight: number) {
  return Object.entries(unicodeRanges).map(([subset, ranges]) => ({
    url: `${fontsUrl}noto-sans-${subset}-${weight}-normal.woff2`,
    'unicode-range': [...ranges],
  }));
}
