import type { MapSymbol, PixelBox } from '../../core/cluster/map-symbol.ts';

/** The symbols of the map for those who do not use a pointer; without a map there are none. */
export interface MapSymbols {
  /** Those with their centre in a box of the canvas, in reading order. */
  within(box: PixelBox): readonly MapSymbol[];
  /** Tells after every frame that the map draws; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Lifts a symbol and shows its card, as a pointer over it does; `null` ends it. */
  point(symbol: Pick<MapSymbol, 'key' | 'x' | 'y'> | null): void;
  /**
   * The act of a click. Of a group or a stack it resolves, when the map has come to rest, to the key of
   * the first of its members in `box`; else to `null`.
   */
  open(key: string, box: PixelBox): Promise<string | null>;
  /** Resolves to the key of the group that was spread. */
  closeSpread(): string | null;
  /** Gives focus to the canvas. */
  focusMap(): void;
}
