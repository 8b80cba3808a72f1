import { describe, expect, test } from 'vitest';
import { openHeaders } from '../../../src/app/open-headers.ts';
import { sealedHeaders } from '../../../src/app/sealed-headers.ts';
import { mayConnect } from '../../../src/core/import/connect-policy.ts';

const page = 'https://atlas.example/map/index.html';
const may = (policy: string | readonly string[], url: string, from = page): boolean =>
  mayConnect(typeof policy === 'string' ? [policy] : policy, url, from);

const policyOf = (headers: Readonly<Record<string, string>>): string =>
  headers['Content-Security-Policy'] ?? '';

describe('the two sets of headers', () => {
  test('differ in what may be asked alone', () => {
    const sealed = policyOf(sealedHeaders).split('; ');
    const open = policyOf(openHeaders).split('; ');
    expect(open.filter((directive) => !sealed.includes(directive))).toEqual([
      "connect-src 'self' https:",
    ]);
    expect(open).toHaveLength(sealed.length);
    expect({ ...openHeaders, 'Content-Security-Policy': '' }).toEqual({
      ...sealedHeaders,
      'Content-Security-Policy': '',
    });
  });

  test.each([
    ['https://atlas.example/a.csv', true, true],
    ['https://files.example/a.csv', false, true],
    ['https://files.example:8443/a.csv', false, true],
    ['http://files.example/a.csv', false, false],
  ])('%s: sealed %j, open %j', (url, sealed, open) => {
    expect(may(policyOf(sealedHeaders), url)).toBe(sealed);
    expect(may(policyOf(openHeaders), url)).toBe(open);
  });
});

test.each([
  ['', true],
  ["img-src 'none'", true],
  ["default-src 'none'", false],
  ["default-src 'none'; connect-src *", true],
  ["connect-src 'none'", false],
  ['connect-src https://files.example', true],
  ['CONNECT-SRC files.example', true],
  ['connect-src http://files.example', true],
  ['connect-src https://other.example', false],
  ['connect-src https://*.example', true],
  ['connect-src https://*.files.example', false],
  ['connect-src https://files.example:444', false],
  ['connect-src https://files.example:*', true],
  ['connect-src https://files.example/data/', true],
  ['connect-src https://files.example/other/', false],
  ['connect-src https://files.example/data/a.csv', true],
  ["connect-src 'self'; connect-src https:", false],
  ["connect-src https:, connect-src 'self'", false],
  ["connect-src 'nonce-abc' wss:", false],
])('“%s” lets a page ask another server: %j', (policy, expected) => {
  expect(may(policy, 'https://files.example/data/a.csv')).toBe(expected);
});

test('every policy must allow it, and a page by http may ask its own host by https', () => {
  expect(may(['connect-src https:', "connect-src 'self'"], 'https://files.example/')).toBe(false);
  expect(may("connect-src 'self'", 'https://a.example/x', 'http://a.example/')).toBe(true);
  expect(may("connect-src 'self'", 'http://a.example:81/x', 'http://a.example/')).toBe(false);
});
