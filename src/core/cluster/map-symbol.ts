import type { Kind } from '../incident/kinds.ts';
import type { PlaceClass } from '../incident/place.ts';

/** One symbol as it stands on the map: what it shows, and where; CSS pixels of the map's canvas. */
export interface MapSymbol {
  /** The same from frame to frame for as long as it stands for the same. */
  readonly key: string;
  /** Its centre. */
  readonly x: number;
  readonly y: number;
  /** Of a square, half of its side. */
  readonly radius: number;
  readonly shape: 'circle' | 'square';
  /** Belongs to the group that is spread into its members. */
  readonly isSpread: boolean;
  readonly content: SymbolContent;
}

export type SymbolContent =
  | {
      readonly type: 'incident';
      readonly id: string;
      readonly kind: Kind;
      /** `null` for a member of a spread whose class the map was not told. */
      readonly precision: PlaceClass | null;
      readonly inferred: boolean;
    }
  | { readonly type: 'group'; readonly count: number; readonly counts: readonly KindCount[] }
  /** Incidents at one coordinate that are more than are spread at once. */
  | { readonly type: 'rest'; readonly count: number }
  | {
      readonly type: 'area';
      readonly areaId: string;
      readonly level: 'admin2' | 'admin1' | 'country';
      readonly count: number;
      readonly counts: readonly KindCount[];
      /** The id where the badge stands for one incident. */
      readonly incident: string | null;
    }
  /** All areas of a country under one badge. */
  | {
      readonly type: 'stack';
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      readonly count: number;
      readonly counts: readonly KindCount[];
    };

export interface KindCount {
  readonly kind: Kind;
  /** At least 1. */
  readonly count: number;
}

/** A part of the map's canvas in CSS pixels, edges included. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
