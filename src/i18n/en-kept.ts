import { count } from './en-nouns.ts';

const files = { one: 'file', other: 'files' };

/** Of what is kept on this computer. */
export const enKept = {
  choice: 'Keep on this computer',
  choiceHint:
    'What you add is copied into this browser’s own storage, so that it is there again after a reload. It is sent nowhere, and “Forget everything” in the settings takes it away.',
  choiceOffHint: 'What you add is gone when you close or reload the page.',
  noStore:
    'This browser lets pages keep no files (a private window, or an older browser). What you add is gone when you close or reload the page.',
  newer:
    'The files kept on this computer were written by a newer version of this page. They are left as they are and not shown, and nothing is kept; close all its tabs and open it again to get that version.',
  kept: (size: string, day: string) => `Kept on this computer since ${day} (${size}).`,
  keeping: (written: string, size: string) =>
    `Being kept on this computer: ${written} of ${size} written.`,
  notKept: 'Not kept on this computer: it is gone when you close or reload the page.',
  notKeptInUse:
    'Not kept any more. What you see is still read from the copy, which is deleted when the page is opened next.',
  noRoom: (size: string, free: string | null) =>
    free === null
      ? `Not kept on this computer: it takes ${size}, and the browser has no room for that. It stays on the map until you close or reload the page.`
      : `Not kept on this computer: it takes ${size}, and the browser has only ${free} for this page. It stays on the map until you close or reload the page.`,
  failed: (reason: string) =>
    `Not kept on this computer: ${reason}. It stays on the map until you close or reload the page.`,
  ofFile: (name: string, words: string) => `${name}: ${words}`,
  lost: (names: readonly string[]) =>
    names.length === 1
      ? `${names.join()} was kept on this computer and was removed by the browser, which may do so when space runs short. Add it again to see it.`
      : `${count(names.length, files)} were kept on this computer and were removed by the browser, which may do so when space runs short: ${names.join(', ')}. Add them again to see them.`,
  keep: 'Keep on this computer',
  forget: 'Do not keep',
  stop: 'Stop keeping',
  readAgain: (value: number) => `Read again from this computer: ${count(value, files)}`,
  inventory: 'What is kept',
  noFiles: 'No files that you added.',
  files: (value: number, size: string) =>
    `${count(value, { one: 'file that you added', other: 'files that you added' })} (${size})`,
  file: (size: string, day: string) => `${size}, since ${day}`,
  copies: (value: number, size: string) =>
    `${count(value, { one: 'copy of a dataset', other: 'copies of datasets' })} opened by address (${size})`,
  noCopies: 'No copies of datasets opened by address.',
  answers: (value: number, size: string) =>
    `${count(value, { one: 'answer', other: 'answers' })} about the columns of tables (${size})`,
  noAnswers: 'No answers about the columns of tables.',
  layout: (size: string) => `How the page was arranged (${size})`,
  noLayout: 'Nothing of how the page was arranged.',
  persistent: 'The browser removes none of it by itself.',
  evictable: 'The browser may remove it when space runs short.',
  everything: 'Forget everything',
  sure: 'Take all of this away from this computer? That cannot be undone. What is on the map stays until you reload the page, though details of it may not open any more. The page itself stays, so that it opens without network.',
  yes: 'Yes, forget everything',
  no: 'No, leave it',
  forgotten:
    'Nothing of it is kept any more. What is on the map stays until you reload the page; a dataset that is opened by address is kept again when it is opened again.',
  forgetFailed: (reason: string) => `It could not be taken away: ${reason}.`,
  inventoryFailed: (reason: string) => `What is kept could not be looked up: ${reason}.`,
};

export type KeptMessages = typeof enKept;
