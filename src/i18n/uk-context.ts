import type { enContext } from './en-context.ts';
import type { PluralForms } from './plural.ts';
import { count, number, rows } from './uk-nouns.ts';

const territories: PluralForms = {
  one: 'територія',
  few: 'території',
  many: 'територій',
  other: 'території',
};
const lineForms: PluralForms = { one: 'лінія', few: 'лінії', many: 'ліній', other: 'лінії' };
const pointForms: PluralForms = { one: 'точка', few: 'точки', many: 'точок', other: 'точки' };
const ofFeatures: PluralForms = { one: 'об’єкта', other: 'об’єктів' };

/** Ukrainian of layers of context. */
export const ukContext: typeof enContext = {
  group: 'Контекст',
  rule: 'Шари під інцидентами; разом з ними їх не рахують.',
  add: 'Додати як контекст',
  addHint:
    'Для ліній і територій, які не є інцидентами, як-от лінія фронту чи зона контролю (GeoJSON, KML, GPX), і для сум за територіями (HDX HAPI, ACLED). Їх малюють пунктиром або відтінком під інцидентами, вони йдуть за періодом, і їх ніколи не рахують.',
  instead: 'Показати як контекст',
  insteadHint:
    'Усе в цьому файлі є лініями чи територіями. Як контекст їх малюють під інцидентами й не рахують.',
  show: (title) => `Показувати: ${title}`,
  remove: (title) => `Прибрати з контексту: ${title}`,
  showOnMap: (title) => `Показати на мапі: ${title}`,
  goTo: 'Задати період',
  noDate: 'дата цього шару',
  unstated: 'Джерело у файлі не вказано',
  areas: (value) => count(value, territories),
  lines: (value) => count(value, lineForms),
  points: (value) => count(value, pointForms),
  dated: (words) => `дати: ${words}`,
  undated: 'без дати: видно завжди',
  someUndated: (value) => `${number(value)} без дати, видно завжди`,
  states: (value, span) =>
    `${count(value, { one: 'дата', few: 'дати', many: 'дат', other: 'дати' })}, ${span}`,
  stateRule:
    'Файл не каже, до якого часу діють його дати: показане на одну дату діє до наступної. За період показано останню дату перед його кінцем.',
  asOf: (date) => `станом на ${date}`,
  during: (shown, all) => `${number(shown)} з ${number(all)} у цьому періоді`,
  notYet: (date) => `у цьому періоді нічого; починається ${date}`,
  nothing: 'у цьому періоді нічого',
  onMap: 'Контекст на мапі',
  says: (title, words) => `${title}: ${words}.`,
  nameless: 'Без назви',
  moreProperties: (value) => `і ще ${number(value)}`,
  closeCard: 'Закрити',
  credits: (names) => `· Контекст: ${names}`,
  measures: {
    events: 'Події',
    fatalities: 'Загиблі',
  },
  measure: 'Що підсумовано',
  type: 'Тип подій',
  typeRule: 'Типи у файлі можуть перетинатися, тому їх не додають.',
  legend: (measure, type) => (type === '' ? measure : `${measure}: ${type}`),
  sumsOf: (period) => `суми за період: ${period}`,
  whole: 'Суму не можна поділити: кожну враховано цілою, хоча період охоплює її лише частково.',
  has: (dates) => `У файлі: ${dates}`,
  noSums: (dates) => `за цей період сум немає; у файлі є ${dates}`,
  classOf: (first, last) => (first === last ? number(first) : `${number(first)}–${number(last)}`),
  classFrom: (first) => `${number(first)}+`,
  noData: 'невідомо',
  zeroNotDrawn: '0 не малюють',
  wholeCountry: 'уся країна',
  table: (value) => `Таблиця: ${count(value, territories)}`,
  tableOf: (title) => `Суми за територіями: ${title}`,
  area: 'Територія',
  notDrawn: 'немає на мапі',
  moreAreas: (value) => `і ${count(value, territories)} з 0`,
  addedUp: 'Суми районів додано до їхнього регіону.',
  unknownRows: (value) =>
    `${count(value, { one: 'рядок не має', few: 'рядки не мають', many: 'рядків не мають', other: 'рядка не має' })} числа`,
  report: {
    shapes: 'Прочитано як контекст: лінії та території під інцидентами, їх не рахують.',
    sums: 'Прочитано як суми за територіями: шар під інцидентами, його не рахують. Рядки не є інцидентами.',
    totals: 'Що з нього стало',
    part: 'Частина',
    number: 'Кількість',
    used: 'Намальовано як контекст',
    rejected: 'Відхилено',
    all: (isRows) => (isRows ? 'Усі рядки' : 'Усі об’єкти'),
    drawable: 'Підсумовано й намальовано',
    zero: 'Нулі: збережено, не намальовано',
    unplaced: 'Про території, яких немає на мапі: лише в таблиці',
    wholes: 'Про країну, території якої теж є у файлі: пропущено',
    addedUp: (value) =>
      `${count(value, rows)} про райони додано до регіону, найменшої території, яку малюють.`,
    saysShapes: (features, used) =>
      `контекст, намальовано ${number(used)} з ${count(features, ofFeatures)}, нічого не пораховано.`,
    saysSums: (value) => `${count(value, rows)} як суми за територіями, нічого не пораховано.`,
  },
};
