import type { Feature, MultiLineString } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { partsOf, type AreaGeometry } from '../core/geo/polygon.ts';
import { withoutWorldEdge } from '../core/geo/world-edge.ts';
import type { Family } from '../core/incident/kinds.ts';
import { areaSource } from './area-layers.ts';
import type { AreaState } from './area-states.ts';

type States = ReadonlyMap<string, AreaState>;
type Geometries = ReadonlyMap<string, AreaFeature>;

/** What MapLibre's worker must know of a shape besides its geometry. */
interface ShapeTraits {
  readonly selected: boolean;
  /** Known as a country, and not as a region of one. */
  readonly country: boolean;
  /** Family of the hatching, which cannot be changed without the worker. */
  readonly hatch: Family;
}

type AreaPart = ShapeTraits & { readonly key: string; readonly part: 'shape' | 'outline' };
type PartFeature = Feature<AreaGeometry | MultiLineString, AreaPart>;

export interface AreaShapes {
  /**
   * Shows areas as these states say, those whose geometry is known. A shape is sent to the worker
   * when it is shown for the first time, and after that only changed in place.
   */
  show(states: States, geometries: Geometries): void;
  /** Hatches anew where another family leads by now; till then the shape is only tinted. */
  hatch(): void;
  /** Areas whose shapes the worker has taken; `null` while it has not answered. */
  taken(): ReadonlySet<string> | null;
}

/** The shapes of one style; a new style needs new ones. */
export function createAreaShapes(map: MapLibreMap): AreaShapes {
  const sent = new Map<string, ShapeTraits>();
  let taken: ReadonlySet<string> | null = null;
  let shown: States = new Map();
  let shownGeometries: Geometries = new Map();

  const send = async (diff: GeoJSONSourceDiff): Promise<void> => {
    const ids = [...sent.keys()];
    const geometries = shownGeometries;
    await map.getSource<GeoJSONSource>(areaSource)?.updateData(diff);
    if (geometries !== shownGeometries) return;
    taken = new Set([...(taken ?? []), ...ids]);
  };

  const setState = (id: string, state: AreaState | undefined): void => {
    const { family = 'other', line = 'none', stacked = false, crowded = false } = state ?? {};
    for (const part of parts) {
      const feature = { source: areaSource, id: keyOf(id, part) };
      map.setFeatureState(feature, { family, line, stacked, crowded });
    }
  };

  return {
    show(states, geometries) {
      const isOther = geometries !== shownGeometries;
      if (isOther) {
        sent.clear();
        taken = null;
        shownGeometries = geometries;
      }
      for (const id of new Set([...states.keys(), ...shown.keys()])) {
        if (!isAlike(states.get(id), shown.get(id))) setState(id, states.get(id));
      }
      shown = states;
      const added: PartFeature[] = [];
      const update: NonNullable<GeoJSONSourceDiff['update']> = [];
      for (const id of new Set([...states.keys(), ...sent.keys()])) {
        const area = geometries.get(id);
        if (area === undefined) continue;
        const before = sent.get(id);
        const traits = traitsOf(area, states.get(id), before);
        if (before === undefined) added.push(...partsOfArea(area, traits));
        else if (before.selected !== traits.selected || before.country !== traits.country) {
          update.push(...changes(id, traits));
        } else continue;
        sent.set(id, traits);
      }
      if (isOther || taken === null || added.length + update.length > 0) {
        void send({ removeAll: isOther, add: added, update });
      }
    },
    hatch() {
      const update: NonNullable<GeoJSONSourceDiff['update']> = [];
      for (const [id, { family }] of shown) {
        const before = sent.get(id);
        if (before === undefined || before.hatch === family) continue;
        sent.set(id, { ...before, hatch: family });
        if (!before.country || before.selected)
          update.push(...changes(id, { ...before, hatch: family }));
      }
      if (update.length > 0) void send({ update });
    },
    taken: () => taken,
  };
}

const parts = ['shape', 'outline'] as const;

function keyOf(id: string, part: AreaPart['part']): string {
  return `${id} ${part}`;
}

function traitsOf(
  area: AreaFeature,
  state: AreaState | undefined,
  before: ShapeTraits | undefined,
): ShapeTraits {
  const selected = state?.isSelected ?? false;
  const country = area.level === 'country' && !(state?.isRegion ?? false);
  const isSame = before?.selected === selected && before.country === country;
  return isSame ? before : { selected, country, hatch: state?.family ?? before?.hatch ?? 'other' };
}

function changes(
  id: string,
  { selected, country, hatch }: ShapeTraits,
): NonNullable<GeoJSONSourceDiff['update']> {
  return parts.map((part) => ({
    id: keyOf(id, part),
    addOrUpdateProperties: [
      { key: 'selected', value: selected },
      { key: 'country', value: country },
      { key: 'hatch', value: hatch },
    ],
  }));
}

/** A shape and its outline: what is cut at the antimeridian has no border there. */
export function partsOfArea({ id, geometry }: AreaFeature, traits: ShapeTraits): PartFeature[] {
  const rings = { type: 'MultiLineString' as const, coordinates: partsOf(geometry).flat() };
  const featureOf = (part: AreaPart['part'], of: AreaGeometry | MultiLineString): PartFeature => ({
    type: 'Feature',
    geometry: of,
    properties: { ...traits, key: keyOf(id, part), part },
  });
  return [featureOf('shape', geometry), featureOf('outline', withoutWorldEdge(rings))];
}

function isAlike(a: AreaState | undefined, b: AreaState | undefined): boolean {
  return (
    a?.family === b?.family &&
    a?.line === b?.line &&
    a?.stacked === b?.stacked &&
    a?.crowded === b?.crowded
  );
}
