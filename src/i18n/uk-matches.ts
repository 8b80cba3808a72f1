import type { KindRelation } from '../core/match/match-rule.ts';
import type { MatchMessages } from './en-matches.ts';
import type { PluralForms } from './plural.ts';
import { count, number, ofIncidents } from './uk-nouns.ts';

const days: PluralForms = { one: 'день', few: 'дні', many: 'днів', other: 'дня' };
const pairs: PluralForms = { one: 'пара', few: 'пари', many: 'пар', other: 'пари' };

export const ukMatches: MatchMessages = {
  section: 'Можливо, те саме в інших наборах даних',
  onlyCandidates:
    'Це лише кандидати за відстанню, днями та видом події: вони можуть бути різними подіями. Нічого не об’єднується й не додається.',
  searching: 'Пошук в інших наборах даних…',
  none: (rule) => `Серед показаних інцидентів таких немає: ${rule}.`,
  foundBy: (rule) => `Серед показаних інцидентів: ${rule}.`,
  anyKind: 'Шукати серед усіх видів подій',
  unknownKinds:
    'Якщо набір не каже, що сталося, усі його інциденти мають вид «Інше»: серед усіх видів порівнюються і вони.',
  more: (value) =>
    `Ще ${number(value)}: щоб побачити їх, порівняйте два набори в розділі «Набори даних».`,
  failed: (reason) => `Не вдалося переглянути інші набори даних: ${reason}`,
  sideBySide: 'Поруч',
  compareWith: (title) => `Порівняти поруч із: ${title}`,
  rule: (distance, value, kinds) => `щонайбільше ${distance} і ${count(value, days)}, ${kinds}`,
  ruleKinds: {
    same: 'той самий вид події',
    family: 'той самий або споріднений вид події',
    any: 'будь-який вид події',
  },
  samePoint: 'та сама точка',
  apart: (distance) => `відстань ${distance}`,
  withinPrecision: (distance) => `відстань ${distance}, у межах точності обох`,
  sameArea: 'та сама територія, відстань невідома',
  sameCountry: 'лише та сама країна, відстань невідома',
  sameDay: 'той самий день',
  daysApart: (value) => `різниця ${count(value, days)}`,
  kindRelations: {
    same: 'той самий вид',
    related: 'споріднений вид',
    different: 'інший вид',
  } satisfies Record<KindRelation, string>,

  pairTitle: 'Два інциденти поруч',
  pairTable: 'Відомості про два інциденти',
  close: 'Закрити порівняння',
  fact: 'Відомість',
  facts: {
    title: 'Назва',
    kind: 'Що сталося',
    when: 'Коли',
    where: 'Де',
    killed: 'Загиблі',
    injured: 'Поранені',
    actors: 'Хто',
    sources: 'Джерела',
    dataset: 'Набір даних',
  },
  comparisons: {
    same: 'те саме',
    differs: 'різниться',
    oneOnly: 'вказано лише в одному',
    neither: 'не вказано в жодному',
  },
  noActors: 'не вказано',
  open: 'Відкрити',
  openIncident: (title) => `Відкрити: ${title}`,

  compareDatasets: 'Порівняти два набори даних',
  compareClose: 'Закрити порівняння наборів',
  first: 'Набір даних',
  second: 'Порівняти з',
  swap: 'Поміняти місцями',
  kilometers: 'Відстань щонайбільше',
  days: 'Різниця в днях',
  kinds: 'Вид події',
  dayChoice: (value) => (value === 0 ? 'той самий день' : `до ${daysUpTo(value)}`),
  kindChoices: { same: 'той самий', family: 'той самий або споріднений', any: 'будь-який' },
  total: (matched, compared, first, second) =>
    `${number(matched)} із ${count(compared, ofIncidents)} набору «${first}» ${matched % 10 === 1 && matched % 100 !== 11 ? 'має' : 'мають'} кандидата в наборі «${second}»`,
  pairsInAll: (value) => `усього ${count(value, pairs)}`,
  ofShown: 'Порівнюються лише інциденти вибраного періоду, що відповідають фільтрам.',
  oneDataset: 'Є лише один набір даних. Додайте інший, щоб порівняти їх.',
  counting: 'Порівняння…',
  tooMany:
    'Надто багато інцидентів розташовано близько один до одного, щоб порівняти всі. Виберіть коротший період, менше днів або меншу відстань.',
  compareFailed: (reason) => `Не вдалося порівняти набори даних: ${reason}`,
  pairList: 'Пари кандидатів',
  pair: (value) => `Пара ${number(value)}`,
  page: (from, to, total) => `${number(from)}–${number(to)} з ${number(total)}`,
  previousPage: 'Попередні пари',
  nextPage: 'Наступні пари',
  download: 'Завантажити CSV',
  downloading: (value) => `Збирання: прочитано ${count(value, pairs)}`,
  downloaded: (value, total) =>
    value === total
      ? `Збережено: ${count(value, pairs)}`
      : `Збережено лише перші ${number(value)} з ${number(total)}; більше за один раз не зберігається`,
  downloadFailed: (reason) => `Не вдалося зібрати пари: ${reason}`,
  csvNote: 'лише кандидати за відстанню, днями та видом події; нічого не об’єднано й не додано',
};

/** After «до», which asks for another case. */
function daysUpTo(value: number): string {
  return count(value, { one: 'дня', few: 'днів', many: 'днів', other: 'дня' });
}
