import { expect, test } from 'vitest';
import { adviceFor } from '../../../src/core/import/address-advice.ts';

test.each([
  [
    'https://github.com/o/r/blob/main/data/a b.csv?plain=1#L3',
    'github',
    'https://raw.githubusercontent.com/o/r/main/data/a%20b.csv',
  ],
  [
    'https://www.github.com/o/r/raw/v1/a.csv',
    'github',
    'https://raw.githubusercontent.com/o/r/v1/a.csv',
  ],
  ['https://gist.github.com/u/0a1b2c', 'github', 'https://gist.githubusercontent.com/u/0a1b2c/raw'],
  [
    'https://gitlab.example/g/s/r/-/blob/main/a.csv',
    'gitlab',
    'https://gitlab.example/g/s/r/-/raw/main/a.csv',
  ],
  [
    'https://docs.google.com/spreadsheets/d/ID_1/edit?usp=sharing#gid=42',
    'google-sheets',
    'https://docs.google.com/spreadsheets/d/ID_1/export?format=csv&gid=42',
  ],
  [
    'https://docs.google.com/spreadsheets/d/e/PUB/pubhtml',
    'google-sheets',
    'https://docs.google.com/spreadsheets/d/e/PUB/pub?output=csv',
  ],
  ['https://drive.google.com/file/d/ID/view', 'google-drive', null],
  [
    'https://www.dropbox.com/scl/fi/x/a.csv?rlkey=k&dl=0',
    'dropbox',
    'https://dl.dropboxusercontent.com/scl/fi/x/a.csv?rlkey=k',
  ],
  ['https://x-my.sharepoint.com/:x:/g/a', 'onedrive', null],
  ['https://1drv.ms/x/s', 'onedrive', null],
])('%s is a page of %s', (address, page, direct) => {
  expect(adviceFor(address)).toEqual({ page, direct });
});

test.each([
  'https://raw.githubusercontent.com/o/r/main/a.csv',
  'https://github.com/o/r',
  'https://docs.google.com/spreadsheets/d/ID/export?format=csv',
  'https://docs.google.com/spreadsheets/d/e/PUB/pub?output=csv',
  'https://dl.dropboxusercontent.com/s/x/a.csv',
  'https://example.org/blob/a.csv',
  'https://notgithub.com/o/r/blob/main/a.csv',
  'no address',
])('nothing is said of %s', (address) => {
  expect(adviceFor(address)).toBeNull();
});

test('what is advised is no page again', () => {
  for (const address of [
    'https://github.com/o/r/blob/main/a.csv',
    'https://docs.google.com/spreadsheets/d/ID/edit',
    'https://www.dropbox.com/s/x/a.csv?dl=0',
    'https://gitlab.com/g/r/-/blob/main/a.csv',
  ]) {
    expect(adviceFor(adviceFor(address)?.direct ?? '')).toBeNull();
  }
});
