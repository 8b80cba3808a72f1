import type { AreaFeature } from '../../core/geo/basemap.ts';
import { unionBbox, type Bbox } from '../../core/geo/bbox.ts';
import { countryOfArea } from '../../core/incident/place-keys.ts';
import type { Basemap } from '../../engine/basemap/basemap-client.ts';
import type { Extent } from '../../engine/protocol.ts';
import type { MapLink } from './map-link.ts';

/** Shapes of the areas that incidents are known to and of their countries, and with them where the data lies. */
export function createLocatedAreas(basemap: Basemap, { answers, signal, map }: MapLink) {
  let areas: ReadonlyMap<string, AreaFeature> = new Map();

  return {
    all: (): AreaFeature[] => [...areas.values()],
    find: (id: string): AreaFeature | undefined => areas.get(id),
    async load(ids: readonly string[]): Promise<void> {
      const wanted = new Set([...ids, ...countriesOfSeveral(ids)]);
      const features = await basemap.areas([...wanted], signal);
      areas = new Map(features.map((feature) => [feature.id, feature]));
      answers.setState({ areaNames: new Map(features.map(({ id, name }) => [id, name])) });
      map()?.setAreas(features);
    },
    /** Of points and areas; `null` where nothing has a place. */
    bboxOf({ bbox, areaIds }: Extent): Bbox | null {
      const boxes = areaIds.flatMap((id): Bbox[] => {
        const area = areas.get(id);
        return area === undefined ? [] : [area.bbox];
      });
      if (bbox !== null) boxes.push(bbox);
      return boxes.length === 0 ? null : boxes.reduce((a, b) => unionBbox(a, b));
    },
  };
}

/** Their areas may come under one badge, at the country's label point. */
function countriesOfSeveral(ids: readonly string[]): string[] {
  const countries = ids.map(countryOfArea);
  return countries.filter((country, index) => countries.indexOf(country) !== index);
}

export type LocatedAreas = ReturnType<typeof createLocatedAreas>;
