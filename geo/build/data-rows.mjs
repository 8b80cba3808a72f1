import { readFileSync } from 'node:fs';

/** The cells of each row of a table in `geo/data`; lines that begin with # are left out. */
export function readRows(name) {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
