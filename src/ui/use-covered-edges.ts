import { useLayoutEffect } from 'react';
import { useAtlas, type CoveredEdges } from './shared/atlas-context.ts';

/** Scale and credits stand on the lower edge of a wide map; nothing that is fitted may lie under them. */
const creditsHeight = 52;
const wideMap = 700;

type Covers = Readonly<Record<'panel' | 'timeline' | 'drawer' | 'details', HTMLElement | null>>;

/**
 * Tells the map, and the style sheets of what stands over it (`--free-left` and the like),
 * how much of it panels cover; a panel that is not there covers nothing.
 */
export function useCoveredEdges(
  map: HTMLElement | null,
  { panel, timeline, drawer, details }: Covers,
): void {
  const { mapCommands } = useAtlas();

  useLayoutEffect(() => {
    if (map === null) return;
    // The drawer stands on the timeline.
    const covers = [panel, timeline, drawer, details].filter((element) => element !== null);
    const measure = (): void => {
      const edges = coveredEdges(
        map.getBoundingClientRect(),
        covers.map((element) => element.getBoundingClientRect()),
      );
      map.style.setProperty('--free-left', `${edges.left}px`);
      map.style.setProperty('--free-right', `${edges.right}px`);
      map.style.setProperty('--free-bottom', `${edges.bottom}px`);
      const credits = map.clientWidth < wideMap ? 0 : creditsHeight;
      mapCommands.setCoveredEdges({ ...edges, bottom: edges.bottom + credits });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [map, ...covers]) observer.observe(element);
    return () => observer.disconnect();
  }, [mapCommands, map, panel, timeline, drawer, details]);
}

/**
 * A cover along the whole of an edge takes that edge, one upon such a cover as well; one beside
 * the frame, and a card that floats over it, take nothing.
 */
function coveredEdges(frame: DOMRect, covers: readonly DOMRect[]): CoveredEdges {
  const edges = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const cover of covers) {
    const isOver =
      cover.left < frame.right &&
      cover.right > frame.left &&
      cover.top < frame.bottom &&
      cover.bottom > frame.top;
    if (!isOver) continue;
    const isColumn = cover.height > frame.height / 2 && cover.width < frame.width / 2;
    if (isColumn) {
      const isAtLeft = cover.left + cover.right < frame.left + frame.right;
      if (isAtLeft) edges.left = Math.max(edges.left, cover.right - frame.left);
      else edges.right = Math.max(edges.right, frame.right - cover.left);
    } else if (cover.width > frame.width / 3 && cover.bottom >= frame.bottom - edges.bottom - 1) {
      edges.bottom = Math.max(edges.bottom, frame.bottom - cover.top);
    }
  }
  return edges;
}
