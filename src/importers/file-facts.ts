import type { FormatId } from '../core/import/format-id.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { FileFacts, RowNote } from '../core/incident/load-report.ts';
import type { PlaceClass } from '../core/incident/place.ts';
import { isoDayOf } from '../core/time/format-civil-time.ts';
import { minute } from '../core/time/interval.ts';
import type { FoundIncident } from './format.ts';
import type { RowOutcome } from './incident-of-row.ts';

export interface FactTally {
  add(found: FoundIncident | null, outcome: RowOutcome): void;
  facts(): FileFacts;
}

/** Adds up what a file holds, row by row; rejected rows count as far as they can be read. */
export function tallyFacts(format: FormatId, encoding: string | null): FactTally {
  const types = new Map<string, number>();
  const places = new Map<PlaceClass, number>();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let withCoordinates = 0;
  let shapes = 0;
  let minDate: string | null = null;
  let maxDate: string | null = null;
  let killedBest = 0;
  let killedUnknown = 0;

  return {
    add(found, { incident, hasCoordinates, notes }) {
      if (isShape(incident, notes)) shapes += 1;
      if (hasCoordinates) withCoordinates += 1;
      const best = incident === null ? killedOf(found) : incident.killed.best;
      if (best === null) killedUnknown += 1;
      else killedBest += best;
      if (found !== null) {
        increase(types, found.type);
        if (found.id !== null) (seen.has(found.id) ? repeated : seen).add(found.id);
      }
      if (incident === null) return;
      increase(places, incident.place.precision);
      if (found?.days === null) return;
      const [first, last] = found?.days ?? daysOf(incident);
      if (minDate === null || first < minDate) minDate = first;
      if (maxDate === null || last > maxDate) maxDate = last;
    },
    facts: () => ({
      format,
      encoding,
      withCoordinates,
      minDate,
      maxDate,
      killedBest,
      killedUnknown,
      types: mostFirst(types),
      places: mostFirst(places),
      ...(shapes === 0 ? {} : { shapes }),
      duplicateIds: repeated.size,
    }),
  };
}

const ofShapes = new Set(['shape-without-date', 'only-points-drawn', 'track']);

/** As the formats with geometries note it. */
function isShape(incident: Incident | null, notes: readonly RowNote[]): boolean {
  return (
    incident?.place.precision === 'line' || notes.some(({ reason }) => ofShapes.has(reason.code))
  );
}

function daysOf({ time }: Incident): readonly [first: string, last: string] {
  return [isoDayOf(time.start), isoDayOf(minute(time.end - 1))];
}

/** Of a row that is rejected for another reason, where it is a plain number or holds one as the best. */
function killedOf(found: FoundIncident | null): number | null {
  const killed = found?.fields.killed;
  const best: unknown =
    typeof killed === 'object' && killed !== null && 'best' in killed ? killed.best : killed;
  const text = typeof best === 'number' ? String(best) : best;
  return typeof text === 'string' && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst<Key>(counts: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
