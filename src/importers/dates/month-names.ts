/** English, Ukrainian and Russian names in nominative and genitive and their abbreviations; French and Spanish names. */
const namesByMonth: readonly string[] = [
  'january jan січень січня січ январь января янв janvier enero',
  'february feb febr лютий лютого лют февраль февраля фев февр février fevrier febrero',
  'march mar березень березня бер берез март марта мар mars marzo',
  'april apr квітень квітня кві квіт апрель апреля апр avril abril',
  'may травень травня тра трав май мая mai mayo',
  'june jun червень червня чер черв июнь июня июн juin junio',
  'july jul липень липня лип июль июля июл juillet julio',
  'august aug серпень серпня сер серп август августа авг août aout agosto',
  'september sep sept вересень вересня вер верес сентябрь сентября сен сент septembre septiembre',
  'october oct жовтень жовтня жов жовт октябрь октября окт octobre octubre',
  'november nov листопад листопада лис лист ноябрь ноября ноя нояб novembre noviembre',
  'december dec грудень грудня гру груд декабрь декабря дек décembre decembre diciembre',
];

const monthOfName: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [name.normalize('NFC'), index + 1]),
  ),
);

/** 1 to 12; `null` where the word, in lower case and without a full stop, names no month. */
export function monthNamed(word: string): number | null {
  return monthOfName.get(word) ?? null;
}

/** Words that may stand in a date and say nothing of which day it is. */
export function isDateFiller(word: string): boolean {
  return fillers.has(word);
}

const fillers: ReadonlySet<string> = new Set(
  [
    'of the on at st nd rd th de del le el du',
    'р рік року г год года роки',
    'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
    'пн вт ср чт пт сб нд вс понеділок вівторок середа четвер пʼятниця субота неділя',
    'понедельник вторник среда четверг пятница суббота воскресенье',
  ].flatMap((words) => words.split(' ')),
);
