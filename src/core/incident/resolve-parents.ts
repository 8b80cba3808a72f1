import { createNoteLog } from './field.ts';
import type { Incident } from './incident.ts';
import type { RowNote } from './load-report.ts';
import type { NoteReason } from './note-reason.ts';

export interface ResolvedParents {
  readonly incidents: readonly Incident[];
  readonly notes: readonly RowNote[];
}

/** Drops parents that are not among `incidents`, and those that would make an incident its own ancestor. */
export function resolveParents(incidents: readonly Incident[]): ResolvedParents {
  const parentOf = new Map(incidents.map(({ id, parent }) => [id, parent]));
  const inCycle = idsInCycles(parentOf);
  const notes: RowNote[] = [];
  const resolved = incidents.map((incident) => {
    const reason = faultOfParent(incident, parentOf, inCycle);
    if (reason === null) return incident;
    const { parent, ...rest } = incident;
    const log = createNoteLog(incident.sourceRow);
    log.note({ path: 'properties.parent', value: parent }, 'ignored', reason);
    notes.push(...log.notes);
    return rest;
  });
  return { incidents: resolved, notes };
}

type ParentOf = ReadonlyMap<string, string | undefined>;

function faultOfParent(
  { id, parent }: Incident,
  parentOf: ParentOf,
  inCycle: ReadonlySet<string>,
): NoteReason | null {
  if (parent === undefined) return null;
  if (!parentOf.has(parent)) return { code: 'no-such-parent' };
  return inCycle.has(id) ? { code: 'own-ancestor' } : null;
}

/** Follows every chain once: one that meets itself has closed a cycle. */
function idsInCycles(parentOf: ParentOf): ReadonlySet<string> {
  const inCycle = new Set<string>();
  const settled = new Set<string>();
  for (const start of parentOf.keys()) {
    const chain: string[] = [];
    const positions = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !positions.has(id)) {
      positions.set(id, chain.length);
      chain.push(id);
      id = parentOf.get(id);
    }
    const closing = id === undefined ? undefined : positions.get(id);
    if (closing !== undefined) for (const member of chain.slice(closing)) inCycle.add(member);
    for (const member of chain) settled.add(member);
  }
  return inCycle;
}
