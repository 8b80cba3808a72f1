import { useEffect, useState } from 'react';
import type { FoundPlaces } from '../../core/geo/found-place.ts';
import { useAtlas } from '../shared/atlas-context.ts';

const noPlaces: FoundPlaces = { words: '', places: [] };
/** Between two letters of someone who types slowly. */
const pauseMs = 150;

/** Places that the query names, once typing pauses; until then those of the query before. */
export function useFoundPlaces(query: string, limit: number): FoundPlaces {
  const { findPlaces } = useAtlas();
  const [found, setFound] = useState(noPlaces);

  useEffect(() => {
    const asked = new AbortController();
    const show = (places: FoundPlaces): void => {
      if (!asked.signal.aborted) setFound(places);
    };
    const timer = setTimeout(() => {
      // A basemap that cannot be read is told of by the map, which needs all of it.
      findPlaces(query, limit, asked.signal).then(show, () => show(noPlaces));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [findPlaces, query, limit]);

  return found;
}
