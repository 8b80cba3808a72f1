import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import {
  readDay,
  readMedia,
  readSingleSource,
  readSources,
} from '../../../src/core/incident/read-sources.ts';
import { hostOfAddress, readWebAddress } from '../../../src/core/incident/web-address.ts';

const seed = 20260204;

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://example.org/a',
  '//example.org/a',
  '/a',
  'example.org',
  'http:///a',
  'https://',
  'https:example.org',
  'https:\\\\example.org',
  'https://example.org\\@evil.example/',
  'https://exa mple.org',
  'https://example.org/"onclick="alert(1)',
  'https://example.org/<script>',
  42,
  { href: 'https://example.org' },
])('%o is no web address: the link is dropped with a note', (value) => {
  const log = createNoteLog(7);
  expect(readWebAddress({ path: 'url', value }, log)).toBeUndefined();
  expect(log.notes).toMatchObject([{ row: 7, field: 'url', action: 'ignored' }]);
});

test.each([
  'https://example.org',
  'http://example.org:8080/a/b?c=d#e',
  'HTTPS://EXAMPLE.ORG/',
  'https://приклад.укр/новини',
  'https://example.org?a=1',
])('%s is kept as it stands', (address) => {
  const log = createNoteLog(7);
  expect(readWebAddress({ path: 'url', value: ` ${address} ` }, log)).toBe(address);
  expect(log.notes).toEqual([]);
});

test('what is kept as an address is http or https for the browser too', () => {
  const piece = fc.oneof(
    fc.constantFrom('http', 'https', 'javascript', ':', '/', '//', '\\', '@', '?', '#', '\t', '\n'),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('example.org', 'alert(1)'),
  );
  const address = fc
    .tuple(fc.constantFrom('', 'https://', 'http://e', ' '), fc.array(piece, { maxLength: 6 }))
    .map(([start, rest]) => start + rest.join(''));
  let kept = 0;
  fc.assert(
    fc.property(address, (value) => {
      const read = readWebAddress({ path: 'url', value }, createNoteLog(7));
      if (read === undefined || !URL.canParse(read)) return;
      kept += 1;
      expect(new URL(read).protocol).toMatch(/^https?:$/);
      expect(new URL(read, 'https://here.example/').href).toBe(new URL(read).href);
    }),
    { seed, numRuns: 1500 },
  );
  expect(kept).toBeGreaterThan(150);
});

test('without a publisher the host of the address stands for it', () => {
  expect(hostOfAddress('https://user:word@example.org:8080/a')).toBe('example.org:8080');
  expect(hostOfAddress('https://example.org?a=b@c')).toBe('example.org');
  const log = createNoteLog(7);
  const value = [{ url: 'https://example.org/a' }];
  expect(readSources({ path: 'sources', value }, log)).toEqual([
    { publisher: 'example.org', url: 'https://example.org/a' },
  ]);
  expect(log.notes).toEqual([]);
});

test('a source keeps its days, its attribution and its note', () => {
  const log = createNoteLog(7);
  const value = [
    {
      publisher: { en: 'Radio', uk: 'Радіо' },
      url: 'https://example.org/a',
      date: '2026-02-04',
      accessed: '2026-02-05',
      attribution: { name: 'Mykola Lukashuk', role: 'head', channel: 'Telegram' },
      note: 'The first version.',
    },
  ];
  expect(readSources({ path: 'sources', value }, log)).toEqual(value);
  expect(log.notes).toEqual([]);
});

test('of a source with faults the rest is kept', () => {
  const log = createNoteLog(7);
  const value = [
    {
      publisher: 'Radio',
      url: 'javascript:alert(1)',
      date: '4 Feb',
      attribution: { role: 'head' },
      author: 'x',
    },
    { note: 'nobody' },
    'Radio',
  ];
  expect(readSources({ path: 'sources', value }, log)).toEqual([{ publisher: 'Radio' }]);
  expect(log.notes.map(({ field }) => field).toSorted()).toEqual([
    'sources[0].attribution.name',
    'sources[0].author',
    'sources[0].date',
    'sources[0].url',
    'sources[1].publisher',
    'sources[2]',
  ]);
});

test.each(['2026', '2026-02', '2026-02-30', '2026-02-04T10:00', 20260204])(
  '%s is no day of publication',
  (value) => {
    const log = createNoteLog(7);
    expect(readDay({ path: 'date', value }, log)).toBeUndefined();
    expect(log.notes).toHaveLength(1);
  },
);

test('the short form of a source is its name, its link, or both', () => {
  const single = (source: unknown, link: unknown) =>
    readSingleSource(
      { path: 'source', value: source },
      { path: 'link', value: link },
      createNoteLog(7),
    );
  const url = 'https://example.org/a';
  expect(single('Radio', url)).toEqual([{ publisher: 'Radio', url }]);
  expect(single(undefined, url)).toEqual([{ publisher: 'example.org', url }]);
  expect(single('Radio', 'javascript:alert(1)')).toEqual([{ publisher: 'Radio' }]);
  expect(single('', null)).toEqual([]);
});

test('media are addresses, with their warnings', () => {
  const log = createNoteLog(7);
  const value = [
    'https://example.org/a.jpg',
    { url: 'https://example.org/b.mp4', warning: 'Blood' },
    { url: 'data:image/svg+xml,<svg/>' },
    { warning: 'Blood' },
  ];
  expect(readMedia({ path: 'media', value }, log)).toEqual([
    { url: 'https://example.org/a.jpg' },
    { url: 'https://example.org/b.mp4', warning: 'Blood' },
  ]);
  expect(log.notes.map(({ field }) => field)).toEqual(['media[2].url', 'media[3].url']);
});
