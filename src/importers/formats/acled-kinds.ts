import type { Kind } from '../../core/incident/kinds.ts';

/** Every sub-event type of ACLED's codebook since 2019, and spellings of earlier releases. */
const kindOfSubEvent: ReadonlyMap<string, Kind> = byKind({
  strike: ['air/drone strike', 'air strike', 'drone strike'],
  shelling: ['shelling/artillery/missile attack'],
  mine: [
    'remote explosive/landmine/ied',
    'suicide bomb',
    'grenade',
    'remote explosive/landmine',
    'ied',
  ],
  // Chemicals are thrown, dropped or fired: the form is not said.
  attack: ['chemical weapon'],
  battle: ['armed clash', 'government regains territory', 'non-state actor overtakes territory'],
  'violence-against-civilians': ['attack', 'abduction/forced disappearance', 'sexual violence'],
  protest: [
    'peaceful protest',
    'protest with intervention',
    'excessive force against protesters',
    'excessive force against protestors',
    'force against protesters',
    'force against protestors',
  ],
  riot: ['violent demonstration', 'mob violence'],
  talks: ['agreement'],
  other: [
    'arrests',
    'change to group/activity',
    'disrupted weapons use',
    'headquarters or base established',
    'looting/property destruction',
    'non-violent transfer of territory',
    'other',
  ],
});

/** Event types since 2019 and, after them, those of versions 1 to 8. */
const kindOfEvent: ReadonlyMap<string, Kind> = byKind({
  attack: ['explosions/remote violence', 'remote violence'],
  battle: [
    'battles',
    'battle-no change of territory',
    'battle-government regains territory',
    'battle-non-state actor overtakes territory',
    'battle-non-state actors overtake territory',
    'battle',
  ],
  'violence-against-civilians': ['violence against civilians'],
  protest: ['protests'],
  riot: ['riots'],
  other: [
    'strategic developments',
    'strategic development',
    'non-violent transfer of territory',
    'non-violent activity by a conflict actor',
    'non-violent rebel activity',
    'headquarters or base established',
    'headquarters or base establishment',
  ],
});

const riotsOrProtests = 'riots/protests';

/**
 * @param actorTypes `INTER1` and `INTER2`, in digits or words: older releases have one event type
 * for riots and protests, and only these say which it was
 */
export function kindOfAcled(
  eventType: string,
  subEventType: string,
  actorTypes: readonly string[],
): Kind {
  const bySubEvent = kindOfSubEvent.get(key(subEventType));
  if (bySubEvent !== undefined) return bySubEvent;
  const event = key(eventType);
  if (event === riotsOrProtests) {
    if (actorTypes.some((type) => type === '5' || /^rioters/i.test(type))) return 'riot';
    if (actorTypes.some((type) => type === '6' || /^protesters/i.test(type))) return 'protest';
    return 'other';
  }
  return kindOfEvent.get(event) ?? 'other';
}

/** Whether ACLED has, or had, this event type. */
export function isAcledEventType(eventType: string): boolean {
  const event = key(eventType);
  return kindOfEvent.has(event) || event === riotsOrProtests;
}

function key(type: string): string {
  return type.trim().toLowerCase().replace(/\s+/g, ' ');
}

function byKind(
  types: Readonly<Partial<Record<Kind, readonly string[]>>>,
): ReadonlyMap<string, Kind> {
  const entries = Object.entries(types) as readonly (readonly [Kind, readonly string[]])[];
  return new Map(entries.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)));
}
