import { useEffect, useMemo, useState } from 'react';
import type { LocatorShapes, LocatorTarget } from '../../core/geo/locator-shapes.ts';
import { isAreaPlace, isPointPlace, type Place } from '../../core/incident/place.ts';
import { useAtlas } from '../shared/atlas-context.ts';

type LocatorState =
  | { readonly status: 'asking' }
  | { readonly status: 'found'; readonly shapes: LocatorShapes }
  | { readonly status: 'none' };

/** Shapes around the place; `none` for a place that is not on the map, and where the basemap cannot be read. */
export function useLocator(place: Place, width: number, height: number): LocatorState {
  const { locator } = useAtlas();
  const target = useMemo(() => targetOf(place), [place]);
  const [answer, setAnswer] = useState<LocatorState>({ status: 'asking' });

  useEffect(() => {
    if (target === null) return;
    const controller = new AbortController();
    locator({ target, width, height }, controller.signal).then(
      (shapes) => {
        if (controller.signal.aborted) return;
        setAnswer(shapes === null ? { status: 'none' } : { status: 'found', shapes });
      },
      () => {
        // The map asks for the same files and tells the reader when they cannot be read.
        if (!controller.signal.aborted) setAnswer({ status: 'none' });
      },
    );
    return () => controller.abort();
  }, [locator, target, width, height]);

  return target === null ? { status: 'none' } : answer;
}

function targetOf(place: Place): LocatorTarget | null {
  if (isAreaPlace(place)) return { type: 'area', areaId: place.areaId };
  if (!isPointPlace(place)) return null;
  const { lon, lat } = place;
  return {
    type: 'point',
    lon,
    lat,
    radiusMeters: 'radiusMeters' in place ? place.radiusMeters : null,
  };
}
