import type { Incident } from '../../src/core/incident/incident.ts';
import type { LocalEngine } from './local-engine.ts';

/** Gives the engine these incidents, by dataset, and nothing else; call it with what it was given before to replace that. */
export function fillEngine(
  engine: LocalEngine,
  incidents: readonly Incident[],
  before: readonly Incident[] = [],
): void {
  const ids = new Set([...before, ...incidents].map(({ dataset }) => dataset));
  for (const id of ids) {
    engine.setDataset(
      id,
      incidents.filter(({ dataset }) => dataset === id),
    );
  }
}
