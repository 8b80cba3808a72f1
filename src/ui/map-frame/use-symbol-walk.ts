import { useEffect, useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { freeBox } from './free-box.ts';
import { follow, noWalk, type Walk } from './symbol-walk.ts';

/** How often the way in is looked after while focus is elsewhere. */
const restMs = 250;

/** Keeps the walk with what the map shows in its free part: frame by frame while focus is inside. */
export function useSymbolWalk(free: HTMLElement | null, isInside: boolean) {
  const { mapSymbols } = useAtlas();
  const [walk, setWalk] = useState(noWalk);

  useEffect(() => {
    if (free === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      const symbols = mapSymbols.within(freeBox(free));
      setWalk((before) => follow(before, symbols, isInside));
    };
    const readSoon = (): void => {
      timer ??= setTimeout(read, restMs);
    };
    read();
    const stop = mapSymbols.subscribe(isInside ? read : readSoon);
    const observer = new ResizeObserver(readSoon);
    observer.observe(free);
    return () => {
      stop();
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [mapSymbols, free, isInside]);

  return [walk, setWalk] as const satisfies readonly [Walk, unknown];
}
