import type { FacetField } from '../core/filter/filter.ts';
import type {
  ActorRole,
  FlagField,
  FlagKind,
  TimePrecision,
  VerificationStatus,
} from '../core/incident/incident.ts';
import type { PlaceKind } from '../core/geo/place-index.ts';
import type { Kind } from '../core/incident/kinds.ts';
import type { PlaceClass } from '../core/incident/place.ts';
import type { CalendarUnit } from '../core/time/calendar-unit.ts';
import type { Messages } from './en.ts';
import type { FigureForm, FigureNoun } from './figure-noun.ts';
import { countWords, numberWords, pluralForm, type PluralForms } from './plural.ts';

const incidents: PluralForms = {
  one: 'інцидент',
  few: 'інциденти',
  many: 'інцидентів',
  other: 'інцидента',
};
/** After «із» and the like. */
const ofIncidents: PluralForms = { one: 'інциденту', other: 'інцидентів' };
const rows: PluralForms = { one: 'рядок', few: 'рядки', many: 'рядків', other: 'рядка' };
const links: PluralForms = {
  one: 'посилання',
  few: 'посилання',
  many: 'посилань',
  other: 'посилання',
};
const sources: PluralForms = {
  one: 'джерело',
  few: 'джерела',
  many: 'джерел',
  other: 'джерела',
};
const ofRows: PluralForms = { one: 'рядка', other: 'рядків' };
const count = (value: number, forms: PluralForms): string => countWords('uk', value, forms);
const number = (value: number): string => numberWords('uk', value);

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
    notOnMap: (value: number) => `Не на мапі: ${number(value)}`,
    loading: 'Завантаження мапи…',
    unavailable:
      'Для мапи потрібен WebGL, якого цей браузер не надає. Список і часова шкала працюють без нього.',
    contextLost: 'Мапа втратила зв’язок із відеокартою; її буде намальовано знову.',
    incidentsHere: (value: number) => count(value, incidents),
    symbols: {
      label: 'Символи на мапі',
      help: 'Стрілки ведуть від символу до символу, Enter відкриває його, Escape повертає до мапи.',
      kind: (kind: string, value: number) => `${kind} (${number(value)})`,
      kinds: (kinds: readonly string[]) => kinds.join('; '),
      group: (value: number, kinds: string) => `${count(value, incidents)}: ${kinds}`,
      rest: (value: number) => `Ще ${number(value)} у цій точці: показати всі у списку`,
      area: (name: string, value: number) => `${name}: ${count(value, incidents)}`,
      knownTo: {
        admin2: 'відомо лише район у цих межах',
        admin1: 'відомо лише регіон',
        country: 'відомо лише країну',
      },
      more: (value: number) =>
        `На мапі ще ${count(value, { one: 'символ', few: 'символи', many: 'символів', other: 'символу' })}: наблизьте її, щоб дістатися до них, або скористайтеся списком`,
    },
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
    kinds: 'Що сталося',
    reset: 'Скинути фільтри',
    resetAll: 'Показати все',
    search: 'Шукати інциденти',
    searchHint: 'Назва, місце, учасник, джерело',
    clearSearch: 'Очистити пошук',
    active: 'Застосовані фільтри',
    area: (name: string) => `Територія: ${name}`,
    places: (names: string) => `Місце: ${names}`,
    text: (query: string) => `Слова: ${query}`,
    remove: (filter: string) => `Прибрати фільтр «${filter}»`,
    notOnMap: 'Не на мапі',
    more: 'Інші фільтри',
    rule: 'Якщо в розділі нічого не вибрано, він нічого не приховує; інакше показано лише вибране.',
    sections: {
      kind: 'Що сталося',
      country: 'Країна',
      region: 'Область або регіон',
      actor: 'Учасник',
      ownType: 'Тип у наборі даних',
      place: 'Точність місця',
      time: 'Точність часу',
      killed: 'Загиблі',
      injured: 'Поранені',
      source: 'Джерело',
      verification: 'Перевірка',
      tag: 'Позначки',
      within: 'Частина мапи',
    } satisfies Record<FacetField | 'killed' | 'injured' | 'within', string>,
    times: {
      instant: 'хвилина',
      day: 'день',
      night: 'ніч',
      range: 'проміжок часу',
      week: 'тиждень',
      month: 'місяць',
      year: 'рік',
      unknown: 'не повідомлено',
    } satisfies Record<TimePrecision, string>,
    chosen: (value: number) => `вибрано: ${number(value)}`,
    counting: 'Підрахунок…',
    notStated: 'Не вказано',
    noValues: 'За цей період і за інших фільтрів — жодного.',
    noMatches: 'Цим літерам нічого не відповідає.',
    searchValues: (section: string) => `Пошук: ${section}`,
    moreValues: (value: number) => `Ще ${number(value)}: щоб знайти, введіть кілька літер`,
    choice: (section: string, words: string) => `${section}: ${words}`,
    andMore: (names: string, value: number) => `${names} і ще ${number(value)}`,
    allBut: (names: string) => `усе, крім: ${names}`,
    noneChosen: 'нічого',
    hides: (value: number) =>
      value === 0 ? 'сам нічого не приховує' : `приховує ${count(value, incidents)}`,
    ofThemPointless: (words: string, value: number) =>
      `${words} (відомих лише з точністю до території або не на мапі: ${number(value)})`,
    atLeast: 'Щонайменше',
    atMost: 'Щонайбільше',
    unknownToo: 'Також інциденти, для яких число невідоме',
    figureRule:
      'Інцидент показано, якщо повідомлене число може лежати у ваших межах: «щонайменше 5» може бути й 20.',
    notWhole: 'Лише цілі числа від 0 до 999 999 999. Діють останні межі, які вдалося прочитати.',
    crossed: 'Перше число більше за друге. Діють останні межі, які вдалося прочитати.',
    numberKnown: 'число відоме',
    orNotKnown: (words: string) => `${words} або невідомо`,
    withinRule:
      'У частині мапи може лежати лише інцидент, що має точку. Відомі лише з точністю до території та не нанесені на мапу — приховано.',
    viewOnly: 'Лише те, що зараз видно',
    drawArea: 'Обвести ділянку',
    drawing:
      'Позначте кути на мапі клацанням або дотиком. Щоб завершити, клацніть двічі, натисніть Enter або клацніть перший кут; Escape скасовує.',
    drawingFailed: 'Тут не вдалося малювати. Скористайтеся кнопкою для того, що видно.',
    cancelDrawing: 'Скасувати малювання',
    withinKeys:
      'З клавіатури: рухайте мапу стрілками, плюсом і мінусом, а тоді виберіть те, що видно.',
    withinBox: 'збережений вигляд',
    withinDrawn: 'обведена ділянка',
  },
  placeSearch: {
    label: 'Місця на мапі',
    goTo: 'Перейти:',
    found: (value: number) =>
      `На мапі знайдено ${count(value, { one: 'місце', few: 'місця', many: 'місць', other: 'місця' })}`,
    kinds: {
      country: 'країна',
      territory: 'територія',
      admin1: 'регіон',
      capital: 'столиця',
      city: 'місто',
      sea: 'море',
      river: 'річка',
    } satisfies Record<PlaceKind, string>,
  },
  details: {
    label: 'Відомості про інцидент',
    close: 'Закрити відомості',
    previous: 'Попередній інцидент',
    next: 'Наступний інцидент',
    copyLink: 'Скопіювати посилання на цей інцидент',
    copied: 'Посилання скопійовано',
    copyFailed: 'Не вдалося скопіювати посилання. Скопіюйте його з адресного рядка.',
    showOnMap: 'Показати на мапі',
    loading: 'Завантаження інциденту…',
    failed: (reason: string) => `Інцидент не вдалося прочитати: ${reason}`,
    when: 'Коли',
    where: 'Де',
    figures: 'Повідомлені дані',
    damage: 'Пошкодження',
    actors: 'Хто',
    sources: 'Хто повідомив',
    caveats: 'Наскільки точно це відомо',
    verification: 'Перевірка',
    related: 'Пов’язані інциденти',
    partOf: 'Входить до',
    groups: (value: number) => `Об’єднує ${count(value, incidents)}`,
    moreChildren: (value: number) => `і ще ${number(value)}`,
    originalRow: 'Рядок, як його записано у файлі',
    rowNumber: (row: number, dataset: string) => `Рядок ${number(row)} набору даних «${dataset}»`,
    inSourceWords: (words: string) => `У джерелі: «${words}»`,
    reportedBy: (name: string) => `джерело: ${name}`,
    ownType: (words: string) => `У наборі даних: ${words}`,
    tags: 'Позначки',
    published: (date: string) => `опубліковано ${date}`,
    accessed: (date: string) => `переглянуто ${date}`,
    unnamedSource: 'Джерело не названо',
    noSources: 'Набір даних не називає джерел.',
    associates: (names: string) => `разом із: ${names}`,
    on: (channel: string) => `у ${channel}`,
    asReported: (role: string) => `${role} (за повідомленням)`,
    newTab: '(відкриється в новій вкладці)',
    basis: (words: string) => `Підстава: ${words}`,
    media: 'Медіа',
    mediaLink: (index: number) => `Матеріал ${number(index)}`,
    mediaWarning: (words: string) => `Застереження щодо змісту: ${words}`,
    mediaFold: (value: number) =>
      `Медіа можуть містити сцени насильства або смерті. Показати ${count(value, links)}`,
    locator: (place: string) => `Мапа розташування: ${place}`,
    coordinates: 'Координати',
    coordinateForms: {
      decimal: 'Десяткові градуси',
      dms: 'Градуси, мінути, секунди',
      mgrs: 'Система MGRS',
    },
    copyCoordinates: (form: string) => `Скопіювати координати (${form})`,
    noMgrs: 'не подано за межами 84° пн. ш. та 80° пд. ш., де закінчується UTM',
    coordinatePrecision: {
      exact: () => 'точного місця, як їх подає джерело',
      given: () => 'як їх подано в даних; наскільки вони точні, не вказано',
      settlement: (distance: string) =>
        `центру населеного пункту; інцидент стався десь не далі ніж за ${distance} від нього`,
      near: (distance: string) =>
        `точки поблизу; інцидент стався не далі ніж за ${distance} від неї`,
    },
    noCoordinates: {
      admin2: 'Відомо лише, у якому районі: координат немає.',
      admin1: 'Відомо лише, у якій області чи регіоні: координат немає.',
      country: 'Відомо лише, у якій країні: координат немає.',
    },
    copyCitation: 'Скопіювати цитування',
    copiedText: 'Скопійовано',
    copyTextFailed: 'Скопіювати не вдалося. Виділіть текст і скопіюйте його вручну.',
    inDataset: (title: string) => `як подано в наборі даних «${title}»`,
    neverSummed:
      'Дані цього інциденту й тих, що він об’єднує, не додаються: у них можуть бути враховані ті самі люди.',
    noBasis: 'На якій підставі, у даних не сказано.',
  },
  citation: {
    quoted: (words: string) => `«${words}»`,
    reportedBy: (words: string) => `Джерело: ${words}`,
    citing: (names: string) => `за даними: ${names}`,
    moreSources: (value: number) => `і ще ${count(value, sources)}`,
    dataset: (words: string) => `Набір даних: ${words}`,
    version: (version: string) => `версія ${version}`,
    via: (date: string, link: string) => `Через «Атлас інцидентів», переглянуто ${date} ${link}`,
  },
  settings: {
    open: 'Налаштування',
    title: 'Налаштування',
    close: 'Закрити налаштування',
    language: 'Мова',
    languages: { system: 'Як у браузері', en: 'English', uk: 'Українська' },
    theme: 'Оформлення',
    themes: { system: 'Як у системі', light: 'Світле', dark: 'Темне' },
    keyboard: 'Клавіатура',
    shortcuts: 'Команди однією клавішею',
    showShortcuts: 'Показати клавіші',
    borders: 'Кордони',
    data: 'Дані та ліцензії',
    privacy: 'Усе працює в цьому браузері: нічого про вас чи ваші дані його не залишає.',
    datasetRows: (all: number, placed: number, unlocated: number, rejected: number) =>
      `${count(all, rows)}: ${number(placed)} на мапі, ${number(unlocated)} без місця, ${number(rejected)} відхилено`,
    noDatasets: 'Жодного набору даних не завантажено.',
    basemap: 'Основа мапи та шрифти',
  },
  shortcuts: {
    title: 'Клавіші',
    close: 'Закрити',
    note: 'Клавіші розпізнаються за розташуванням, тож працюють у будь-якій розкладці.',
    key: 'Клавіша',
    action: 'Що робить',
    previous: 'Попередній інцидент',
    next: 'Наступний інцидент',
    search: 'Пошук',
    closeDetails: 'Закрити відкрите: розкладені позначки, відомості, підсумки чи таблицю',
    play: 'Відтворити або призупинити',
    help: 'Показати ці клавіші',
    space: 'Пробіл',
    arrows: 'Стрілки на повзунку часової шкали',
    mapArrows: 'Стрілки, + та − на мапі',
    moveMap: 'Рухати мапу та змінювати масштаб',
    symbolArrows: 'Tab від мапи, далі стрілки',
    walkSymbols:
      'Перейти від позначки до позначки в порядку читання; Enter відкриває, Esc повертає на мапу',
    listArrows: 'Стрілки, Home і End у списку й таблиці',
    walkList: 'Перейти від інциденту до інциденту; Enter відкриває',
    moveDay: 'Пересунути його на день (Shift — на тиждень, Page — на місяць)',
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
    rowNotes: 'Рядки та причини',
    row: (row: number) => (row === 0 ? 'Файл' : `Рядок ${number(row)}`),
    noteActions: {
      rejected: 'рядок відхилено',
      ignored: 'значення пропущено',
      assumed: 'значення припущено',
    },
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
  figuresPanel: {
    groupBy: 'Групування',
    period: 'Період',
    unit: 'Одиниця часу',
    units: { hour: 'Година', day: 'День', week: 'Тиждень', month: 'Місяць', year: 'Рік' },
    dataset: 'Набір даних',
    perDataset: 'Дані наведено для одного набору; між наборами даних їх ніколи не підсумовують.',
    table: 'Таблиця підсумків',
    caption: (period: string, filters: string) => `Повідомлені дані: ${period}, ${filters}`,
    ofDataset: 'Набір даних:',
    filters: (value: number) =>
      value === 0
        ? 'без фільтрів'
        : count(value, { one: 'фільтр', few: 'фільтри', many: 'фільтрів', other: 'фільтра' }),
    columns: {
      incidents: 'Інциденти',
      possible: 'Можливо, у цьому періоді',
      killed: 'Загиблі: повідомлений діапазон',
      killedUnknown: 'Загиблих не вказано',
      injured: 'Поранені: повідомлений діапазон',
      injuredUnknown: 'Поранених не вказано',
    },
    total: 'Разом, кожен інцидент один раз',
    severalPeriods: 'Охоплює кілька періодів',
    best: (best: string) => `найімовірніше ${best}`,
    possible: (value: number) => `${number(value)} можливо`,
    noIncidents: 'немає інцидентів',
    inParts: 'враховано в його частинах',
    notes: {
      reported:
        'Усі дані — за повідомленнями; «не вказано» — це кількість інцидентів без жодного числа.',
      overlapping: 'Інцидент може належати до кількох рядків, тому їх сума не дорівнює підсумку.',
      severalPeriods:
        'Інцидент, про який відомо лише довший проміжок часу або який тривав довше, враховано в рядку «Охоплює кілька періодів» і в жодному окремому періоді.',
      possible:
        '«Можливо» — це кількість інцидентів, чий відомий проміжок часу лише частково збігається з обраним періодом.',
      grouping: (value: number) =>
        `${count(value, { one: 'інцидент об’єднує', few: 'інциденти об’єднують', many: 'інцидентів об’єднують', other: 'інцидента об’єднують' })} інші: їх ураховано тут, але їхні дані не додано до даних частин.`,
      best: '«Найімовірніше» — це сума найімовірніших оцінок, а де повідомлення їх не містить — найменших чисел.',
    },
    showAll: (value: number) => `Показати всі рядки (${number(value)})`,
    copy: 'Копіювати таблицю',
    copied: 'Скопійовано',
    copyFailed: 'Не вдалося скопіювати таблицю. Завантажте її як CSV.',
    download: 'Завантажити CSV',
    failed: (reason: string) => `Не вдалося підсумувати дані: ${reason}`,
  },
  tableView: {
    label: 'Таблиця інцидентів',
    caption: 'Інциденти обраного періоду за чинними фільтрами',
    date: 'Дата',
    title: 'Назва',
    place: 'Місце',
    sources: 'Хто повідомив',
    loading: 'Завантаження…',
    capped: (shown: number, total: number) =>
      `Перші ${number(shown)} із ${count(total, ofIncidents)} у цьому порядку. Щоб побачити інші, оберіть коротший період або фільтри.`,
    copy: 'Копіювати таблицю',
    copying: (value: number) => `Копіювання: прочитано ${count(value, rows)}`,
    copied: (copied: number, total: number) =>
      copied === total
        ? `Скопійовано ${count(copied, rows)}`
        : `Скопійовано перші ${number(copied)} із ${count(total, ofRows)}; більше за раз не копіюють`,
    copyFailed: (reason: string) => `Не вдалося скопіювати таблицю: ${reason}`,
    failed: (reason: string) => `Не вдалося прочитати таблицю: ${reason}`,
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
  verificationMeanings: {
    reported: 'Про це повідомлено; про перевірку в даних не сказано.',
    claimed: 'Так каже сторона конфлікту або той, хто говорить від її імені.',
    corroborated: 'За даними набору, про те саме повідомляють й інші джерела.',
    geolocated: 'За даними набору, місце видно на світлинах чи відео.',
    disputed: 'Хтось заперечує сказане тут.',
    retracted: 'Той, хто про це повідомив, відкликав повідомлення, тож не покладайтеся на нього.',
  } satisfies Record<VerificationStatus, string>,
  flagMeanings: {
    inferred: 'Джерело цього прямо не вказує; висновок зроблено з того, що воно повідомляє.',
    assumed: 'Джерело цього не вказує; замість цього подано звичайне значення.',
    placeholder: 'Набір даних ставить це значення там, де точнішого не знає.',
    claimed: 'Подано так, як повідомляє джерело; цього ніхто не перевіряв.',
    summary: 'Джерело рахує тут кілька подій разом.',
  } satisfies Record<FlagKind, string>,
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
