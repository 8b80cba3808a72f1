import type { Kind } from '../../core/incident/kinds.ts';

/** Forms of attack that a weapon stands for, whoever names it; others, such as cluster munitions, come in several ways. */
const forms: readonly (readonly [weapon: RegExp, kind: Kind])[] = [
  [
    /\b(?:cruise|ballistic) missiles?\b|\bair ?strikes?\b|\bloitering\b|\b(?:drone|uav)s?\b/i,
    'strike',
  ],
  [/\b(?:artillery|mortars?|shelling)\b/i, 'shelling'],
  [/\b(?:land ?mines?|ieds?|booby traps?)\b/i, 'mine'],
];

/**
 * By the weapons that a timemap ties to an event: several forms at once say that there was an
 * attack, not which. `undefined` where no weapon is named.
 *
 * @param paths of its associations, from the general to the particular
 */
export function kindOfWeapons(paths: readonly (readonly string[])[]): Kind | undefined {
  const weapons = paths
    .filter(([group = '']) => /\bweapons?\b/i.test(group))
    .map((path) => path.at(-1) ?? '');
  if (weapons.length === 0) return undefined;
  const found = new Set(
    weapons.map((weapon) => forms.find(([form]) => form.test(weapon))?.[1] ?? 'attack'),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'attack';
}
