import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { incidentNamed } from '../show-atlas.tsx';

const longWord =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const arabic = 'غارة جوية على مستودع في ضواحي المدينة أسفرت عن إصابة خمسة أشخاص';

/** Nothing optional. */
export const bareIncident: Incident = { ...incidentNamed('Only a day is known'), sources: [] };

/** Everything that a dataset can say, and more of it than fits: long words, another direction, forty sources. */
export const fullIncident: Incident = {
  ...incidentNamed(arabic),
  id: 'test:full',
  description: `${arabic} (${longWord}).`,
  kind: 'strike',
  ownType: { type: 'Explosions/Remote violence', subtype: longWord },
  actors: [
    { name: arabic, role: 'attacker', associates: [longWord, 'Another group'] },
    { name: 'A village', role: 'target' },
  ],
  place: {
    precision: 'settlement',
    lon: 30.5234,
    lat: 50.4501,
    radiusMeters: 16_000,
    name: arabic,
    country: { en: 'Ukraine', uk: 'Україна' },
  },
  killed: exactly(2),
  injured: atLeast(5),
  figures: [
    { what: 'killed', range: exactly(2), reportedBy: arabic, note: longWord },
    { what: 'damaged', range: atLeast(12), unit: 'houses' },
  ],
  damage: longWord,
  sources: Array.from({ length: 40 }, (_, index) => ({
    publisher: index === 3 ? arabic : `Newspaper ${index + 1}`,
    url: `https://example.org/${longWord}/${index}`,
    date: '2026-02-04',
    accessed: '2026-02-05',
    attribution: { name: arabic, role: longWord, channel: 'Telegram' },
    note: longWord,
  })),
  verification: { status: 'disputed', basis: longWord },
  media: [
    { url: 'https://example.org/video', warning: 'shows wounded people' },
    { url: 'https://media.example.org/picture' },
    { url: 'https://example.org/third' },
  ],
  tags: ['drone', longWord, arabic],
  flags: [
    { field: 'place', flag: 'inferred', note: arabic },
    { field: 'killed', flag: 'placeholder' },
    { field: 'kind', flag: 'assumed' },
    { field: 'grouping', flag: 'summary' },
    { field: 'actor', flag: 'claimed', note: longWord },
  ],
  raw: [
    ['notes', `${arabic}\n${longWord}`],
    [longWord, '5'],
  ],
};

export const atSite: Incident = {
  ...incidentNamed('A strike on a depot'),
  place: { precision: 'exact', lon: 30.5234, lat: 50.4501, name: 'Depot' },
};

export const inRegion: Incident = {
  ...incidentNamed('A strike somewhere in a region'),
  place: { precision: 'admin1', areaId: 'UA-12', name: 'Dnipropetrovsk Oblast' },
};

/** Killed as several give it, some of them another number than the incident's own. */
export const withSeveralNumbers: Incident = {
  ...incidentNamed('A strike of which several numbers are reported'),
  kind: 'strike',
  killed: { low: 2, best: 4, high: 7 },
  figures: [
    { what: 'killed', range: exactly(2), reportedBy: 'The city council' },
    { what: 'killed', range: atLeast(5), reportedBy: 'A ministry' },
    { what: 'killed', range: { low: 2, best: 4, high: 7 }, reportedBy: 'A newspaper' },
    { what: 'killed', range: { low: null, best: null, high: 7 } },
    { what: 'killed', range: exactly(3), unit: 'women', reportedBy: 'A hospital' },
  ],
};

export const nearThePole: Incident = {
  ...incidentNamed('An incident near the pole'),
  place: { precision: 'given', lon: 10, lat: 86.5, name: 'Ice' },
};
