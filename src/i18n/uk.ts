import type {
  ActorRole,
  FlagField,
  FlagKind,
  VerificationStatus,
} from '../core/incident/incident.ts';
import type { Kind } from '../core/incident/kinds.ts';
import type { PlaceClass } from '../core/incident/place.ts';
import type { CalendarUnit } from '../core/time/calendar-unit.ts';
import type { FigureForm, FigureNoun } from './figure-noun.ts';
import { incidents, ofIncidents, ofRows, count, number } from './uk-nouns.ts';
import { pluralForm, type PluralForms } from './plural.ts';
import type { Messages } from './en.ts';

export { ukPanels } from './uk-panels.ts';

export const uk = {
  app: {
    title: 'Атлас інцидентів',
    tagline: 'Інциденти конфліктів — настільки точно, наскільки про них відомо джерелам',
    skipToList: 'Перейти до списку інцидентів',
    loading: 'Завантаження інцидентів…',
    openPanel: 'Показати список і фільтри',
    closePanel: 'Сховати список і фільтри',
    openTimeline: 'Показати часову шкалу',
    closeTimeline: 'Сховати часову шкалу',
    panel: 'Список і фільтри',
    growPanel: 'Збільшити панель',
    shrinkPanel: 'Зменшити панель',
    closeDrawer: (section: string) => `Закрити: ${section}`,
    loadingPart: 'Завантаження…',
    settings: 'Налаштування',
    addData: 'Додати дані',
    details: 'Відомості про інцидент',
    loadingDetails: 'Завантаження інциденту…',
  },
  map: {
    label: 'Мапа',
    controls: 'Керування мапою',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    showAll: 'Показати всі інциденти',
    scale: (length: string) => `Масштаб: ${length}`,
    kilometers: (value: number) => `${number(value)} км`,
    meters: (value: number) => `${number(value)} м`,
    attribution: 'Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR · шрифти Noto (OFL)',
    credits: 'Про мапу: джерела та кордони',
    bordersNote:
      'Кордони й назви подано за практикою Організації Об’єднаних Націй; це не означає їх схвалення. Спірні лінії — штрихові.',
    bordersNoteShort:
      'Кордони подано за практикою Організації Об’єднаних Націй; це не означає їх схвалення.',
    generated: 'Згенеровані дані, не справжні події',
    notOnMap: (value: number) => `Не на мапі: ${number(value)}`,
    loading: 'Завантаження мапи…',
    unavailable:
      'Для мапи потрібен WebGL, якого цей браузер не надає. Список і часова шкала працюють без нього.',
    contextLost: 'Мапа втратила зв’язок із відеокартою; її буде намальовано знову.',
    incidentsHere: (value: number) => count(value, incidents),
    stack: (country: string, value: number) =>
      `${country}: ${count(value, incidents)}, щодо яких відомо лише регіон або країну`,
  },
  counts: {
    incidents: (total: number, all: number) => `${number(total)} із ${count(all, ofIncidents)}`,
    possible: (value: number) => `${number(value)} — можливо, у цьому періоді`,
    unlocated: (value: number) => `${number(value)} не на мапі`,
    allIn: (period: string, country: string) => `${period}; усі — ${country}`,
    mostIn: (period: string, country: string) => `${period}; більшість — ${country}`,
  },
  sections: {
    label: 'Частини панелі',
    incidents: 'Інциденти',
    filters: 'Фільтри',
    figures: 'Підсумки',
    table: 'Таблиця',
  },
  list: {
    label: 'Інциденти',
    showMore: 'Показати більше',
    loading: 'Завантаження…',
    possible: 'можливо, у цьому періоді',
    partOf: (title: string) => `входить до: ${title}`,
    empty: 'Цьому періоду й цим фільтрам не відповідає жоден інцидент.',
    noData: 'Жодного інциденту не завантажено.',
    failed: (reason: string) => `Список не вдалося прочитати: ${reason}`,
  },
  filters: {
    label: 'Фільтри',
    marked: (value: number) => `Фільтри · ${number(value)}`,
    active: (value: number) =>
      `Фільтри, ${count(value, { one: 'застосований', few: 'застосовані', many: 'застосованих', other: 'застосованого' })}`,
    kinds: 'Що сталося',
    reset: 'Скинути фільтри',
    resetAll: 'Показати все',
    search: 'Шукати інциденти',
    searchHint: 'Назва, місце, учасник, джерело',
    clearSearch: 'Очистити пошук',
    more: 'Інші фільтри',
  },
  notices: {
    label: 'Повідомлення',
    dismiss: 'Прибрати',
    malformedLink: (detail: string) =>
      `Адресу цієї сторінки не вдалося прочитати (${detail}). Показано початковий вигляд: попросіть посилання ще раз або продовжуйте звідси.`,
    datasetFailed: (url: string, reason: string) =>
      `Набір даних ${url} не вдалося завантажити: ${reason}. Перевірте адресу й файл, а тоді перезавантажте сторінку.`,
    rowsRejected: (title: string, rejected: number, all: number) =>
      `${title}: не вдалося використати ${number(rejected)} із ${count(all, ofRows)}. Решту показано.`,
    rowsNoted: (title: string, notes: number) =>
      `${title}: виправлено або пропущено ${count(notes, { one: 'значення', few: 'значення', many: 'значень', other: 'значення' })}. Усі рядки показано.`,
    fromCopy: (title: string, when: string) =>
      `${title}: сервер не надав файлу, тому показано копію, збережену на цьому комп’ютері ${when}; вона може бути застарілою.`,
    rowNotes: 'Рядки та причини',
    row: (row: number) => (row === 0 ? 'Файл' : `Рядок ${number(row)}`),
    moreNotes: (value: number) => `і ще ${number(value)}`,
    incidentNotFound: (id: string) =>
      `У завантажених даних немає інциденту «${id}». Виберіть інший зі списку.`,
    engineRestarted:
      'Частина, що рахує інциденти, зупинилася, і її запущено знову. Поточний вигляд збережено.',
    engineFailed: (reason: string) =>
      `Інциденти не вдалося порахувати: ${reason}. Перезавантажте сторінку, щоб спробувати ще раз.`,
    basemapRestarted:
      'Частина, що готує основу мапи, зупинилася, і її запущено знову. Нічого не втрачено.',
    basemapFailed: (reason: string) =>
      `Основу мапи не вдалося завантажити: ${reason}. Інциденти показано без неї; перезавантажте сторінку, щоб спробувати ще раз.`,
    languageFailed: (reason: string) =>
      `Тексти вибраної мови не вдалося завантажити: ${reason}. Сторінка лишається англійською; перевірте з’єднання, а тоді перезавантажте сторінку.`,
    mapFailed: (reason: string) =>
      `Мапу не вдалося запустити: ${reason}. Список і часова шкала працюють без неї.`,
  },
  problem: {
    title: (part: string) => `${part}: тут сталася помилка`,
    explain: 'Решта сторінки працює далі.',
    retry: 'Спробувати ще раз',
    parts: {
      map: 'Мапа',
      timeline: 'Часова шкала',
      panel: 'Список і фільтри',
      details: 'Відомості',
      figures: 'Підсумки',
      table: 'Таблиця',
      import: 'Додавання даних',
    },
  },
  kinds: {
    strike: 'Повітряні та дронові удари',
    shelling: 'Артилерійські та ракетні обстріли',
    mine: 'Міни, бомби та саморобна вибухівка',
    attack: 'Атаки, спосіб не вказано',
    battle: 'Бої',
    'violence-against-civilians': 'Насильство проти цивільних',
    protest: 'Протести',
    riot: 'Заворушення',
    talks: 'Переговори та домовленості',
    statement: 'Заяви',
    other: 'Інше',
  } satisfies Record<Kind, string>,
  placeClasses: {
    exact: 'точне місце, вказане джерелом',
    settlement: 'населений пункт відомий, місце в ньому — ні',
    near: 'поблизу показаної точки',
    given: 'координати вказано, їхню точність — ні',
    admin2: 'точного місця не повідомлено',
    admin1: 'точного місця не повідомлено',
    country: 'відома лише країна',
    line: 'десь уздовж лінії, тому не на мапі',
    sea: 'у морі або в повітрі, тому не на мапі',
    unknown: 'місця не повідомлено',
  } satisfies Record<PlaceClass, string>,
  placeFilters: {
    exact: 'точне місце',
    settlement: 'населений пункт',
    near: 'поблизу місця',
    given: 'точність не вказано',
    admin2: 'район',
    admin1: 'область',
    country: 'країна',
    line: 'лінія',
    sea: 'море',
    unknown: 'невідомо',
  } satisfies Record<PlaceClass, string>,
  place: {
    withPrecision: (name: string, precision: string) => `${name}: ${precision}`,
    within: (distance: string) => `не далі ніж за ${distance} від показаної точки`,
    withinNamed: (name: string, distance: string) => `${name}: поблизу, не далі ніж за ${distance}`,
    unnamed: 'Місце без назви',
    notReported: 'Місця не повідомлено',
  },
  time: {
    rangeJoin: null,
    nightJoin: ' на ',
    twoDaysJoin: ' або ',
    betweenJoin: ' та ',
    night: (dates: string) => `у ніч із ${dates}`,
    week: (dates: string) => `тиждень ${dates}`,
    withinWeek: (dates: string) => `тиждень ${dates}, точної дати не повідомлено`,
    withinTwoDays: (dates: string) => dates,
    withinDates: (dates: string) => `у якийсь день між ${dates}`,
    withinMonth: (month: string) => `${month}, точної дати не повідомлено`,
    year: (year: string) => `${year} рік`,
    earlyYear: (year: string) => year,
    withinYear: (year: string) => `${year} рік, точної дати не повідомлено`,
    unknown: 'часу не повідомлено',
    unknownBetween: (words: string) => `часу не повідомлено; ${words}`,
    clock: (date: string, clock: string) => `${date}, ${clock} за місцевим часом`,
    clockRange: (date: string, from: string, to: string) =>
      `${date}, ${from}–${to} за місцевим часом`,
    withinClockRange: (date: string, from: string, to: string) =>
      `${date}, між ${from} та ${to} за місцевим часом`,
    fromTo: (from: string, to: string) => `${from} – ${to} за місцевим часом`,
    withinFromTo: (from: string, to: string) =>
      `у якийсь момент від ${from}, до ${to} за місцевим часом`,
  },
  figures: {
    notStated: 'не вказано',
    orMore: (low: string) => `щонайменше ${low}`,
    upTo: (high: string) => `до ${high}`,
    between: (low: string, high: string) => `від ${low} до ${high}`,
    best: (best: string) => `найімовірніше ${best}`,
    join: (first: string, second: string) => `${first}, ${second}`,
    phrase: (words: string, noun: FigureNoun, last: number, form: FigureForm) =>
      `${words} ${pluralForm('uk', last, figureNouns[noun][form])}`,
    unstated: (noun: FigureNoun) => `${figureLabels[noun]}: не вказано`,
    ofUnit: (words: string, unit: string, noun: FigureNoun) =>
      `${figureLabels[noun]} ${unit}: ${words}`,
    unstatedOfUnit: (unit: string, noun: FigureNoun) => `${figureLabels[noun]} ${unit}: не вказано`,
  },
  flag: (field: FlagField, flag: FlagKind) => flagWords(field, flag),
  verification: {
    reported: 'Повідомлено',
    claimed: 'Заявлено однією зі сторін, не підтверджено',
    corroborated: 'Підтверджено іншими джерелами',
    geolocated: 'Місце встановлено за зображеннями',
    disputed: 'Поставлено під сумнів',
    retracted: 'Відкликано',
  } satisfies Record<VerificationStatus, string>,
  roles: {
    attacker: 'сторона, що атакувала',
    target: 'ціль',
    participant: 'учасник',
    speaker: 'автор заяви',
    unstated: 'роль не вказано',
  } satisfies Record<ActorRole, string>,
  timeline: {
    label: 'Часова шкала',
    startThumb: 'Початок періоду',
    endThumb: 'Кінець періоду',
    play: 'Відтворити',
    pause: 'Призупинити',
    stepBack: 'Крок назад',
    stepForward: 'Крок уперед',
    mode: 'Режим відтворення',
    modes: {
      moving: 'Рухоме вікно',
      cumulative: 'З накопиченням',
      unit: 'По одній одиниці часу',
    },
    speed: 'Швидкість',
    allTime: 'Весь час',
    last7Days: 'Останні 7 днів',
    last30Days: 'Останні 30 днів',
    short: { allTime: 'Весь', last7Days: '7 днів', last30Days: '30 днів' },
    speedOf: (factor: number) => `${number(factor)}×`,
    scale: (value: number, unit: CalendarUnit, step: number) =>
      `${count(value, incidents)} за ${step === 1 ? perUnit[unit] : count(step, years)}`,
    period: (dates: string, incidentsInIt: number) =>
      `${dates}, ${count(incidentsInIt, incidents)}`,
    earlier: (value: number) =>
      count(value, { one: 'раніший', few: 'раніші', many: 'раніших', other: 'ранішого' }),
    later: (value: number) =>
      count(value, { one: 'пізніший', few: 'пізніші', many: 'пізніших', other: 'пізнішого' }),
    showEarlier: (value: number) =>
      `${count(value, {
        one: 'раніший інцидент',
        few: 'раніші інциденти',
        many: 'раніших інцидентів',
        other: 'ранішого інциденту',
      })}: показати всю шкалу`,
    showLater: (value: number) =>
      `${count(value, {
        one: 'пізніший інцидент',
        few: 'пізніші інциденти',
        many: 'пізніших інцидентів',
        other: 'пізнішого інциденту',
      })}: показати всю шкалу`,
    inView: 'Що видно',
    onlyInView: 'Що видно: стовпці лише для точок на цій частині мапи',
    backTo: (span: string) => `Назад до ${span}`,
    years: (first: string, last: string) => `${first}–${last} рр.`,
  },
} satisfies Messages;

const perUnit: Readonly<Record<CalendarUnit, string>> = {
  hour: 'годину',
  day: 'день',
  week: 'тиждень',
  month: 'місяць',
  year: 'рік',
};
const years: PluralForms = { one: 'рік', few: 'роки', many: 'років', other: 'року' };

const killed: PluralForms = { one: 'загиблий', other: 'загиблих' };
const injured: PluralForms = { one: 'поранений', other: 'поранених' };
const always = (words: string): Record<FigureForm, PluralForms> => ({
  counted: { one: words, other: words },
  bounded: { one: words, other: words },
});

const figureNouns: Readonly<Record<FigureNoun, Readonly<Record<FigureForm, PluralForms>>>> = {
  killed: { counted: killed, bounded: { one: 'загиблого', other: 'загиблих' } },
  injured: { counted: injured, bounded: { one: 'пораненого', other: 'поранених' } },
  launched: always('запущено'),
  damaged: always('пошкоджено'),
  displaced: always('переміщено'),
  detained: always('затримано'),
  other: always('повідомлено'),
};

const figureLabels: Readonly<Record<FigureNoun, string>> = {
  killed: 'Загиблі',
  injured: 'Поранені',
  launched: 'Запущено',
  damaged: 'Пошкоджено',
  displaced: 'Переміщено',
  detained: 'Затримано',
  other: 'Інші дані',
};

/** In the accusative, since the flags are impersonal: «роль виведено з контексту». */
const flagFieldWords: Readonly<Record<FlagField, string>> = {
  place: 'місце',
  time: 'час',
  kind: 'вид інциденту',
  grouping: 'групування',
  role: 'роль',
  killed: 'кількість загиблих',
  injured: 'кількість поранених',
  actor: 'сторону',
  other: 'іншу подробицю',
};

function flagWords(field: FlagField, flag: FlagKind): string {
  const words = flagFieldWords[field];
  switch (flag) {
    case 'inferred':
      return `${words} виведено з контексту`;
    case 'assumed':
      return `${words} припущено`;
    case 'placeholder':
      return `${words} вказано умовно`;
    case 'claimed':
      return `${words} наведено за повідомленням`;
    case 'summary':
      return `${words}: підсумок кількох подій`;
  }
}
