import { useEffect, useState } from 'react';
import type { FoundPlaces } from '../../core/geo/found-place.ts';
import { useAtlas } from '../shared/atlas-context.ts';

const noPlaces: FoundPlaces = { words: '', places: [] };
/** Between two letters of someone who types slowly. */
const pauseMs = 150;
/** What is known of all places comes before that, but for the first time: so nothing is shown that is moved at once. */
const patienceMs = 80;

/**
 * Places that the query names, once typing pauses; until then those of the query before. Those of
 * the basemap come first where the gazetteer is still being fetched.
 */
export function useFoundPlaces(query: string, limit: number): FoundPlaces {
  const { findPlaces, findMorePlaces } = useAtlas();
  const [found, setFound] = useState(noPlaces);

  useEffect(() => {
    const asked = new AbortController();
    let hasAll = false;
    const show = (places: FoundPlaces): void => {
      if (!asked.signal.aborted) setFound(places);
    };
    let timer = setTimeout(() => {
      findPlaces(query, limit, asked.signal).then(
        (places) => {
          timer = setTimeout(() => {
            if (!hasAll) show(places);
          }, patienceMs);
        },
        // A basemap that cannot be read is told of by the map, which needs all of it.
        () => show(noPlaces),
      );
      findMorePlaces(query, limit, asked.signal).then(
        (places) => {
          hasAll = true;
          show(places);
        },
        () => undefined,
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [findPlaces, findMorePlaces, query, limit]);

  return found;
}
