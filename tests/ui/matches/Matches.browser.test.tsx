import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '../../../src/core/share/view-state.ts';
import { CandidateSection } from '../../../src/ui/matches/CandidateSection.tsx';
import { CompareDatasetsButton } from '../../../src/ui/matches/CompareDatasetsButton.tsx';
import { showPanel } from '../show-panel.tsx';
import { strikeInReports, strikeInSurvey, twoDatasets } from './two-datasets.ts';

beforeEach(() => page.viewport(1000, 800));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  delete document.documentElement.dataset['theme'];
});

function Candidates() {
  return <CandidateSection id={strikeInReports.id} kind={strikeInReports.kind} />;
}

const candidate = page.getByRole('button', { name: /^=Explosion in the city/ });
const pairDialog = page.getByRole('dialog', { name: 'Two incidents side by side' });

describe('candidates of one incident', () => {
  test('say how far they are off, in words', async () => {
    await showPanel(Candidates, { incidents: twoDatasets });
    await expect.element(candidate).toHaveTextContent('1 day apart · 1.4 km apart · related kind');
    await expect.element(candidate).toHaveTextContent('Dataset survey');
    await expect.element(page.getByText(/Nothing is merged or summed/)).toBeVisible();
  });

  test('are shown side by side, differences in words; one opens in the details', async () => {
    const { view } = await showPanel(Candidates, { incidents: twoDatasets });
    await userEvent.click(candidate);
    const table = pairDialog.getByRole('table');
    await expect.element(table).toBeVisible();
    expect(
      [...table.element().querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['Title ≠ differs', 'Drone strike on a warehouseOpen', '=Explosion in the cityOpen'],
      ['What happened ≠ differs', ' Air and drone strikes', ' Attacks, form not stated'],
      ['When ≠ differs', '4 February 2026', '5 February 2026'],
      [
        'Where ≠ differs',
        'Kyiv, Ukraine: an exact site, as the source gives it50.45000, 30.50000',
        'Kyiv, Ukraine: the settlement is known, the place within it is not50.4500, 30.5200',
      ],
      ['Killed ≠ differs', '2', '1 or more'],
      ['Injured stated in neither', 'not stated', 'not stated'],
      ['Who stated in one only', 'A group attacker', 'not stated'],
      ['Sources the same', 'A newspaper (opens in a new tab)', 'A newspaper (opens in a new tab)'],
    ]);
    await userEvent.keyboard('{Escape}');
    await expect.element(candidate).toHaveFocus();
    await userEvent.click(candidate);
    await userEvent.click(pairDialog.getByRole('button', { name: 'Open: =Explosion in the city' }));
    expect(view.getState().selection).toBe(strikeInSurvey.id);
    await expect.element(pairDialog).not.toBeInTheDocument();
  });
});

test('where none is of a related kind, those of any kind can be looked at, and focus stays', async () => {
  const other = { ...strikeInSurvey, kind: 'other' } as const;
  await showPanel(Candidates, { incidents: [strikeInReports, other] });
  await expect.element(page.getByText(/^None among the incidents shown/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Look among all kinds' }));
  await expect.element(candidate).toHaveTextContent('1 day apart · 1.4 km apart Other');
  await expect.element(page.getByRole('status')).toHaveFocus();
});

describe('two datasets', () => {
  const dialog = page.getByRole('dialog', { name: 'Compare two datasets' });
  const open = () => userEvent.click(page.getByRole('button', { name: 'Compare two datasets' }));

  test('are compared either way, by a rule that the reader chooses', async () => {
    await showPanel(CompareDatasetsButton, { incidents: twoDatasets });
    await open();
    await expect
      .element(dialog.getByRole('status').first())
      .toHaveTextContent(
        '1 of 2 incidents of Dataset reports has a candidate in Dataset survey · 1 pair in all',
      );
    await userEvent.click(dialog.getByRole('button', { name: 'Swap' }));
    await expect
      .element(dialog.getByRole('status').first())
      .toHaveTextContent('1 of 1 incident of Dataset survey has a candidate in Dataset reports');
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Days apart' }), 'same day');
    await expect
      .element(dialog.getByRole('status').first())
      .toHaveTextContent('0 of 1 incident of Dataset survey have a candidate in Dataset reports');
  });

  test.each<[theme: string, locale: Locale, width: number]>([
    ['light', 'en', 1000],
    ['dark', 'uk', 390],
  ])('in the %s theme, in %s, at %i pixels axe finds nothing', async (theme, locale, width) => {
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    await showPanel(CompareDatasetsButton, { incidents: twoDatasets, view: { locale }, width });
    await userEvent.click(page.getByRole('button'));
    const side = page.getByRole('button', { name: /^(Side by side|Поруч): / });
    await expect.element(side).toBeVisible();
    const list = await axe.run(page.getByRole('dialog').element());
    expect(list.violations).toEqual([]);
    await userEvent.click(side);
    await expect.element(page.getByRole('table')).toBeVisible();
    const pair = await axe.run(page.getByRole('dialog').last().element());
    expect(pair.violations).toEqual([]);
    expect(pair.passes.length).toBeGreaterThan(5);
  });
});
