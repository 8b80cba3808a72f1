/** What is known of countries, areas and named places, for whoever must place a row. */
export interface Geography {
  /** ISO 3166-1 alpha-2 of a name in any language that is known, of alpha-2 or of alpha-3; `null` where it is none or ambiguous. */
  country(text: string): string | null;
  /** Whether there is a shape to draw for the id of an area. */
  canDraw(areaId: string): boolean;
  /**
   * The first-level area that is meant: by its code, else by its name within the country, else
   * by the point, within the country. Never one of another country than the one that is named.
   */
  area(query: AreaQuery): AreaFound | null;
  /** ISO 3166-1 alpha-2 of the country whose shape holds the point; `null` at sea. */
  countryAt(lon: number, lat: number): string | null;
  /** Kilometers from the point to the nearest shape of the country, 0 within; Infinity for a country without a shape. */
  kilometersFrom(country: string, lon: number, lat: number): number;
  /** What a name leads to. */
  placeNamed(name: string, context: NameContext): NamedPlace;
}

export interface AreaQuery {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** ISO 3166-2, or a p-code of any level. */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  /** Of a city and the area around it that have one name, the area is meant. */
  readonly prefersArea?: true | undefined;
  readonly at?: { readonly lon: number; readonly lat: number } | undefined;
}

export interface AreaFound {
  readonly areaId: string;
  readonly by: 'code' | 'name' | 'point';
}

export interface NameContext {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** ISO 3166-2. */
  readonly admin1?: string | undefined;
}

export type NamedPlace =
  | { readonly outcome: 'none' }
  /** Several places of the name are about as likely; the first few. */
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly GazetteerPlace[] }
  | { readonly outcome: 'found'; readonly place: GazetteerPlace };

export type GazetteerPlace =
  | {
      readonly type: 'settlement';
      /** In English and, where known, Ukrainian. */
      readonly name: { readonly en: string; readonly uk?: string };
      readonly lon: number;
      readonly lat: number;
      readonly radiusMeters: number;
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      /** ISO 3166-2, where known. */
      readonly admin1: string | null;
      readonly population: number;
    }
  | {
      readonly type: 'admin1' | 'country';
      readonly name: { readonly en: string; readonly uk?: string };
      readonly areaId: string;
      readonly country: string;
    };
