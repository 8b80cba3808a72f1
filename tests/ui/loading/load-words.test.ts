import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/core/import/refusal.ts';
import { cancelledWords, failedWords, progressWords } from '../../../src/ui/loading/load-words.ts';

const generated = (rows: number) => ({ type: 'generated', rows }) as const;
const file = { type: 'file', url: 'https://news.example/a.geojson' } as const;
const failed = (
  what: typeof file | ReturnType<typeof generated>,
  needed: number,
  available: number,
) => ({ type: 'dataset-failed', what, reason: '', shortage: { needed, available } }) as const;
const gigabyte = 2 ** 30;

describe('how far a load has come', () => {
  const loading = { what: generated(1_000_000), of: 1_000_000, bytes: 300_000_000 } as const;

  test('is said in rows, phase and memory', () => {
    const reading = { ...loading, phase: 'reading', rows: 65_536 } as const;
    expect(progressWords(reading, 'en')).toBe(
      '65,536 of 1,000,000 rows read · will take about 290 MB of memory',
    );
    expect(plain(progressWords(reading, 'uk'))).toBe(
      'прочитано 65 536 із 1 000 000 рядків · потрібно приблизно 290 МБ пам’яті',
    );
    expect(progressWords({ ...loading, phase: 'grouping', rows: 1_000_000 }, 'en')).toBe(
      '1,000,000 rows read, being grouped for the map · will take about 290 MB of memory',
    );
  });

  test('leaves out what is not known', () => {
    const begun = { what: file, phase: 'reading', rows: 0, of: null, bytes: 0 } as const;
    expect(progressWords(begun, 'en')).toBe('0 rows read');
  });
});

describe('what is too large', () => {
  test('is said with figures, and to ask for as many as there is memory for', () => {
    expect(failedWords(failed(generated(50_000_000), 14 * gigabyte, 2 * gigabyte), 'en')).toBe(
      'Too large for this computer: 50,000,000 generated incidents. It would take about 14 GB of memory, and about 2 GB can be assumed to be free for it. Nothing of it was loaded. Ask for fewer in the address, such as demo=7000000.',
    );
    const inUkrainian = failedWords(
      failed(generated(50_000_000), 14 * gigabyte, 2 * gigabyte),
      'uk',
    );
    expect(plain(inUkrainian)).toBe(
      'Завелике для цього комп’ютера: згенеровані інциденти, 50 000 000. Потрібно приблизно 14 ГБ пам’яті, а вільними для цього можна вважати приблизно 2 ГБ. Нічого з цього не завантажено. Вкажіть в адресі меншу кількість, наприклад demo=7000000.',
    );
  });

  test('names no number where there is no memory left at all', () => {
    const words = failedWords(failed(generated(10), gigabyte, -5), 'en');
    expect(words).toContain('about 0 MB can be assumed');
    expect(words).toMatch(/loaded\.$/);
  });

  test('a file is to be divided', () => {
    expect(failedWords(failed(file, 3 * gigabyte, 2 * gigabyte), 'en')).toMatch(
      /^Too large for this computer: https:\/\/news\.example\/a\.geojson\. .* Divide the file/,
    );
  });

  test('has no more to say where it failed for another reason', () => {
    expect(failedWords({ type: 'dataset-failed', what: file, reason: 'x' }, 'en')).toBeNull();
  });
});

describe('what was refused', () => {
  const refused = (refusal: Refusal) =>
    ({ type: 'dataset-failed', what: file, reason: 'a.geojson: refused', refusal }) as const;
  const broken = {
    code: 'json-broken',
    line: 3,
    column: 7,
    expected: ', or }',
    found: null,
  } as const;

  test('is named with why and what to do', () => {
    expect(failedWords(refused(broken), 'en')).toBe(
      'The dataset https://news.example/a.geojson could not be loaded: The file is not JSON: line 3, column 7: the file ends where a comma or } was expected. Check the address and the file, then reload the page.',
    );
    expect(failedWords(refused({ code: 'not-found' }), 'en')).toBe(
      'The dataset https://news.example/a.geojson could not be loaded: There is no such file at this address. Check the address and the file, then reload the page.',
    );
  });

  test('is Ukrainian throughout in Ukrainian', () => {
    expect(failedWords(refused(broken), 'uk')).toBe(
      'Набір даних https://news.example/a.geojson не вдалося завантажити: Файл не є JSON: рядок 3, стовпчик 7: файл закінчується, хоча далі мало стояти: кома або }. Перевірте адресу й файл, а тоді перезавантажте сторінку.',
    );
  });
});

test('what was cancelled can be had by loading the page anew, or fewer of it', () => {
  expect(cancelledWords(generated(1_000_000), 'en')).toBe(
    'Loading was cancelled: 1,000,000 generated incidents. Nothing of it is kept; reload the page to load it, or ask for fewer in the address, such as demo=100000.',
  );
  expect(cancelledWords(generated(5), 'en')).toMatch(/reload the page to load it\.$/);
  expect(cancelledWords(file, 'uk')).toBe(
    'Завантаження скасовано: https://news.example/a.geojson. Нічого з цього не збережено; щоб завантажити, перезавантажте сторінку.',
  );
});

/** Numbers are parted by spaces that do not break. */
function plain(words: string | null): string | undefined {
  return words?.replaceAll(/\s/g, ' ');
}
