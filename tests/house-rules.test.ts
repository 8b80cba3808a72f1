import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, root } from './support/files-under.ts';

const sources = [
  ...filesUnder('src'),
  'index.html',
  'vite.config.ts',
  'vite.notices.ts',
  'vite.offline.ts',
].filter((path) => /\.(ts|tsx|html)$/.test(path));

/** Each of these would let text from outside become markup or code, or switch a check off. */
const forbidden: readonly (readonly [string, RegExp, sample: string])[] = [
  [
    'markup from text',
    /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|\bsetHTML\w*\(|document\.write\(/,
    'popup.setHTML(title)',
  ],
  ['code from text', /\beval\(|new Function\(/, 'eval(text)'],
  [
    'a suppressed check',
    /@ts-(ignore|expect-error|nocheck)|oxlint-disable|eslint-disable|oxfmt-ignore/,
    '// @ts-expect-error',
  ],
];

describe('the house rules hold', () => {
  test('a plausible number of files is read', () => {
    expect(sources.length).toBeGreaterThan(120);
  });

  test.each(forbidden)('no source holds %s', (_name, pattern, sample) => {
    expect(sample).toMatch(pattern);
    expect(sources.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))).toEqual(
      [],
    );
  });
});
