import type { Redistribution } from '../core/incident/dataset.ts';
import type { enDatasets } from './en-datasets.ts';
import { number } from './uk-nouns.ts';

export const ukDatasets: typeof enDatasets = {
  label: 'Набори даних',
  mark: (title: string) => `Набір даних: ${title}`,
  about: 'Про цей набір даних',
  aboutOf: (title: string) => `Про цей набір даних: ${title}`,
  close: 'Закрити',
  removing: 'вилучається',
  more: (value: number) => `і ще ${number(value)}`,
  from: 'Завантажено з',
  generated: 'Створено цією сторінкою',
  format: 'Формат',
  version: 'Версія',
  accessed: 'Отримано',
  address: 'Джерело',
  licence: 'Ліцензія',
  notStated: 'не вказано',
  redistribution: 'Поширення',
  redistributions: {
    yes: 'можна поширювати',
    no: 'поширювати не можна',
    unknown: 'чи можна поширювати, не вказано',
  } satisfies Record<Redistribution, string>,
  kept: (when: string) =>
    `Сервер не надав файлу: це копія, яку збережено на цьому комп’ютері ${when}.`,
  reported: 'Що сталося з його рядками',
  remove: 'Вилучити цей набір даних',
  removeRule: 'Його можна повернути, доки видно повідомлення про це.',
  beingRemoved: (title: string) => `Набір даних «${title}» вилучається.`,
  removed: (title: string) => `Набір даних «${title}» вилучено.`,
  undo: 'Повернути',
  undoOf: (title: string) => `Повернути набір даних «${title}»`,
  returning: (title: string) => `Набір даних «${title}» повертається.`,
  returnFailed: (title: string, reason: string) =>
    `Набір даних «${title}» не вдалося повернути: ${reason}. Спробуйте ще раз або додайте файл знову.`,
  revision: (title: string, parts: readonly string[]) =>
    `Новіша версія набору «${title}»: ${parts.join(', ')}.`,
  revisionParts: {
    added: (value: number) => `додано ${number(value)}`,
    changed: (value: number) => `змінено ${number(value)}`,
    removed: (value: number) => `вилучено ${number(value)}`,
    unchanged: (value: number) => `без змін ${number(value)}`,
  },
  nothingNew: (title: string) => `Новіша версія набору «${title}»: нічого не змінилося.`,
  show: {
    added: 'Показати додане',
    changed: 'Показати змінене',
    removed: 'Показати вилучене',
  },
  keepBoth: 'Залишити обидва',
  keepBothRule: 'Якщо це не новіша версія: давніший набір повернеться, поряд із цим.',
  parting: 'Обидва читаються ще раз.',
  empty: 'Жодних даних не завантажено.',
  emptyHint: 'Перетягніть файл будь-куди на цю сторінку або виберіть, що додати.',
  addData: 'Додати дані',
  allOff: 'Усі набори даних вимкнено.',
  turnOn: 'Увімкнути їх',
};
