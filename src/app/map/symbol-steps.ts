import type { MapSymbols } from '../../ui/shared/map-symbols.ts';
import type { SymbolInView } from '../../map/symbols-in-view.ts';
import type { MapHit } from '../../map/map-view.ts';
import type { MapLink } from './map-link.ts';
import type { SymbolOpening } from './symbol-opening.ts';

interface Surroundings {
  readonly opening: SymbolOpening;
  hover(hit: MapHit | null, position: readonly [number, number]): void;
  /** Whether the map moves, or waits for the answer to what it shows. */
  isBusy(): boolean;
}

const everywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** The symbols of the map for those who do not use a pointer. `tell` is to be called after every frame. */
export function createSymbolSteps(
  link: MapLink,
  { opening, hover, isBusy }: Surroundings,
): { readonly symbols: MapSymbols; tell(): void } {
  const listeners = new Set<() => void>();

  const find = (key: string): SymbolInView | undefined =>
    link
      .map()
      ?.symbolsIn(everywhere)
      .find((symbol) => symbol.key === key);

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    tell() {
      for (const listener of listeners) listener();
    },
    symbols: {
      within: (box) => link.map()?.symbolsIn(box) ?? [],
      subscribe,
      point(symbol) {
        const hit = symbol === null ? undefined : find(symbol.key)?.hit;
        if (symbol === null || hit === undefined) hover(null, [0, 0]);
        else hover(hit, [symbol.x, symbol.y]);
      },
      async open(key, box) {
        const symbol = find(key);
        if (symbol === undefined) return null;
        const isParted = symbol.content.type === 'group' || symbol.content.type === 'stack';
        await opening.open(symbol.hit);
        if (!isParted) return null;
        const { firstMember } = await import('./first-member.ts');
        return firstMember(symbol, link, {
          symbols: () => link.map()?.symbolsIn(box) ?? [],
          subscribe,
          isBusy,
        });
      },
      closeSpread() {
        const cell = link.map()?.spread()?.cell;
        opening.closeSpread();
        return cell === undefined ? null : `group ${cell}`;
      },
      focusMap: () => link.map()?.focus(),
    },
  };
}
