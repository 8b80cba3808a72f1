import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files-under.ts';

/** Real files that must not be committed; they lie beside the project where there are any. */
export const sharedData = join(root, '../shared/data');
export const hasSharedData = existsSync(join(sharedData, 'EXPECTED.json'));

/** Facts of each file, computed without this project. */
export interface ExpectedFacts {
  readonly rows: number;
  readonly encoding?: string;
  readonly rows_valid_coordinates?: number;
  readonly min_date?: string;
  readonly max_date?: string;
  readonly max_date_end?: string;
  readonly fatalities_sum_best?: number;
  readonly fatalities_rows_non_numeric_or_empty?: number;
  readonly count_per_event_type?: Readonly<Record<string, number>>;
  readonly event_types_distinct?: number;
  readonly ids_duplicated?: number;
}

export function expectedFacts(): Readonly<Record<string, ExpectedFacts>> {
  const text = readFileSync(join(sharedData, 'EXPECTED.json'), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, ExpectedFacts>>;
}
