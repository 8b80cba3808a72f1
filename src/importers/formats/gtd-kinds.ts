import type { Kind } from '../../core/incident/kinds.ts';

/** The nine attack types of the codebook, by name and by number. */
const kindOfAttack: ReadonlyMap<string, Kind> = new Map([
  ['assassination', 'attack'],
  ['armed assault', 'attack'],
  ['bombing/explosion', 'mine'],
  ['hijacking', 'attack'],
  ['hostage taking (barricade incident)', 'attack'],
  ['hostage taking (kidnapping)', 'attack'],
  ['facility/infrastructure attack', 'attack'],
  ['unarmed assault', 'attack'],
  ['unknown', 'attack'],
  ['1', 'attack'],
  ['2', 'attack'],
  ['3', 'mine'],
  ['4', 'attack'],
  ['5', 'attack'],
  ['6', 'attack'],
  ['7', 'attack'],
  ['8', 'attack'],
  ['9', 'attack'],
]);

/** @param weapon `weapsubtype1_txt`: what was fired from afar is among the explosions as well */
export function kindOfGtd(attackType: string, weapon: string): Kind {
  const kind = kindOfAttack.get(attackType.trim().toLowerCase()) ?? 'attack';
  return kind === 'mine' && /^projectile\b/i.test(weapon.trim()) ? 'shelling' : kind;
}
