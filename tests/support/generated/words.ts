import type { Kind } from '../../../src/core/incident/kinds.ts';
import type { Town } from './towns.ts';
import type { Random } from './random.ts';

/** What happened, in four languages; the place follows. */
const phrases: Readonly<Record<Kind, readonly [en: string, uk: string, ar: string, zh: string]>> = {
  strike: ['Drone strike', 'Удар дронів', 'غارة بطائرة مسيرة', '无人机袭击'],
  shelling: ['Shelling', 'Обстріл', 'قصف مدفعي', '炮击'],
  mine: ['Mine explosion', 'Вибух міни', 'انفجار لغم', '地雷爆炸'],
  attack: ['Attack', 'Атака', 'هجوم', '袭击'],
  battle: ['Armed clash', 'Бойове зіткнення', 'اشتباك مسلح', '武装冲突'],
  'violence-against-civilians': [
    'Civilians abducted',
    'Викрадення цивільних',
    'اختطاف مدنيين',
    '平民被绑架',
  ],
  protest: ['Protest', 'Протест', 'احتجاج', '抗议'],
  riot: ['Riot', 'Заворушення', 'أعمال شغب', '骚乱'],
  talks: ['Talks', 'Переговори', 'محادثات', '会谈'],
  statement: ['Statement', 'Заява', 'بيان', '声明'],
  other: ['Arrests', 'Затримання', 'اعتقالات', '逮捕'],
};

/** Many incidents bear one of these, word for word. */
const commonTitles = [
  'Air raid',
  'Shelling along the line of contact',
  'Situation report',
  'Обстріл прикордоння',
  'Explosion heard',
] as const;

/** Text that stays text wherever it is shown. */
const awkwardTitles = [
  '<img src=x onerror=alert(1)> at the depot',
  '"Quotes", commas; and\ttabs',
  '=HYPERLINK("https://example.org")',
  '\u202Eright to left and back\u202C',
  'Zürich — Łódź — м’ята — п’ять',
  '🕊️ Ceasefire 👩‍👩‍👧',
] as const;

/** `undefined` where the file has no title. */
export function writeTitle(random: Random, kind: Kind, town: Town): unknown {
  const [en, uk, arabic, chinese] = phrases[kind];
  const number = random.whole(1, 12);
  const english = `${en} near ${town.en}, sector ${number}`;
  const ukrainian = `${uk}: ${town.uk}, ділянка ${number}`;
  return random.weighted<unknown>([
    [560, english],
    [250, { en: english, uk: ukrainian }],
    [60, { en: english }],
    [60, ukrainian],
    [25, `${arabic} ${number}`],
    [25, `${chinese}${number}`],
    [25, random.pick(commonTitles)],
    [4, random.pick(awkwardTitles)],
    [4, veryLong(random, english)],
    [3, undefined],
  ]);
}

/** A title that was a whole paragraph: 600 characters and more, at times without a space. */
function veryLong(random: Random, start: string): string {
  if (random.chance(0.2)) return 'unbroken'.repeat(90);
  return `${start}: ${'as several people on the spot told a correspondent, '.repeat(random.whole(11, 20))}`.trim();
}

export function writeDescription(random: Random, town: Town): unknown {
  const english = `Residents of ${town.en} heard the event; officials gave no further details.`;
  return random.weighted<unknown>([
    [2, english],
    [1, { en: english, uk: `${town.uk}: мешканці чули подію, посадовці подробиць не навели.` }],
    [6, undefined],
  ]);
}

/** About three hundred, the ones that act most first. */
export const actorNames: readonly unknown[] = [
  { en: 'Russian forces', uk: 'Російські сили' },
  { en: 'Armed Forces of Ukraine', uk: 'Збройні сили України' },
  { en: 'Civilians', uk: 'Цивільні' },
  'Rapid Support Forces',
  'Sudanese Armed Forces',
  'Israel Defense Forces',
  'Hamas',
  { en: 'Protesters', uk: 'Протестувальники' },
  'Unidentified armed group',
  'قوات الدعم السريع',
  '人民保卫军',
  'Сили територіальної оборони',
  ...numbered(110, (number) => `${number}th Separate Brigade`),
  ...numbered(80, (number) => ({
    en: `Territorial battalion ${number}`,
    uk: `Територіальний батальйон ${number}`,
  })),
  ...numbered(60, (number) => `Local armed group ${number}`),
  ...numbered(38, (number) => `Сільська самооборона ${number}`),
];

/** Eighty, the most cited first. */
export const publishers: readonly unknown[] = [
  { en: 'Regional administration', uk: 'Обласна адміністрація' },
  'Local news agency',
  { en: 'General Staff', uk: 'Генеральний штаб' },
  'وكالة أنباء محلية',
  '地方通讯社',
  'Прикордонна служба',
  ...numbered(40, (number) => `Regional newspaper ${number}`),
  ...numbered(20, (number) => `Telegram channel @observer_${number}`),
  ...numbered(14, (number) => ({
    en: `Human rights group ${number}`,
    uk: `Правозахисна група ${number}`,
  })),
];

export const tags = [
  'drone',
  'missile',
  'artillery',
  'energy',
  'school',
  'hospital',
  'port',
  'rail',
  'ceasefire',
  'prisoners',
  'дрон',
  'світло',
  'aid convoy',
  'cluster munition',
  'glide bomb',
  'cross-border',
] as const;

export const ownTypes: readonly unknown[] = [
  'Explosions/Remote violence',
  { type: 'Battles', subtype: 'Armed clash' },
  { type: 'Battles', subtype: 'Government regains territory' },
  { type: 'Protests', subtype: 'Peaceful protest' },
  { type: 'Strategic developments', subtype: 'Agreement' },
  'state-based',
  'one-sided',
  '190',
  'Обстріл РСЗВ',
  { type: 'هجوم' },
];

function numbered<Item>(count: number, name: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => name(index + 1));
}
