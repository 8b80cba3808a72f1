import type { MapSymbol } from '../../../src/core/cluster/map-symbol.ts';
import type { MapSymbols } from '../../../src/ui/shared/map-symbols.ts';

/** As where there is no map. */
export const noSymbols: MapSymbols = {
  within: () => [],
  subscribe: () => () => {},
  point() {},
  open: () => Promise.resolve(null),
  closeSpread: () => null,
  focusMap() {},
};

export interface FakeSymbols extends MapSymbols {
  /** Shows these from now on, as if a frame was drawn. */
  show(symbols: readonly MapSymbol[]): void;
  /** Keys of what was opened. */
  readonly opened: string[];
  /** What is pointed at. */
  pointed(): string | null;
}

/** A map that shows what it is told. `onOpen` gives what an opening resolves to. */
export function createFakeSymbols(
  first: readonly MapSymbol[],
  onOpen: (key: string) => Promise<string | null> = () => Promise.resolve(null),
): FakeSymbols {
  let shown = first;
  let pointed: string | null = null;
  const listeners = new Set<() => void>();
  const opened: string[] = [];
  return {
    ...noSymbols,
    opened,
    within: ({ left, top, right, bottom }) =>
      shown.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    point(symbol) {
      pointed = symbol?.key ?? null;
    },
    pointed: () => pointed,
    open(key) {
      opened.push(key);
      return onOpen(key);
    },
    focusMap: () => document.querySelector<HTMLElement>('[data-canvas]')?.focus(),
    show(symbols) {
      shown = symbols;
      for (const listener of listeners) listener();
    },
  };
}
