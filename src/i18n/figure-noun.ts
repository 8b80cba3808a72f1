import type { Figure } from '../core/incident/incident.ts';

/** What a reported number counts. */
export type FigureNoun = Figure['what'];

/** Whether the number before the noun stands alone ("5", "5 or more") or after a preposition ("up to 20", "2 to 7"). */
export type FigureForm = 'counted' | 'bounded';
