import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LoadReport } from '../../../src/core/incident/load-report.ts';
import type { Loading } from '../../../src/state/answer-store.ts';
import { addNotice, dismissNotice } from '../../../src/state/notices.ts';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';

afterEach(cleanup);

const what = { type: 'generated', rows: 1_000_000 } as const;
const loading: Loading = {
  what,
  phase: 'reading',
  rows: 250_000,
  of: 1_000_000,
  bytes: 300_000_000,
};
const report: LoadReport = {
  datasetId: 'generated',
  title: { en: 'Generated incidents', uk: 'Згенеровані інциденти' },
  generated: true,
  rows: 1_000,
  placed: 960,
  warned: 0,
  unlocated: 40,
  rejected: 0,
  notes: [],
  notesTotal: 0,
  file: null,
};
const incidents = [incidentNamed('First')];

describe('while something is being loaded', () => {
  const bar = page.getByRole('progressbar', { name: 'Loading: 1,000,000 generated incidents' });

  beforeEach(() => page.viewport(1280, 720));

  test('a progress bar tells how far it has come, in words too', async () => {
    const { answers } = showAtlas(incidents);
    expect(page.getByRole('progressbar').elements()).toEqual([]);
    answers.setState({ loading });
    await expect.element(bar).toBeVisible();
    await expect.element(bar).toHaveAttribute('value', '0.25');
    const words = '250,000 of 1,000,000 rows read · will take about 290 MB of memory';
    await expect.element(bar).toHaveAttribute('aria-valuetext', words);
    await expect.element(page.getByText(words)).toBeVisible();
    // Nobody knows how long the rest will take.
    answers.setState({ loading: { ...loading, phase: 'grouping', rows: 1_000_000 } });
    await expect.element(bar).not.toHaveAttribute('value');
    await expect.element(page.getByText(/being grouped for the map/)).toBeVisible();
    answers.setState({ loading: null });
    await expect.element(bar).not.toBeInTheDocument();
  });

  test('it can be cancelled by keyboard, and the page can be used meanwhile', async () => {
    let cancelled = 0;
    const { answers, view } = showAtlas(incidents, {}, { cancelLoading: () => void cancelled++ });
    answers.setState({ loading });
    await expect.element(bar).toBeVisible();
    const cancel = page.getByRole('button', { name: 'Cancel loading' });
    cancel.element().focus();
    await userEvent.keyboard('{Enter}');
    expect(cancelled).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'First' }));
    expect(view.getState().selection).toBe('test:First');
  });

  test('it is said in Ukrainian', async () => {
    const { answers } = showAtlas(incidents, { locale: 'uk' });
    answers.setState({ loading });
    await expect
      .element(page.getByRole('progressbar', { name: /^Завантаження: згенеровані інциденти/ }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Скасувати завантаження' }))
      .toBeVisible();
  });

  test('on a phone it lies over the map and hides neither the list nor the timeline', async () => {
    await page.viewport(390, 844);
    const { answers } = showAtlas(incidents);
    answers.setState({ loading });
    await expect.element(bar).toBeVisible();
    const box = bar.element().getBoundingClientRect();
    const panel = page.getByRole('region', { name: 'List and filters' }).element();
    expect(box.bottom).toBeLessThan(panel.getBoundingClientRect().top);
    const cancel = page.getByRole('button', { name: 'Cancel loading' }).element();
    expect(cancel.getBoundingClientRect().bottom).toBeLessThan(panel.getBoundingClientRect().top);
    expect(cancel.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  });
});

describe('what was not loaded', () => {
  const notices = page.getByRole('region', { name: 'Notices' });

  beforeEach(() => page.viewport(1280, 720));

  test('because it is too large, says with figures what to ask for', async () => {
    const { answers } = showAtlas(incidents);
    const shortage = { needed: 14 * 2 ** 30, available: 2 ** 31 };
    const notice = {
      type: 'dataset-failed',
      what: { type: 'generated', rows: 50_000_000 },
      reason: 'Too large.',
      shortage,
    } as const;
    addNotice(answers, notice);
    await expect
      .element(notices.getByText(/50,000,000 generated incidents\. .* such as demo=7000000\.$/))
      .toBeVisible();
    await userEvent.click(notices.getByRole('button', { name: 'Dismiss' }));
    await expect.element(notices).not.toHaveTextContent('50,000,000');
  });

  test('because it was cancelled, says how to have it after all', async () => {
    const { answers } = showAtlas(incidents);
    const notice = { type: 'loading-cancelled', what } as const;
    addNotice(answers, notice);
    await expect
      .element(notices.getByText(/^Loading was cancelled: .*reload the page/))
      .toBeVisible();
    dismissNotice(answers, notice);
  });

  test('leaves a page that says that nothing is there', async () => {
    const { answers } = showAtlas([]);
    answers.setState({ load: 'failed', answer: null, extent: null, span: null, timeline: null });
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent('No incidents were loaded.');
  });
});

describe('generated data', () => {
  const mark = page.getByText('Generated data, not real events', { exact: true });

  test.each([
    ['desktop', 1280, 720],
    ['phone', 390, 844],
    ['phone held sideways', 844, 390],
  ])('are marked on the map of a %s, whatever is open', async (_, width, height) => {
    await page.viewport(width, height);
    const { answers, layout, view } = showAtlas(incidents);
    expect(mark.elements()).toEqual([]);
    answers.setState({ reports: [report] });
    const covers = (): readonly Element[] => {
      const { left, top, right, bottom } = mark.element().getBoundingClientRect();
      if (left < 0 || top < 0 || right > width || bottom > height) return [mark.element()];
      // The map is one of the parts of the page; no other may lie over it here.
      const map = mark.element().closest('main > div');
      return document
        .elementsFromPoint((left + right) / 2, (top + bottom) / 2)
        .filter((element) => map?.contains(element) === false && !element.contains(map));
    };
    const expectInSight = async (): Promise<void> => {
      await expect.element(mark).toBeVisible();
      await expect.poll(covers).toEqual([]);
    };
    await expectInSight();
    layout.setState({ section: 'figures' });
    await expectInSight();
    layout.setState({ section: 'incidents', sheetTall: true });
    await expectInSight();
    view.setState({ selection: 'test:First' });
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await expectInSight();
  });

  test('are marked in Ukrainian too, and not together with real data alone', async () => {
    await page.viewport(1280, 720);
    const { answers } = showAtlas(incidents, { locale: 'uk' });
    const { generated: _, ...real } = report;
    const ukrainian = page.getByText('Згенеровані дані, не справжні події', { exact: true });
    answers.setState({ reports: [{ ...real, datasetId: 'real' }] });
    expect(ukrainian.elements()).toEqual([]);
    answers.setState({ reports: [{ ...real, datasetId: 'real' }, report] });
    await expect.element(ukrainian).toBeVisible();
  });

  test('are told from others among the datasets of the settings', async () => {
    await page.viewport(1280, 720);
    const { answers } = showAtlas(incidents);
    const { generated: _, ...real } = report;
    answers.setState({
      reports: [{ ...real, datasetId: 'real', title: 'A survey' }, report],
    });
    await userEvent.click(page.getByRole('button', { name: 'Settings' }));
    const items = page.getByRole('dialog').getByRole('listitem');
    await expect
      .element(items.filter({ hasText: 'Generated incidents' }))
      .toHaveTextContent('Generated data, not real events');
    await expect
      .element(items.filter({ hasText: 'A survey' }))
      .not.toHaveTextContent('Generated data');
  });
});

test.each([
  ['light', 'en', 1280],
  ['dark', 'uk', 1280],
  ['dark', 'en', 390],
  ['light', 'uk', 390],
] as const)(
  'in the %s theme, in %s, at %i pixels axe finds nothing',
  async (theme, locale, width) => {
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    const { answers, container } = showAtlas(incidents, { locale });
    answers.setState({ loading, reports: [report] });
    addNotice(answers, { type: 'loading-cancelled', what });
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    await expect.element(page.getByText(/reload the page|перезавантажте сторінку/)).toBeVisible();
    const { violations, passes } = await axe.run(container);
    delete document.documentElement.dataset['theme'];
    expect(violations).toEqual([]);
    expect(passes.some(({ id }) => id === 'color-contrast')).toBe(true);
  },
);
