import { useEffect, useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import { freeBox } from './free-box.ts';
import { follow, noWalk, type Walk } from './symbol-walk.ts';

/** While focus is elsewhere the way in is looked after when the map has drawn nothing for so long. */
const restMs = 250;

/**
 * Keeps the walk with what the map shows in its free part: frame by frame while focus is inside,
 * else at rest only and never while it plays, which draws thousands of symbols many times a second.
 */
export function useSymbolWalk(free: HTMLElement | null, isInside: boolean) {
  const { mapSymbols, playback } = useAtlas();
  const isPlaying = useStore(playback, (state) => state.playing);
  const [walk, setWalk] = useState(noWalk);

  useEffect(() => {
    if (free === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      const symbols = mapSymbols.within(freeBox(free));
      setWalk((before) => follow(before, symbols, isInside));
    };
    const readAtRest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, restMs);
    };
    read();
    if (isPlaying && !isInside) return;
    const stop = mapSymbols.subscribe(isInside ? read : readAtRest);
    const observer = new ResizeObserver(readAtRest);
    observer.observe(free);
    return () => {
      stop();
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [mapSymbols, free, isInside, isPlaying]);

  return [walk, setWalk] as const satisfies readonly [Walk, unknown];
}
