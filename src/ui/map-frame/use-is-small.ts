import { useLayoutEffect, useState } from 'react';

/** CSS pixels that the words of the credits need beside what else stands on the map. */
const enoughWidth = 700;
const enoughHeight = 400;

/** Whether the part of the map that panels leave free is a small one. */
export function useIsSmall(free: HTMLElement | null): boolean {
  const [isSmall, setIsSmall] = useState(false);

  useLayoutEffect(() => {
    if (free === null) return;
    const measure = (): void => {
      setIsSmall(free.clientWidth < enoughWidth || free.clientHeight < enoughHeight);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(free);
    return () => observer.disconnect();
  }, [free]);

  return isSmall;
}
