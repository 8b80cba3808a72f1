import type { OwnType } from '../../core/incident/incident.ts';
import type { Kind } from '../../core/incident/kinds.ts';

export interface Pair {
  readonly en: string;
  readonly uk: string;
}

export const kindWords: Readonly<Record<Kind, Pair>> = {
  strike: { en: 'air or drone strike', uk: 'удар з повітря' },
  shelling: { en: 'shelling', uk: 'обстріл' },
  mine: { en: 'mine explosion', uk: 'вибух міни' },
  attack: { en: 'attack', uk: 'напад' },
  battle: { en: 'clash', uk: 'зіткнення' },
  'violence-against-civilians': {
    en: 'violence against civilians',
    uk: 'насильство проти цивільних',
  },
  protest: { en: 'protest', uk: 'протест' },
  riot: { en: 'riot', uk: 'заворушення' },
  talks: { en: 'talks', uk: 'переговори' },
  statement: { en: 'statement', uk: 'заява' },
  other: { en: 'event', uk: 'подія' },
};

/** Of each kind; the words of no dataset in particular. */
export const ownTypes: readonly (OwnType & { readonly kind: Kind })[] = [
  { kind: 'strike', type: 'Strike', subtype: 'Drone' },
  { kind: 'strike', type: 'Strike', subtype: 'Aircraft' },
  { kind: 'strike', type: 'Strike' },
  { kind: 'shelling', type: 'Shelling', subtype: 'Artillery' },
  { kind: 'shelling', type: 'Shelling', subtype: 'Rocket' },
  { kind: 'shelling', type: 'Shelling', subtype: 'Mortar' },
  { kind: 'mine', type: 'Explosion', subtype: 'Mine' },
  { kind: 'mine', type: 'Explosion', subtype: 'Roadside bomb' },
  { kind: 'attack', type: 'Attack' },
  { kind: 'attack', type: 'Attack', subtype: 'Ambush' },
  { kind: 'battle', type: 'Clash', subtype: 'Armed' },
  { kind: 'battle', type: 'Clash', subtype: 'Ground gained' },
  { kind: 'battle', type: 'Clash', subtype: 'Ground lost' },
  { kind: 'violence-against-civilians', type: 'Against civilians', subtype: 'Abduction' },
  { kind: 'violence-against-civilians', type: 'Against civilians', subtype: 'Assault' },
  { kind: 'protest', type: 'Demonstration', subtype: 'Peaceful' },
  { kind: 'protest', type: 'Demonstration', subtype: 'Broken up' },
  { kind: 'riot', type: 'Riot', subtype: 'Looting' },
  { kind: 'riot', type: 'Riot' },
  { kind: 'talks', type: 'Talks', subtype: 'Ceasefire' },
  { kind: 'talks', type: 'Talks', subtype: 'Exchange' },
  { kind: 'statement', type: 'Statement' },
  { kind: 'other', type: 'Arrests' },
  { kind: 'other', type: 'Movement of troops' },
];

export const tags = [
  'artillery',
  'drone',
  'missile',
  'night',
  'energy',
  'road',
  'market',
  'school',
  'hospital',
  'port',
  'rail',
  'bridge',
  'border',
  'aid',
  'ceasefire',
  'prisoners',
] as const;

const actorForms: readonly Pair[] = [
  { en: 'Faction', uk: 'Фракція' },
  { en: 'Group North', uk: 'Група Північ' },
  { en: 'Group South', uk: 'Група Південь' },
  { en: 'Movement', uk: 'Рух' },
  { en: 'Detachment', uk: 'Загін' },
  { en: 'Council', uk: 'Рада' },
];

const publisherForms: readonly Pair[] = [
  { en: 'Invented newspaper', uk: 'Вигадана газета' },
  { en: 'Invented channel', uk: 'Вигаданий канал' },
  { en: 'Invented agency', uk: 'Вигадана агенція' },
];

/** "Faction 12": nobody is called so. */
export function actorName(actor: number): Pair {
  return numbered(actorForms, actor);
}

export function publisherName(publisher: number): Pair {
  return numbered(publisherForms, publisher);
}

/** What the data's own type goes by in a column. */
export function ownTypeKey({ type, subtype }: OwnType): string {
  return subtype === undefined ? type : `${type}: ${subtype}`;
}

/** Each number once a form. */
function numbered(forms: readonly Pair[], index: number): Pair {
  const form = forms[index % forms.length] ?? { en: '', uk: '' };
  const number = Math.floor(index / forms.length) + 1;
  return { en: `${form.en} ${number}`, uk: `${form.uk} ${number}` };
}
