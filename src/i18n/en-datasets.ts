import type { Redistribution } from '../core/incident/dataset.ts';
import { number } from './en-nouns.ts';

/** English of what is said of datasets; its type is what every language must say. */
export const enDatasets = {
  label: 'Datasets',
  /** Of a mark, before its letter is read. */
  mark: (title: string) => `Dataset: ${title}`,
  about: 'About this dataset',
  aboutOf: (title: string) => `About this dataset: ${title}`,
  close: 'Close',
  removing: 'being removed',
  more: (value: number) => `and ${number(value)} more`,
  from: 'Loaded from',
  generated: 'Made up by this page',
  format: 'Format',
  version: 'Version',
  accessed: 'Accessed',
  address: 'Source',
  licence: 'Licence',
  notStated: 'not stated',
  redistribution: 'Passing on',
  redistributions: {
    yes: 'may be passed on',
    no: 'may not be passed on',
    unknown: 'not stated whether it may be passed on',
  } satisfies Record<Redistribution, string>,
  kept: (when: string) =>
    `The server did not give the file: this is the copy kept on this computer on ${when}.`,
  reported: 'What became of its rows',
  remove: 'Remove this dataset',
  removeRule: 'It can be brought back as long as the notice about it is there.',
  beingRemoved: (title: string) => `${title} is being removed.`,
  removed: (title: string) => `${title} was removed.`,
  undo: 'Undo',
  undoOf: (title: string) => `Undo: bring back ${title}`,
  returning: (title: string) => `${title} is being brought back.`,
  returnFailed: (title: string, reason: string) =>
    `${title} could not be brought back: ${reason}. Try it once more, or add the file again.`,
  revision: (title: string, parts: readonly string[]) =>
    `A newer export of ${title}: ${parts.join(', ')}.`,
  revisionParts: {
    added: (value: number) => `${number(value)} added`,
    changed: (value: number) => `${number(value)} changed`,
    removed: (value: number) => `${number(value)} no longer there`,
    unchanged: (value: number) => `${number(value)} unchanged`,
  },
  nothingNew: (title: string) => `A newer export of ${title}: nothing has changed.`,
  show: {
    added: 'Show what was added',
    changed: 'Show what was changed',
    removed: 'Show what is no longer there',
  },
  keepBoth: 'Keep both',
  keepBothRule: 'If it is no newer export: the older one comes back, beside this one.',
  parting: 'Both are being read again.',
  empty: 'No data is loaded.',
  emptyHint: 'Drop a file anywhere on this page, or choose what to add.',
  addData: 'Add data',
  allOff: 'Every dataset is turned off.',
  turnOn: 'Turn them on',
};
