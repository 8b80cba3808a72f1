import {
  actorRoles,
  figureSubjects,
  flagFields,
  flagKinds,
  verifications,
} from '../../../src/core/incident/incident.ts';
import type { Random } from './random.ts';
import { actorNames, ownTypes, publishers, tags } from './words.ts';

/** Properties of a feature beside its title, time and place; each is missing at times. */
export function writeDetails(random: Random, number: number, day: string): object {
  return {
    ...rarely(0.55, 'killed', () => writeRange(random, 12)),
    ...rarely(0.5, 'injured', () => writeRange(random, 60)),
    ...rarely(0.08, 'figures', () => [
      writeFigure(random),
      ...(random.chance(0.3) ? [writeFigure(random)] : []),
    ]),
    ...rarely(0.75, 'actors', () => some(random.whole(0, 4), () => writeActor(random))),
    ...writeSources(random, number, day),
    ...rarely(0.6, 'verification', () => writeVerification(random)),
    ...rarely(0.4, 'tags', () => [
      ...new Set(some(random.whole(0, 4), () => random.pickEarly(tags))),
    ]),
    ...rarely(0.35, random.chance(0.5) ? 'ownType' : 'type', () => random.pick(ownTypes)),
    ...rarely(0.1, 'flags', () => some(random.whole(1, 2), () => writeFlag(random))),
    ...rarely(0.05, 'damage', () => ({ en: 'a school, houses', uk: 'школа, будинки' })),
    ...rarely(0.03, 'media', () => [writeMedium(random, number)]),
  };

  function rarely(probability: number, key: string, write: () => unknown): object {
    return random.chance(probability) ? { [key]: write() } : {};
  }
}

/** Of every shape: nothing, exact, and each pattern of known and unknown bounds. */
function writeRange(random: Random, most: number): unknown {
  // Small numbers are the common ones.
  const value = (): number => Math.floor(random.share() ** 4 * (most + 1));
  if (random.chance(0.6)) return random.chance(0.1) ? null : value();
  const [low = 0, best = 0, high = 0] = some(3, value).toSorted((a, b) => a - b);
  const bounds = random.whole(0, 7);
  return {
    ...(bounds & 1 ? { low } : {}),
    ...(bounds & 2 ? { best } : {}),
    ...(bounds & 4 ? { high } : random.chance(0.2) ? { high: null } : {}),
  };
}

function writeFigure(random: Random): object {
  const low = random.whole(0, 120);
  return {
    what: random.pick(figureSubjects),
    low,
    ...(random.chance(0.5) ? { best: low + random.whole(0, 9) } : {}),
    ...(random.chance(0.5) ? { unit: { en: 'drones', uk: 'дронів' } } : {}),
    ...(random.chance(0.7) ? { reportedBy: random.pickEarly(publishers) } : {}),
  };
}

function writeActor(random: Random): object {
  return {
    name: random.pickEarly(actorNames),
    ...(random.chance(0.6) ? { role: random.pick(actorRoles) } : {}),
    ...(random.chance(0.06) ? { associates: [random.pick(actorNames)] } : {}),
  };
}

/** A list, the short form, an address alone, or nothing. */
function writeSources(random: Random, number: number, date: string): object {
  const url = `https://example.org/reports/${number}`;
  const publisher = random.pickEarly(publishers);
  return random.weighted<() => object>([
    [4, () => ({ source: publisher, link: url })],
    [2, () => ({ source: publisher })],
    [1, () => ({ link: url })],
    [
      4,
      () => ({
        sources: [
          { publisher, url, ...(/^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}) },
          ...some(random.whole(0, 2), () => ({
            publisher: random.pickEarly(publishers),
            ...(random.chance(0.4)
              ? { attribution: { name: random.pick(actorNames), channel: 'Telegram' } }
              : {}),
          })),
        ],
      }),
    ],
    [1, () => ({})],
  ])();
}

function writeVerification(random: Random): unknown {
  const status = random.pick(verifications);
  return random.chance(0.7) ? status : { status, basis: 'Two videos show the same street.' };
}

function writeFlag(random: Random): object {
  return {
    field: random.chance(0.5) ? 'place' : random.pick(flagFields),
    flag: random.chance(0.5) ? 'inferred' : random.pick(flagKinds),
    ...(random.chance(0.3) ? { note: 'The report names the region only.' } : {}),
  };
}

function writeMedium(random: Random, number: number): unknown {
  const url = `https://example.org/pictures/${number}.jpg`;
  return random.chance(0.5) ? url : { url, warning: 'Shows the injured.' };
}

function some<Item>(count: number, write: () => Item): Item[] {
  return Array.from({ length: count }, write);
}
