import type { MapSymbol, SymbolContent } from '../../core/cluster/map-symbol.ts';

/** A symbol that focus can come to; after the last of them, how many more there are. */
export interface Stop extends Omit<MapSymbol, 'content'> {
  readonly content: SymbolContent | { readonly type: 'more'; readonly count: number };
}

/** Focus among the symbols of the map, in reading order. */
export interface Walk {
  readonly stops: readonly Stop[];
  /** Where focus is or will come to; `null` where nothing is in view. */
  readonly current: Stop | null;
  /**
   * What was opened from the current stop, which keeps it even where the map no longer shows
   * it: until focus returns, or until the stop of that key is there.
   */
  readonly held: { readonly until: string | null } | null;
  /** Whether focus was ever here; before, the way in is the first of what is in view. */
  readonly isVisited: boolean;
}

export type Direction = 'next' | 'previous' | 'first' | 'last';

/** More elements than these help nobody. */
export const mostSymbols = 200;

export const noWalk: Walk = { stops: [], current: null, held: null, isVisited: false };

/**
 * Takes what the map shows now: focus stays with what it is on, else it goes to the nearest.
 * A reader who stands where nothing was in view is not moved by what comes.
 */
export function follow(walk: Walk, symbols: readonly MapSymbol[], isInside: boolean): Walk {
  const stops = stopsOf(symbols);
  const { current, held, isVisited } = walk;
  const settle = (next: Stop | null): Walk => ({ ...walk, stops, current: next, held: null });
  const awaited = held === null ? undefined : find(stops, held.until);
  if (awaited !== undefined) return settle(awaited);
  const same = isVisited ? find(stops, current?.key ?? null) : stops[0];
  if (same !== undefined) {
    const isUnchanged =
      stops.length === walk.stops.length &&
      stops.every((stop, index) => isAlike(stop, walk.stops[index]));
    return isUnchanged ? walk : { ...walk, stops, current: same };
  }
  if (held !== null) return { ...walk, stops };
  if (current === null) return settle(isInside ? null : (stops[0] ?? null));
  return settle(nearest(stops, current));
}

/** Where there is no such stop, focus stays. */
export function goTo(walk: Walk, key: string): Walk {
  const current = find(walk.stops, key) ?? walk.current;
  const { held, isVisited } = walk;
  if (current === walk.current && held === null && isVisited) return walk;
  return { ...walk, current, held: null, isVisited: true };
}

/** There is no way on from the ends. */
export function step(walk: Walk, direction: Direction): Walk {
  const { stops, current } = walk;
  const at = stops.findIndex(({ key }) => key === current?.key);
  const last = stops.length - 1;
  const wanted = {
    next: at + 1,
    previous: at < 0 ? last : at - 1,
    first: 0,
    last,
  }[direction];
  const stop = stops[Math.max(0, Math.min(last, wanted))] ?? current;
  return { ...walk, current: stop, held: null };
}

export function hold(walk: Walk, until: string | null = null): Walk {
  return { ...walk, held: { until } };
}

export function release(walk: Walk): Walk {
  return walk.held === null ? walk : { ...walk, held: null };
}

function stopsOf(symbols: readonly MapSymbol[]): readonly Stop[] {
  const last = symbols[mostSymbols - 1];
  const count = symbols.length - mostSymbols;
  if (last === undefined || count <= 0) return symbols;
  const more: Stop = { ...last, key: 'more', isSpread: false, content: { type: 'more', count } };
  return [...symbols.slice(0, mostSymbols), more];
}

function find(stops: readonly Stop[], key: string | null): Stop | undefined {
  return key === null ? undefined : stops.find((stop) => stop.key === key);
}

/** The first of those that are equally near. */
function nearest(stops: readonly Stop[], { x, y }: Stop): Stop | null {
  let found: Stop | null = null;
  let shortest = Infinity;
  for (const stop of stops) {
    const distance = Math.hypot(stop.x - x, stop.y - y);
    if (distance >= shortest) continue;
    shortest = distance;
    found = stop;
  }
  return found;
}

function isAlike(a: Stop, b: Stop | undefined): boolean {
  if (b === undefined) return false;
  const { content } = a;
  return (
    a.key === b.key &&
    a.x === b.x &&
    a.y === b.y &&
    a.radius === b.radius &&
    a.isSpread === b.isSpread &&
    content.type === b.content.type &&
    JSON.stringify(content) === JSON.stringify(b.content)
  );
}
