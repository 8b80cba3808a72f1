import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl';
import type { LabelKind } from '../core/geo/basemap.ts';
import type { Locale } from '../core/share/view-state.ts';
import { dotImage } from './images.ts';
import { basemapColors, byZoom, regular, semibold, type BasemapColors } from './style.ts';

/** Below it nothing of the basemap is a label. */
export const firstLabelLayer = 'label-river';

interface LabelStyle {
  readonly kind: LabelKind;
  readonly color: keyof BasemapColors;
  readonly font: string;
  readonly size: ExpressionSpecification;
  readonly spacing: number;
}

const labelStyles: readonly LabelStyle[] = [
  {
    kind: 'river',
    color: 'waterLabel',
    font: regular,
    size: byZoom([5, 10], [8, 12]),
    spacing: 0.04,
  },
  {
    kind: 'sea',
    color: 'waterLabel',
    font: regular,
    size: byZoom([2, 11], [7, 15]),
    spacing: 0.12,
  },
  {
    kind: 'admin1',
    color: 'quietLabel',
    font: regular,
    size: byZoom([6, 11], [8, 13]),
    spacing: 0.04,
  },
  { kind: 'city', color: 'label', font: regular, size: byZoom([4, 11], [8, 13.5]), spacing: 0 },
  { kind: 'capital', color: 'label', font: semibold, size: byZoom([3, 11], [8, 15]), spacing: 0 },
  {
    kind: 'country',
    color: 'quietLabel',
    font: semibold,
    size: byZoom([2, 11], [6, 16]),
    spacing: 0.08,
  },
];

/** Beside its dot where that is free, else beside an incident that stands on it; offsets in ems. */
const townAnchors: VariableAnchorOffsetCollectionSpecification = [0.5, 1.5].flatMap((offset) => [
  'left',
  [offset, 0],
  'right',
  [-offset, 0],
  'top',
  [0, offset],
  'bottom',
  [0, -offset],
]);

export function labelLayers(colors: BasemapColors, locale: Locale): LayerSpecification[] {
  return labelStyles.map(({ kind, color, font, size, spacing }) => {
    const isTown = kind === 'city' || kind === 'capital';
    return {
      id: `label-${kind}`,
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['==', ['get', 'kind'], kind], ['<=', ['get', 'zoom'], ['zoom']]],
      ...(kind === 'country' ? { maxzoom: 7 } : {}),
      layout: {
        'text-field': ['get', locale],
        'text-font': [font],
        'text-size': size,
        'text-letter-spacing': spacing,
        'text-max-width': 8,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
        ...(isTown
          ? {
              'icon-image': dotImage,
              'icon-size': kind === 'capital' ? 1.25 : 1,
              // Of all that is placed before, a dot may lie under our own symbols only.
              'icon-overlap': 'cooperative',
              'text-variable-anchor-offset': townAnchors,
              'text-justify': 'auto',
            }
          : {}),
      },
      paint: {
        'text-color': colors[color],
        'text-halo-color': kind === 'sea' || kind === 'river' ? colors.water : colors.halo,
        'text-halo-width': 1.2,
      },
    } satisfies LayerSpecification;
  });
}

export function setLabelLanguage(map: MapLibreMap, locale: Locale): void {
  for (const { id } of labelLayers(basemapColors.light, locale)) {
    map.setLayoutProperty(id, 'text-field', ['get', locale]);
  }
}
