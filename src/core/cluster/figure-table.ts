import type { FacetField } from '../filter/filter.ts';
import type { LocalizedText } from '../incident/incident.ts';
import type { FigureSum } from './sum-figures.ts';

/** What figures are summed by: a facet's values, or the periods between ascending edges (civil minutes). */
export type FigureGrouping =
  | { readonly by: 'period'; readonly edges: Int32Array }
  | { readonly by: 'facet'; readonly field: FacetField };

export type FigureKey =
  /** [edge `bin`, edge `bin` + 1). */
  | { readonly type: 'period'; readonly bin: number }
  /** Known to more than one period, or to none: it is counted in no single one. */
  | { readonly type: 'several-periods' }
  | { readonly type: 'value'; readonly value: string; readonly label: LocalizedText };

export interface Figures {
  readonly incidents: number;
  /** Of these, only possibly in the window. */
  readonly possible: number;
  /** Of these, those of which killed, injured or both are left out of the sums, since parts of theirs state them. */
  readonly inParts: number;
  readonly killed: FigureSum;
  readonly injured: FigureSum;
}

export interface FigureRow extends Figures {
  readonly key: FigureKey;
}

/**
 * Figures of one dataset. Incidents are all counted. Killed and injured, each by itself, leave
 * out a parent where a part of it in the set states such a number, so that no parent is added
 * to its children and no number is lost where they state none.
 */
export interface FigureTable {
  readonly version: number;
  /** Periods in their order, those without incidents included between the first and the last that have some; values by most incidents. */
  readonly rows: readonly FigureRow[];
  /** Each incident once. */
  readonly total: Figures;
  /** Whether an incident may stand in several rows, so that rows do not add up to the total. */
  readonly overlapping: boolean;
}
