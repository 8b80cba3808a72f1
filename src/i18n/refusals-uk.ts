import type { CompanionRole } from '../core/import/companion-role.ts';
import type { ZipFault } from '../core/import/refusal.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import { jsonFaultWords } from './json-expected-words.ts';
import { noteReasonWords } from './note-reason-words.ts';
import { countWords, numberWords, type PluralForms } from './plural.ts';
import { quoted } from './quoted.ts';
import type { RefusalWords } from './refusal-words.ts';
import { sizeWords } from './size-words.ts';
import { xmlFaultWords } from './xml-fault-words.ts';

/** After “понад”, “довший за” and “глибше, ніж на”. */
const levels: PluralForms = { one: 'рівень', few: 'рівні', many: 'рівнів', other: 'рівня' };
const characters: PluralForms = {
  one: 'символ',
  few: 'символи',
  many: 'символів',
  other: 'символу',
};
const ofObjects: PluralForms = {
  one: 'об’єкта',
  few: 'об’єктів',
  many: 'об’єктів',
  other: 'об’єкта',
};
/** After “жодного з”. */
const ofRows: PluralForms = { one: 'рядка', few: 'рядків', many: 'рядків', other: 'рядка' };

const silentSeconds: PluralForms = {
  one: 'секунду',
  few: 'секунди',
  many: 'секунд',
  other: 'секунди',
};

const companions: Readonly<Record<CompanionRole, string>> = {
  'viina-labels':
    'Це позначки VIINA (файл event_labels) без подій, яких вони стосуються. Перетягніть цей файл разом із файлом event_info за той самий рік.',
  'timemap-sources':
    'Це джерела мапи timemap (файл sources.json) без подій, яких вони стосуються. Перетягніть цей файл разом із файлом events.json.',
  'timemap-associations':
    'Це фільтри й категорії мапи timemap (файл associations.json) без подій, яких вони стосуються. Перетягніть цей файл разом із файлом events.json.',
};

const zipFaults: Readonly<Record<ZipFault, string>> = {
  'no-directory': 'бракує кінця з переліком файлів, як у незавершеному завантаженні',
  directory: 'переліку файлів прочитати не можна',
  split: 'це одна частина з кількох',
  entry: 'там, де має починатися файл, його немає',
  'cut-off': 'він закінчується зарано',
  size: 'байтів більше або менше, ніж заявлено',
  checksum: 'контрольна сума не збігається',
  data: 'запаковане не розпаковується',
};

export const refusalsUk: RefusalWords = {
  'git-lfs-pointer': ({ bytes }) =>
    `Це вказівник Git Large File Storage, а не самі дані${bytes === null ? '' : ` (їхній обсяг — ${sizeWords(bytes, 'uk')})`}. Завантажте сам файл, наприклад командою «git lfs pull».`,
  'columns-unclear':
    'Це таблиця, про стовпчики якої напевно не відомо, що вони означають. Додайте її через «Додати дані»: там про це запитають.',
  empty: 'Файл порожній.',
  'no-rows': 'У файлі немає рядків.',
  'unknown-content': ({ start }) =>
    `Такого вмісту прочитати не можна; він починається з «${start}». Можна читати таблиці (CSV, TSV, Excel, Parquet), JSON, GeoJSON, KML, KMZ, GeoRSS і GPX, також запаковані як ZIP чи GZIP.`,
  'web-page':
    'Це вебсторінка, а не дані. Завантажте файл, на який вона посилається, і відкрийте його.',
  'json-broken': ({ line, column, ...fault }) =>
    `Файл не є JSON: рядок ${line}, стовпчик ${column}: ${jsonFaultWords(fault, 'uk')}.`,
  'json-unknown': ({ keys }) =>
    `Файл є JSON, але списку інцидентів у ньому не знайдено${keys.length === 0 ? '' : `; він має ${keys.join(', ')}`}.`,
  'xml-broken': ({ line, column, fault }) =>
    `Файл не є XML: рядок ${line}, стовпчик ${column}: ${xmlFaultWords(fault, 'uk')}.`,
  'xml-unknown': ({ root }) =>
    `Файл є XML такого виду, якого прочитати не можна: його корінь — <${root}>.`,
  'zip-broken': ({ fault, member, at }) =>
    `${member === null ? 'Архів пошкоджено' : `Файл ${quoted(member, 'uk')} в архіві пошкоджено`}: ${zipFaults[fault]} (байт ${numberWords('uk', at)}). Завантажте або запакуйте його наново.`,
  'zip-encrypted': ({ member }) =>
    `Архів захищено паролем (${member}). Розпакуйте його й відкрийте сам файл.`,
  'zip-method': ({ member, method }) =>
    `Файл ${quoted(member, 'uk')} в архіві запаковано способом, якого прочитати не можна (метод ${method}). Розпакуйте його й відкрийте сам файл.`,
  'workbook-unsupported': ({ format }) =>
    `Книги такого виду (${format}) не читаються. Збережіть її як XLSX або CSV.`,
  shapefile:
    'Шейп-файли не читаються. Перетворіть його на GeoJSON, наприклад у QGIS чи mapshaper, і відкрийте той файл.',
  'too-much-inflated': ({ most }) =>
    `Розпакований файл зайняв би понад ${sizeWords(most, 'uk')}, тому його не відкрито. Розпакуйте його й відкрийте частину.`,
  'nothing-in-zip': ({ members }) =>
    `В архіві немає файлу, який можна прочитати${members.length === 0 ? '' : `: ${members.join(', ')}`}.`,
  'field-too-long': ({ most }) =>
    `Рядок довший за ${sizeWords(most, 'uk')}; найчастіше причина в незакритих лапках.`,
  'too-deep': ({ deepest }) => `Файл вкладено глибше, ніж на ${countWords('uk', deepest, levels)}.`,
  encrypted: 'Це старий або зашифрований файл Excel. Збережіть його як XLSX без пароля або як CSV.',
  'workbook-broken': ({ fault }) => `Книгу Excel пошкоджено: ${fault}`,
  'parquet-broken': ({ fault }) => `Файл Parquet не читається: ${fault}`,
  aggregates:
    'Його рядки є сумами за областями й місяцями, а не інцидентами, тому їх не додано до інцидентів. Через «Додати дані» файл стає шаром сум.',
  'too-many-vertices': ({ most }) =>
    `Лінії та території файлу мають понад ${numberWords('uk', most)} вершин, це забагато для малювання. Спростіть їх або залиште менше дат.`,
  'too-many-features': ({ most }) =>
    `У файлі понад ${numberWords('uk', most)} ліній і територій, це забагато для малювання. Залиште менше.`,
  'none-drawable': ({ features, first }) =>
    `${features === 1 ? 'Єдиний об’єкт файлу не можна намалювати.' : `Не можна намалювати жодного з ${countWords('uk', features, ofObjects)} файлу.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'no-context':
    'У файлі немає нічого, що могло б бути контекстом: для цього потрібні лінії чи території (GeoJSON, KML, GPX) або суми за територіями (HDX HAPI, ACLED). Додайте його як інциденти.',
  'arrow-unsupported': 'Файли Arrow не читаються. Збережіть таблицю як Parquet або CSV.',
  'companion-alone': ({ role }) => companions[role],
  'none-usable': ({ rows, first }) =>
    `${rows === 1 ? 'Єдиного рядка не вдалося використати.' : `Не вдалося використати жодного з ${countWords('uk', rows, ofRows)}.`}${first === null ? '' : ` ${noteSentence(first)}`}`,
  'not-found': 'За цією адресою немає такого файлу.',
  'page-instead-of-file':
    'Сервер відповів вебсторінкою замість файлу; найімовірніше, такого файлу немає.',
  'server-answered': ({ status }) => `Сервер відповів ${status}.`,
  'fetch-failed': ({ fault }) => `Його не вдалося завантажити: ${fault}.`,
  'other-origin': ({ origin }) =>
    `Він не на ${origin}. За адресою можна відкрити лише файли поруч із цією сторінкою; завантажте файл і покладіть його туди.`,
  'page-sealed': ({ host }) =>
    `Цій сторінці не можна звертатися до ${host} чи будь-якого іншого сервера: так вирішив той, хто її розмістив. Завантажте файл і перетягніть його сюди.`,
  'insecure-address': ({ host }) =>
    `Цю сторінку отримано через https, тож звертатися до ${host} через http їй не можна. Спробуйте адресу з https:// або завантажте файл і перетягніть його сюди.`,
  offline: 'Цей комп’ютер не під’єднано до мережі. Спробуйте ще раз, коли з’явиться зв’язок.',
  'server-unreachable': ({ host }) =>
    `З’єднатися з ${host} не вдалося. Перевірте адресу й з’єднання.`,
  'server-lets-no-page-read': ({ host }) =>
    `Сервер ${host} відповідає, але не дає сторінкам інших сайтів читати цей файл (немає заголовка CORS). Завантажте файл і перетягніть його сюди.`,
  'redirected-elsewhere':
    'Адреса належить цьому сайту, але веде на інший. Відкрийте її в окремій вкладці, завантажте файл і перетягніть його сюди.',
  'server-denied': ({ host, status }) =>
    `Сервер ${host} дає цей файл не всім (${status}). Якщо ви маєте до нього доступ, завантажте файл і перетягніть його сюди.`,
  'server-failed': ({ host, status }) =>
    `Сервер ${host} зараз не може віддати файл (${status}). Спробуйте пізніше.`,
  'server-silent': ({ host, seconds }) =>
    `Сервер ${host} мовчить уже ${countWords('uk', seconds, silentSeconds)}. Спробуйте ще раз або завантажте файл і перетягніть його сюди.`,
  'fetch-broken-off': ({ host, bytes }) =>
    `З’єднання з ${host} обірвалося; отримано ${sizeWords(bytes, 'uk')}. Спробуйте ще раз або завантажте файл і перетягніть його сюди.`,
  'download-too-large': ({ most }) =>
    `За адресою завантажують щонайбільше ${sizeWords(most, 'uk')}, а цей файл більший. Завантажте його самі й перетягніть сюди.`,
  'dataset-id-taken': ({ id, holder }) =>
    `Він називає себе ${id}, як і ${holder}, який уже завантажено. Дайте одному з них інший id у «dataset».`,
  'text-too-long': ({ most }) =>
    `Він довший за ${countWords('uk', most, characters)}: більше за раз не прочитати. Поділіть його.`,
};

function noteSentence({ row, field, value, reason }: RowNote): string {
  const where = [field, value === '' ? '' : quoted(value, 'uk')].filter((part) => part !== '');
  return `Рядок ${row}${where.length === 0 ? '' : `, ${where.join(' ')}`}: ${noteReasonWords(reason, 'uk')}.`;
}
