import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exactly, atLeast, isUnknown } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { textIn } from '../../../src/core/incident/localized-text.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { rangeWords } from '../../../src/i18n/figure-words.ts';
import { incidentTimeWords } from '../../../src/i18n/time-words.ts';
import { changeView } from '../../../src/state/view-store.ts';
import TablePanel from '../../../src/ui/table/TablePanel.tsx';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import { inOrder, select } from '../../support/incident-oracle.ts';
import { readReport, showPanel } from '../show-panel.tsx';

beforeEach(() => page.viewport(1280, 700));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  delete document.documentElement.dataset['theme'];
});

const table = page.getByRole('table');
const region = page.getByRole('region', { name: 'Table of incidents' });
const title = (name: string) => page.getByRole('button', { name, exact: true });

function rowsInPage(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tbody tr[aria-rowindex]')];
}

/** Of the rows that are not focused; NaN while one is read. */
const numbers = (): number[] =>
  rowsInPage()
    .slice(1)
    .map((row) => Number(row.querySelector('button')?.textContent.slice(9)));
const titles = (): string[] =>
  rowsInPage().map((row) => row.querySelector('button')?.textContent ?? '');
const english = (text: Incident['title']): string => textIn(text, 'en').text;

describe('of the report', () => {
  test('every cell says what the incident says, unknown as unknown', async () => {
    const { incidents } = await readReport();
    await showPanel(TablePanel, { incidents, width: 1240 });
    const expected = inOrder(incidents, { field: 'start', order: 'descending' });
    await expect.poll(titles).toEqual(expected.map((incident) => english(incident.title)));
    rowsInPage().forEach((row, index) => {
      const incident = expected[index];
      if (incident === undefined) throw new Error('a row has an incident');
      const [date, , kind, , , killed, injured, sources] = [...row.cells].map(
        ({ textContent }) => textContent,
      );
      expect(date).toBe(incidentTimeWords(incident.time, 'en'));
      expect(kind).not.toBe('');
      expect(killed).toBe(rangeWords(incident.killed, 'en'));
      expect(injured).toBe(rangeWords(incident.injured, 'en'));
      if (isUnknown(incident.killed)) expect(killed).toBe('not stated');
      for (const { publisher } of incident.sources) expect(sources).toContain(english(publisher));
      expect(row).toHaveAttribute('aria-rowindex', String(index + 2));
    });
    await expect.element(table).toHaveAttribute('aria-rowcount', '8');
  });

  test('the line above it says what the counts line says, as window and filter change', async () => {
    const { incidents } = await readReport();
    const { view } = await showPanel(TablePanel, { incidents });
    await expect.element(page.getByText(/^7 of 7 incidents/)).toBeVisible();
    const window = { start: minute(busyDay - minutesPerDay), end: busyDay };
    changeView(view, { window });
    await expect
      .element(page.getByText(/^4 of 7 incidents · 4 possibly in this period/))
      .toBeVisible();
    await expect.element(table).toHaveAttribute('aria-rowcount', '5');
    expect(rowsInPage().length).toBe(select(incidents, [], window).length);
    for (const row of rowsInPage()) {
      expect(row.cells[0]?.textContent).toMatch(/\(possibly in this period\)$/);
    }
    changeView(view, { filter: { ...noFilter, text: 'no such word' } });
    await expect.element(page.getByText(/^No incident matches/)).toBeVisible();
    await expect.element(page.getByText(/^0 of 7 incidents/)).toBeVisible();
  });

  test('a title opens its incident, and the row of the open one is marked', async () => {
    const { incidents } = await readReport();
    const { view } = await showPanel(TablePanel, { incidents });
    await userEvent.click(page.getByRole('button', { name: /^Kremlin says/ }));
    expect(view.getState().selection).toBe('report-2026-02-04:kremlin-2026-02-04');
    await expect
      .poll(() =>
        rowsInPage()
          .filter((row) => row.getAttribute('aria-current') === 'true')
          .map((row) => row.querySelector('button')?.textContent),
      )
      .toEqual([expect.stringMatching(/^Kremlin says/)]);
  });

  test('its columns are sorted by the engine, figures from the highest on', async () => {
    const { incidents } = await readReport();
    await showPanel(TablePanel, { incidents, width: 1240 });
    const killed = page.getByRole('columnheader', { name: 'Killed' });
    await expect
      .element(page.getByRole('columnheader', { name: 'Date' }))
      .toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(page.getByRole('button', { name: 'Killed' }));
    await expect.element(killed).toHaveAttribute('aria-sort', 'descending');
    const expected = inOrder(incidents, { field: 'killed', order: 'descending' });
    await expect.poll(titles).toEqual(expected.map((incident) => english(incident.title)));
    await userEvent.click(page.getByRole('button', { name: 'Date' }));
    await userEvent.click(page.getByRole('button', { name: 'Date' }));
    const oldest = inOrder(incidents, { field: 'start', order: 'ascending' });
    await expect.poll(titles).toEqual(oldest.map((incident) => english(incident.title)));
  });
});

/** One an hour, so that the newest is the one of the highest number. */
const many = (length: number): Incident[] =>
  Array.from({ length }, (_, index) =>
    incidentOf(`a:${String(index).padStart(5, '0')}`, {
      title: `Incident ${String(index)}`,
      time: {
        start: minute(busyDay - (length - index) * 60),
        end: minute(busyDay - (length - index) * 60 + 60),
        precision: 'range',
        meaning: 'throughout',
      },
    }),
  );

describe('of 20,000 incidents', () => {
  const incidents = many(20_000);

  test('only the rows in view are in the page, and the scrollbar is that of all', async () => {
    const { asked } = await showPanel(TablePanel, { incidents });
    await expect.element(title('Incident 19999')).toBeVisible();
    await expect.element(table).toHaveAttribute('aria-rowcount', '20001');
    expect(rowsInPage().length).toBeLessThan(60);
    expect(asked.rows.length).toBe(1);
    const element = region.element();
    expect(element.scrollHeight).toBeGreaterThan(20_000 * 20);
    element.scrollTop = element.scrollHeight / 4;
    await expect.poll(() => numbers().every((number) => number < 16_000)).toBe(true);
    expect(rowsInPage().length).toBeLessThan(60);
    for (const row of rowsInPage()) {
      const number = Number(row.querySelector('button')?.textContent.slice(9));
      expect(row).toHaveAttribute('aria-rowindex', String(20_001 - number));
    }
    // Each row was read once.
    expect(new Set(asked.rows.map(({ skip }) => skip)).size).toBe(asked.rows.length);
  });

  test('keys go from row to row, also to those that are not read yet', async () => {
    await showPanel(TablePanel, { incidents });
    await expect.element(title('Incident 19999')).toBeVisible();
    title('Incident 19999').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect.element(title('Incident 19998')).toHaveFocus();
    await userEvent.keyboard('{PageDown}');
    const paged = Number(document.activeElement?.textContent.slice(9));
    expect(paged).toBeLessThan(19_995);
    await userEvent.keyboard('{PageUp}');
    await expect
      .poll(() => Number(document.activeElement?.textContent.slice(9)))
      .toBeGreaterThan(paged + 3);
    await userEvent.keyboard('{End}');
    // Until its row is there the focus stays in the table.
    expect(document.activeElement?.closest('tbody')).not.toBeNull();
    await expect.element(title('Incident 0')).toHaveFocus();
    await expect.element(title('Incident 0')).toBeInViewport();
    await userEvent.keyboard('{Home}');
    await expect.element(title('Incident 19999')).toHaveFocus();
    const head = page.getByRole('columnheader', { name: 'Title' }).element();
    const top = title('Incident 19999').element().getBoundingClientRect().top;
    expect(top).toBeGreaterThanOrEqual(head.getBoundingClientRect().bottom - 1);
  });

  test('the focus stays while the table is scrolled away from it, and when its row goes', async () => {
    const { view } = await showPanel(TablePanel, { incidents });
    await expect.element(title('Incident 19999')).toBeVisible();
    title('Incident 19999').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    const element = region.element();
    element.scrollTop = element.scrollHeight / 2;
    await expect.poll(() => titles().length).toBeGreaterThan(10);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect.element(title('Incident 19998')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(title('Incident 0')).toHaveFocus();
    changeView(view, {
      window: { start: minute(busyDay - 5 * 60), end: busyDay },
    });
    await expect
      .poll(titles)
      .toEqual(
        [19_999, 19_998, 19_997, 19_996, 19_995].map((number) => `Incident ${String(number)}`),
      );
    expect(document.activeElement?.closest('tbody')).not.toBeNull();
  });

  test('one title is in the tab order', async () => {
    await showPanel(TablePanel, { incidents });
    await expect.element(title('Incident 19999')).toBeVisible();
    const tabbable = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('tbody button')]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ textContent }) => textContent);
    expect(tabbable()).toEqual(['Incident 19999']);
    title('Incident 19999').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(tabbable()).toEqual(['Incident 19998']);
  });

  test('five thousand rows are copied at once, and words say so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await showPanel(TablePanel, { incidents });
    await userEvent.click(page.getByRole('button', { name: 'Copy table' }));
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Copied the first 5,000 of 20,000 rows');
    const blob = await write.mock.calls[0]?.[0][0]?.getType('text/plain');
    const lines = (await blob?.text())?.split('\n') ?? [];
    expect(lines.length).toBe(5001);
    expect(lines.at(-1)?.split('\t')[1]).toBe('Incident 15000');
  });
});

test('what was retracted says so, in the table and in a copy', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  await showPanel(TablePanel, {
    incidents: [incidentOf('a:1', { title: 'A rumour', verification: { status: 'retracted' } })],
  });
  await expect.element(page.getByRole('rowheader')).toHaveTextContent(/^A rumour\s*Retracted$/);
  await userEvent.click(page.getByRole('button', { name: 'Copy table' }));
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied 1 row');
  const blob = await write.mock.calls[0]?.[0][0]?.getType('text/plain');
  expect((await blob?.text())?.split('\t')).toContain('A rumour (Retracted)');
});

test('a copy is guarded, keeps words for what is not exact, and numbers for what is', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  const incidents = [
    incidentOf('a:1', { title: '=HYPERLINK("https://example.org")', killed: exactly(3) }),
    incidentOf('a:2', { title: 'two\tcells', injured: atLeast(5) }),
  ];
  await showPanel(TablePanel, { incidents });
  await userEvent.click(page.getByRole('button', { name: 'Copy table' }));
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied 2 rows');
  const blob = await write.mock.calls[0]?.[0][0]?.getType('text/plain');
  const cells = (await blob?.text())?.split('\n').map((line) => line.split('\t'));
  expect(cells?.map((row) => [row[1], row[5], row[6]])).toEqual([
    ['Title', 'Killed', 'Injured'],
    [`'=HYPERLINK("https://example.org")`, '3', 'not stated'],
    ['two cells', 'not stated', '5 or more'],
  ]);
});

test('while it plays it is asked a few times a second', async () => {
  const { view, playback, asked } = await showPanel(TablePanel, { incidents: many(3000) });
  await expect.element(title('Incident 2999')).toBeVisible();
  playback.setState({ playing: true });
  asked.rows.length = 0;
  const began = performance.now();
  for (let step = 0; step < 60; step++) {
    const end = minute(busyDay - step * 60);
    changeView(view, { window: { start: minute(busyDay - 3000 * 60), end } }, 'drag');
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const seconds = (performance.now() - began) / 1000;
  expect(asked.rows.length).toBeLessThanOrEqual(Math.ceil(4 * seconds) + 1);
  playback.setState({ playing: false });
  await expect.element(title('Incident 2940')).toBeVisible();
});

test.each([
  [1240, 'light', 'en'],
  [1240, 'dark', 'uk'],
  [320, 'light', 'uk'],
  [320, 'dark', 'en'],
] as const)(
  'at %i pixels, %s, in %s axe finds nothing and the page is no wider',
  async (width, theme, locale) => {
    document.documentElement.dataset['theme'] = theme;
    const { incidents } = await readReport();
    const selection = incidents[0]?.id ?? null;
    const { container } = await showPanel(TablePanel, {
      incidents,
      width,
      view: { locale, selection },
    });
    await expect.poll(() => rowsInPage().length).toBe(7);
    const { violations, passes } = await axe.run(container);
    expect(violations).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    const panel = container.querySelector('div > div > div');
    expect(panel?.scrollWidth).toBeLessThanOrEqual(width);
  },
);
