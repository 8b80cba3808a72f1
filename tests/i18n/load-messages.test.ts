import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../support/all-words.ts';

// A page that has just been opened, with nothing loaded yet.
beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.doUnmock('../../src/i18n/uk.ts');
});

const freshPage = () => import('../../src/i18n/messages.ts');

test('English is there at once', async () => {
  const { messagesOf, shownLocale } = await freshPage();
  expect(messagesOf('en').app.title).toBe(en.app.title);
  expect(shownLocale('en')).toBe('en');
});

test('Ukrainian is shown as English until its words are there', async () => {
  const { loadMessages, messagesOf, onMessagesLoaded, shownLocale } = await freshPage();
  const seen: string[] = [];
  onMessagesLoaded(() => seen.push(messagesOf('uk').app.title));
  const loading = loadMessages('uk');
  expect(messagesOf('uk').app.title).toBe('Incident Atlas');
  expect(shownLocale('uk')).toBe('en');
  await loading;
  expect(messagesOf('uk').app.title).toBe('Атлас інцидентів');
  expect(shownLocale('uk')).toBe('uk');
  expect(seen).toEqual(['Атлас інцидентів']);
});

test('the words are fetched once however often they are asked for, and listeners hear it once', async () => {
  const { loadMessages, onMessagesLoaded } = await freshPage();
  const heard = vi.fn<() => void>();
  const stop = onMessagesLoaded(heard);
  const first = loadMessages('uk');
  expect(loadMessages('uk')).toBe(first);
  await first;
  await loadMessages('uk');
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});

test('a failure is told to who asked, leaves English, and can be tried again', async () => {
  vi.doMock('../../src/i18n/uk.ts', () => {
    throw new Error('the network is gone');
  });
  const { loadMessages, messagesOf, onMessagesLoaded, shownLocale } = await freshPage();
  const heard = vi.fn<() => void>();
  onMessagesLoaded(heard);
  await expect(loadMessages('uk')).rejects.toThrow(/mocking a module/);
  expect(messagesOf('uk').app.title).toBe('Incident Atlas');
  expect(shownLocale('uk')).toBe('en');
  expect(heard).not.toHaveBeenCalled();
  vi.doUnmock('../../src/i18n/uk.ts');
  await loadMessages('uk');
  expect(messagesOf('uk').app.title).toBe('Атлас інцидентів');
});
