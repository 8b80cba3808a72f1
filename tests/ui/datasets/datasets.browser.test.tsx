import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LoadReport } from '../../../src/core/incident/load-report.ts';
import type { Locale } from '../../../src/core/share/view-state.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import type { DatasetCommands } from '../../../src/state/dataset-store.ts';
import { addNotice } from '../../../src/state/notices.ts';
import { fileReport } from '../import/show-import.tsx';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';

beforeEach(() => page.viewport(1280, 900));
afterEach(cleanup);

const markup = '<b>One</b> & only';
const plain: LoadReport = { ...fileReport, datasetId: 'test', title: markup, file: null };
const revised: LoadReport = {
  ...fileReport,
  datasetId: 'ucdp',
  title: { en: 'Deaths', uk: 'Загиблі' },
  version: '26.1',
  accessed: '2026-11-02',
  licence: 'CC BY 4.0',
  redistribution: 'no',
  url: 'https://example.org/data',
  revision: { added: 12, changed: 3, unchanged: 40, removed: 1, removedDatasetId: 'ucdp.removed' },
};
const former: LoadReport = {
  ...plain,
  datasetId: 'ucdp.removed',
  title: { en: 'Deaths: no longer in the newer export', uk: 'Загиблі: немає в новішій версії' },
};

function commands() {
  return {
    setOn: vi.fn<DatasetCommands['setOn']>(),
    remove: vi.fn<DatasetCommands['remove']>(() => Promise.resolve()),
    undoRemove: vi.fn<DatasetCommands['undoRemove']>(() => Promise.resolve()),
    keepBoth: vi.fn<DatasetCommands['keepBoth']>(() => Promise.resolve()),
  };
}

/** The page with these datasets, of which the last is what a newer export left out. */
async function show(
  reports: readonly LoadReport[] = [plain, revised, former],
  locale: Locale = 'en',
) {
  if (locale === 'uk') await loadMessages('uk');
  const datasetCommands = commands();
  const shown = showAtlas([incidentNamed('First')], { locale }, { datasetCommands });
  const { answers, datasets } = shown;
  const isFormer = (id: string): boolean => id.endsWith('.removed');
  datasets.setState({
    origins: new Map(
      reports
        .filter(({ datasetId }) => !isFormer(datasetId))
        .map(({ datasetId }) => [
          datasetId,
          { name: `${datasetId}.csv`, isBrought: datasetId !== 'test' },
        ]),
    ),
    formerOf: new Map([['ucdp.removed', 'ucdp']]),
  });
  answers.setState(({ timeline }) => ({
    reports,
    timeline: timeline && {
      ...timeline,
      summary: {
        ...timeline.summary,
        facets: {
          ...timeline.summary.facets,
          dataset: {
            values: [
              { value: 'ucdp', label: 'ucdp', count: 1234 },
              { value: 'test', label: 'test', count: 7 },
            ],
            distinct: 2,
            more: 0,
          },
        },
      },
    },
  }));
  return { ...shown, datasetCommands };
}

const group = page.getByRole('group', { name: 'Datasets' });
const boxes = group.getByRole('checkbox');
const dialog = page.getByRole('dialog', { name: 'About this dataset' });

describe('the group of datasets', () => {
  test('is not there while there is only what the page came with', async () => {
    await show([plain]);
    await expect.element(page.getByRole('group', { name: 'Filters' })).toBeVisible();
    expect(group.query()).toBeNull();
    cleanup();
    await show([revised]);
    await expect.element(boxes).toBeVisible();
  });

  test('has a checkbox a dataset whose name begins with its title, with its count', async () => {
    const { datasetCommands, view } = await show();
    await expect.element(group).toBeVisible();
    const names = boxes.all().map((box) => box.element().closest('label')?.textContent);
    expect(names).toEqual([
      `A${markup} 7`,
      'BDeaths 1,234',
      'BDeaths: no longer in the newer export 0',
    ]);
    await expect
      .element(group.getByRole('checkbox', { name: /^<b>One<\/b> & only 7$/ }))
      .toBeChecked();
    await userEvent.click(group.getByRole('checkbox', { name: /^Deaths 1,234$/ }));
    expect(datasetCommands.setOn.mock.calls).toEqual([['ucdp', false]]);
    view.setState(({ filter }) => ({ filter: { ...filter, datasetsOff: ['ucdp'] } }));
    await expect.element(group.getByRole('checkbox', { name: /^Deaths 1,234$/ })).not.toBeChecked();
  });

  test('marks the incidents of the list while more than one is on', async () => {
    const { view } = await show();
    const item = page
      .getByRole('list', { name: 'Incidents' })
      .getByRole('button', { name: /^First/ });
    await expect.element(item.getByText(`Dataset: ${markup}`)).toBeInTheDocument();
    view.setState(({ filter }) => ({
      filter: { ...filter, datasetsOff: ['ucdp', 'ucdp.removed'] },
    }));
    await expect.element(item.getByText(`Dataset: ${markup}`)).not.toBeInTheDocument();
  });
});

describe('what is known of a dataset', () => {
  test('is told in a dialog, as text, and leads to what a newer export changed', async () => {
    const { view } = await show();
    const opener = group.getByRole('button', { name: 'About this dataset: Deaths' });
    await userEvent.click(opener);
    await expect.element(dialog).toBeVisible();
    const facts = dialog.element().querySelector('dl')?.textContent;
    for (const words of [
      'ucdp.csv',
      'ACLED',
      '26.1',
      '2 November 2026',
      'CC BY 4.0',
      'may not be passed on',
    ]) {
      expect(facts).toContain(words);
    }
    await expect
      .element(dialog.getByRole('table', { name: 'What became of the rows' }))
      .toBeVisible();
    await expect
      .element(
        dialog.getByText(
          'A newer export of Deaths: 12 added, 3 changed, 1 no longer there, 40 unchanged.',
        ),
      )
      .toBeVisible();
    view.setState(({ filter }) => ({ filter: { ...filter, datasetsOff: ['ucdp.removed'] } }));
    await userEvent.click(dialog.getByRole('button', { name: 'Show what was changed' }));
    expect(view.getState()).toMatchObject({
      origin: 'act',
      filter: { revisions: ['changed'], datasetsOff: ['ucdp.removed'] },
    });
    await expect.element(opener).toHaveFocus();
    await userEvent.click(opener);
    await userEvent.click(dialog.getByRole('button', { name: 'Show what is no longer there' }));
    expect(view.getState().filter).toMatchObject({ revisions: ['removed'], datasetsOff: [] });
  });

  test('lets it be kept beside the older one, with progress', async () => {
    const { datasetCommands, datasets } = await show();
    await userEvent.click(group.getByRole('button', { name: 'About this dataset: Deaths' }));
    const keep = dialog.getByRole('button', { name: 'Keep both' });
    await userEvent.click(keep);
    expect(datasetCommands.keepBoth.mock.calls).toEqual([['ucdp']]);
    datasets.setState({ parting: { id: 'ucdp', rows: 20, of: 80 } });
    await expect
      .element(dialog.getByRole('progressbar', { name: 'Reading: Deaths' }))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(datasetCommands.keepBoth).toHaveBeenCalledTimes(1);
  });
});

describe('a dataset that is taken away', () => {
  test('hands the focus to the way back, and takes it again when it comes', async () => {
    const { datasetCommands, datasets, answers } = await show();
    await userEvent.click(group.getByRole('button', { name: 'About this dataset: Deaths' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove this dataset' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(datasetCommands.remove.mock.calls).toEqual([['ucdp']]);

    datasets.setState({
      removed: new Map([['ucdp', { title: 'Deaths', state: { status: 'removing' } }]]),
      moved: 'ucdp',
    });
    addNotice(answers, { type: 'dataset-removed', id: 'ucdp' });
    const undo = page.getByRole('button', { name: 'Undo: bring back Deaths' });
    await expect.element(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(datasetCommands.undoRemove).not.toHaveBeenCalled();
    datasets.setState({
      removed: new Map([['ucdp', { title: 'Deaths', state: { status: 'removed' } }]]),
    });
    answers.setState({ reports: [plain, { ...plain, datasetId: 'other' }] });
    await expect.element(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(datasetCommands.undoRemove.mock.calls).toEqual([['ucdp']]);

    datasets.setState({
      removed: new Map([
        ['ucdp', { title: 'Deaths', state: { status: 'returning', rows: 3, of: 9 } }],
      ]),
    });
    await expect.element(page.getByRole('progressbar', { name: 'Reading: Deaths' })).toBeVisible();
    await expect.element(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(datasetCommands.undoRemove).toHaveBeenCalledTimes(1);
    answers.setState({ reports: [plain, revised] });
    datasets.setState({ removed: new Map(), moved: 'ucdp' });
    answers.setState({ notices: [] });
    await expect.element(group.getByRole('checkbox', { name: /^Deaths/ })).toHaveFocus();
  });

  test('takes its dialog with it, which does not come back by itself', async () => {
    const { datasets, answers } = await show();
    datasets.setState({ about: 'ucdp' });
    await expect.element(dialog).toBeVisible();
    answers.setState({ reports: [plain] });
    await expect.element(dialog).not.toBeInTheDocument();
    answers.setState({ reports: [plain, revised] });
    await expect.element(boxes.nth(1)).toBeVisible();
    expect(dialog.query()).toBeNull();
  });

  test('and was the last leaves words that say how to add data', async () => {
    const { answers, imports } = await show([revised]);
    answers.setState({
      reports: [],
      load: 'empty',
      extent: null,
      bulk: null,
      span: null,
      timeline: null,
    });
    await expect.element(page.getByText('No data is loaded.')).toBeVisible();
    expect(page.getByRole('list', { name: 'Incidents' }).getByRole('listitem').query()).toBeNull();
    const list = page.getByRole('list', { name: 'Incidents' }).element().parentElement;
    list?.querySelector('button')?.click();
    expect(imports.getState().isOpen).toBe(true);
  });
});

test('many datasets do not take the list its place: two are named, the others counted', async () => {
  const { answers } = await show();
  const header = page.getByRole('region', { name: 'List and filters' });
  answers.setState({
    reports: ['one', 'two', 'three', 'four', 'five'].map((datasetId) => ({
      ...plain,
      datasetId,
      title: datasetId,
    })),
  });
  await expect.element(header.getByText('and 3 more')).toBeVisible();
  expect(header.getByText('three', { exact: true }).all()).toHaveLength(1);
});

test.each([
  ['light', 'en', 1280],
  ['dark', 'uk', 390],
] as const)(
  'in the %s theme, in %s, at %i pixels axe finds nothing',
  async (theme, locale, width) => {
    await page.viewport(width, 844);
    document.documentElement.dataset['theme'] = theme;
    const { container, datasets, answers, layout } = await show(undefined, locale);
    layout.setState({ section: 'filters' });
    datasets.setState({
      removed: new Map([
        ['gone', { title: 'Gone', state: { status: 'returning', rows: 3, of: 9 } }],
      ]),
    });
    addNotice(answers, { type: 'dataset-removed', id: 'gone' });
    await expect.element(page.getByRole('progressbar').first()).toBeVisible();
    const closed = await axe.run(container);
    datasets.setState({ about: 'ucdp', parting: { id: 'ucdp', rows: 3, of: 9 } });
    await expect.element(page.getByRole('dialog')).toBeVisible();
    const open = await axe.run(container);
    delete document.documentElement.dataset['theme'];
    expect([...closed.violations, ...open.violations]).toEqual([]);
    expect(open.passes.some(({ id }) => id === 'color-contrast')).toBe(true);
  },
);
