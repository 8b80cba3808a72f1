import { countryWords } from './country-words.ts';
import type { NoteReasonWords } from './note-reason-words.ts';
import { countWords, numberWords, type PluralForms } from './plural.ts';
import { sizeWords } from './size-words.ts';
import { xmlFaultWords } from './xml-fault-words.ts';

/** After “глибша за”. */
const levels: PluralForms = { one: 'рівень', few: 'рівні', many: 'рівнів', other: 'рівня' };

const titleRows: PluralForms = {
  one: 'рядок',
  few: 'рядки',
  many: 'рядків',
  other: 'рядка',
};

/** What follows the name of a column and its value. */
export const noteReasonsUk: NoteReasonWords = {
  'member-read': 'є файлом архіву, який прочитано',
  'members-beside': ({ others }) =>
    `є файлом архіву, який прочитано; поруч є ще ${others}: розпакуйте архів і додайте їх також`,
  'sheets-beside': ({ others }) =>
    `є аркушем, який прочитано; є також ${others}: збережіть їх окремими файлами, щоб додати`,
  'title-rows': ({ rows }) =>
    `стоїть над назвами стовпців; ${countWords('uk', rows, titleRows)} над ними не враховано як рядки даних`,
  'gzip-cut-off':
    'обривається посеред стиснених даних, як незавершене завантаження; прочитано те, що вдалося розпакувати',
  'table-fault': ({ fault }) => `решту таблиці прочитати не можна: ${fault}`,
  'table-too-large': ({ most }) =>
    `решту таблиці не прочитано: розпакована, вона зайняла б понад ${sizeWords(most, 'uk')}`,
  'cells-beyond': ({ most }) =>
    `має клітинки далі за стовпець ${numberWords('uk', most)}; їх пропущено`,
  'shape-no-point': 'є лінією чи областю; інцидент є у списку без місця',
  'no-date': 'не має дати: інцидентові потрібен принаймні день, місяць або рік',
  'not-a-date': 'не є датою',
  'no-year': 'не називає року',
  'no-such-month': 'називає місяць, якого не існує',
  'no-such-day': 'називає день, якого не існує',
  'no-such-time': 'називає час доби, якого не існує',
  'end-before-start': 'кінець не пізніший за початок',
  'century-assumed': ({ year }) => `має рік із двох цифр; припущено ${year}`,
  'date-order-turned': 'є датою лише тоді, коли день і місяць стоять навпаки, ніж у стовпці',
  'date-order-open': ({ order }) =>
    order === 'day-first'
      ? 'може мати будь-який порядок, як і кожна дата файлу; першим узято день'
      : 'може мати будь-який порядок, як і кожна дата файлу; першим узято місяць',
  'date-counted': ({ date }) => `є числом днів або секунд; прочитано як ${date}`,
  'no-number': 'не називає числа; збережено як невідоме',
  'no-web-address': 'не є адресою http або https; посилання пропущено',
  'outside-years': ({ first, last }) => `лежить поза роками від ${first} до ${last}`,
  'not-coordinates': 'не є двома числами; інцидент розміщено за назвами, якщо це можливо',
  'zero-coordinates': '0, 0 означає, що координат немає',
  'coordinates-swapped': 'довгота й широта стояли навпаки; їх переставлено',
  'coordinates-out-of-range': 'поза межами: довгота від −180 до 180, широта від −90 до 90',
  'far-from-country': ({ country, kilometers }) =>
    `лежить за ${numberWords('uk', kilometers)} км від країни, яку називає рядок (${countryWords(country, 'uk')}); показано там, де координати`,
  'name-ambiguous': ({ candidates }) => `може бути кількома місцями: ${candidates}`,
  'name-unknown': 'не є відомим місцем; інциденту немає на мапі',
  'placed-by-name': ({ place }) => `розміщено за назвою як ${place}`,
  'id-taken': ({ kept }) => `є ідентифікатором попереднього рядка; збережено як ${kept}`,
  'row-cut-off': 'файл закінчується посеред цього рядка, його пропущено',
  'unknown-code': 'не є кодом, який має тут цей формат',
  'contradicts-best': ({ best }) => `суперечить найкращій оцінці ${best}; збережено як невідоме`,
  'shape-without-date': 'лінія чи область без дати не є інцидентом; додайте її як контекст',
  track: 'трек чи маршрут не є інцидентом; додайте його як контекст',
  'json-item-broken': 'не є повним JSON',
  'xml-fault': ({ line, column, fault }) =>
    `файл перестає бути XML у рядку ${line}, стовпчику ${column}: ${xmlFaultWords(fault, 'uk')}`,
  'nested-too-deep': ({ deepest }) =>
    `вкладеність файлу глибша за ${countWords('uk', deepest, levels)}; решту не прочитано`,
  'sources-elsewhere': 'називає записи іншого файлу, якого не прочитано разом із цим',
  'no-such-entry': 'називає записи, яких немає у файлі цих записів',
  'companion-entries-left': ({ entries, unused, repeated, broken }) =>
    `записів у цьому файлі — ${numberWords('uk', entries)}, із них ${[
      unused === 0 ? '' : `не стосуються жодного рядка іншого файлу: ${numberWords('uk', unused)}`,
      repeated === 0 ? '' : `мають ідентифікатор попереднього: ${numberWords('uk', repeated)}`,
      broken === 0 ? '' : `не читаються: ${numberWords('uk', broken)}`,
    ]
      .filter((part) => part !== '')
      .join('; ')}`,
  'companion-entries-missing': ({ times }) =>
    `не має запису, якого потребує інший файл: так ${countWords('uk', times, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })}; його зміст лишається невідомим`,
  'companion-not-read': 'не вдалося прочитати разом з іншим файлом; його змісту бракує',
  'date-from-name': 'не має власної дати; узято дату з назви',
  'only-points-drawn': 'на мапі показують лише Point; інцидент є у списку без місця',
  'unknown-field': ({ known }) => `не є відомим тут полем; відомі: ${known}`,
  'not-an-object': 'має бути об’єктом',
  'not-a-list': 'має бути списком',
  'not-text': 'має бути текстом',
  'not-text-in-languages': 'має бути текстом або текстом у {en, uk}',
  'no-english': 'не має тексту в en',
  'no-english-ukrainian-shown': 'не має тексту в en; текст з uk показано обома мовами',
  'none-of': ({ choices, kept }) =>
    `не є жодним із: ${choices}${kept === null ? '' : `; збережено як ${kept}`}`,
  'missing-kept-as': ({ kept }) => `відсутнє; узято ${kept}`,
  'flag-incomplete': 'відсутнє; позначку пропущено',
  'actor-without-name': 'учасникові потрібна назва',
  'attribution-without-name': 'посиланню на джерело потрібна назва',
  'medium-without-address': 'медіафайлові потрібна адреса',
  'source-without-publisher': 'джерелу потрібен видавець або адреса',
  'not-an-iso-day': 'не є днем на зразок 2026-02-04',
  'not-an-iso-date': 'не є датою на зразок 2026-02-04, 2026-02-04T18:00, 2026-02 або 2026',
  'neither-text-nor-unix-time': 'не є ні датою як текстом, ні мілісекундами Unix',
  'finer-than-interval': 'точніше за проміжок; прочитано як range',
  'date-beside': 'поруч стоїть date',
  'bad-dataset-id': ({ kept }) =>
    `має складатися з літер, цифр, крапок, дефісів і підкреслень; замість нього ${kept}`,
  'bounds-fall': 'low, best і high не можуть спадати; число збережено як невідоме',
  'not-a-count': 'не є цілим числом від 0; збережено як невідоме',
  'radius-missing': ({ meters }) => `відсутнє; припущено ${meters}`,
  'radius-out-of-range': ({ meters, most }) =>
    `не є числом метрів, більшим за 0 і не більшим за ${most}; припущено ${meters}`,
  'no-such-area': 'не є територією на мапі; інцидент не розміщено',
  'no-area-code': ({ example }) =>
    `має бути кодом території на зразок ${example}; інцидент не розміщено`,
  'point-needed': 'потребує точки; інцидент не розміщено',
  'point-not-claimed': ({ precision }) =>
    `місце належить до класу ${precision}, тож координати вказують точку, якої джерело не називає`,
  'not-of-this-class': ({ precision }) => `не належить до місця класу ${precision}`,
  untitled: 'не має назви; її замінює номер',
  'own-type-without-type': 'власному типові потрібен type',
  'no-such-parent': 'у файлі немає такого інциденту',
  'own-ancestor': 'інцидент був би частиною самого себе',
  'not-a-feature': 'не є GeoJSON Feature',
  'no-geometry': 'не є геометрією GeoJSON; інцидент є у списку без місця',
  'coordinates-look-swapped': 'координати ніби переставлено: у GeoJSON довгота стоїть першою',
  'coordinates-infinite': 'координати мають бути скінченними',
  'path-broken': 'містить точку, яка не є парою градусів; цю лінію або територію пропущено',
  'path-too-short': 'має замало точок для лінії або території',
  'nothing-to-draw': 'немає лінії, області чи точки, яку можна намалювати',
};
