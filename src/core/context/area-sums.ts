import type { FileFacts, LoadReport } from '../incident/load-report.ts';
import type { Interval } from '../time/interval.ts';

/** What is summed. */
export const sumMeasures = ['events', 'fatalities'] as const;
export type SumMeasure = (typeof sumMeasures)[number];

/**
 * Sums of areas and periods, such as the events of a region and a month. They are no incidents
 * and are never counted with them. Sums of finer areas than the first level are added up to it.
 */
export interface AreaSums {
  readonly type: 'sums';
  readonly title: string;
  readonly attribution: string;
  readonly licence: string;
  /** Types of event as the file names them. They may overlap one another, so they are never added up. */
  readonly types: readonly string[];
  /** The periods that rows state, ascending by start. */
  readonly periods: readonly Interval[];
  readonly areas: readonly SumArea[];
  /** One an area, type and period that the file has a row of; no two of the same three. */
  readonly sums: readonly AreaSum[];
}

export interface SumArea {
  /** ISO 3166-2, or ISO 3166-1 alpha-2 of a country; `null` where the basemap has no such area. */
  readonly areaId: string | null;
  /** As the file names it. */
  readonly name: string;
}

export interface AreaSum {
  /** Place in `areas`. */
  readonly area: number;
  /** Place in `types`. */
  readonly type: number;
  /** Place in `periods`. */
  readonly period: number;
  /** Of the rows that state a number; `null` where none does. */
  readonly values: Readonly<Record<SumMeasure, number | null>>;
  /** Rows without a number. */
  readonly unknown: Readonly<Record<SumMeasure, number>>;
}

/** What became of the rows of a file of sums: rows = drawable + zero + unplaced + wholes + rejected. */
export interface SumsReport extends Pick<LoadReport, 'notes' | 'notesTotal' | 'noteCounts'> {
  readonly format: FileFacts['format'];
  readonly encoding: string | null;
  readonly rows: number;
  /** Of an area that can be drawn. */
  readonly drawable: number;
  /** Of an area that can be drawn, with nothing but zeros: kept, not drawn. */
  readonly zero: number;
  /** Of an area that the basemap does not have: in the table only. */
  readonly unplaced: number;
  /** Of a country that the file also has areas of: left out, or they would be counted twice. */
  readonly wholes: number;
  readonly rejected: number;
  /** Rows of areas finer than the first level, which were added up. */
  readonly addedUp: number;
}
