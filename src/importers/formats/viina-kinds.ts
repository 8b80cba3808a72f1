import type { Kind } from '../../core/incident/kinds.ts';

/** Of VIINA's labels those that say a form of fighting. */
const forms: ReadonlyMap<string, Kind> = new Map([
  ['t_airstrike', 'strike'],
  ['t_uav', 'strike'],
  ['t_artillery', 'shelling'],
  ['t_ied', 'mine'],
  ['t_firefight', 'battle'],
  ['t_armor', 'battle'],
  ['t_raid', 'battle'],
]);
/** Killings, and attacks on hospitals and convoys, without a form. */
const attacks: ReadonlySet<string> = new Set(['t_killing', 't_hospital']);

/** Several forms at once say that there was an attack, not which. */
export function kindOfViina(labels: readonly string[]): Kind {
  const found = new Set(labels.flatMap((label) => forms.get(label) ?? []));
  const [only] = found;
  if (found.size === 1 && only !== undefined) return only;
  return found.size > 1 || labels.some((label) => attacks.has(label)) ? 'attack' : 'other';
}
