import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeView } from '../../src/state/view-store.ts';
import { incidentNamed, showAtlas } from './show-atlas.tsx';

beforeEach(async () => {
  await page.viewport(1280, 720);
  // React tells of every fault that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const incidents = ['One', 'Two', 'Three'].map(incidentNamed);
const problem = (part: string) =>
  page.getByRole('alert').filter({ hasText: `${part}: something went wrong here` });
const retry = page.getByRole('button', { name: 'Try again' });
const list = page.getByRole('list', { name: 'Incidents' });
const timeline = page.getByRole('group', { name: 'Timeline' });
const notOnMap = page.getByRole('button', { name: /^Not on the map/ });
const details = page.getByRole('complementary', { name: 'Incident details' });

/** What it is given, with one part that cannot be read. */
function broken<Whole extends object>(whole: Whole, part: keyof Whole): Whole {
  return Object.defineProperty({ ...whole }, part, {
    get() {
      throw new Error('provoked');
    },
  });
}

describe('a fault in one part is named there, the rest goes on, and it can be tried again', () => {
  test('the map', async () => {
    const { answers } = showAtlas(incidents);
    const hover = { incident: null, count: 2, areaId: null, position: [9, 9] } as const;
    await expect.element(notOnMap).toBeVisible();
    answers.setState({ map: 'ready', hover: broken(hover, 'position') });
    await expect.element(problem('Map')).toHaveTextContent('The rest of the page still works.');
    await expect.element(problem('Map')).toHaveTextContent('provoked');
    await expect.element(notOnMap).not.toBeInTheDocument();
    await expect.element(timeline).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: 'Two' }));
    await expect.element(details).toBeVisible();

    // Nothing has changed yet.
    await userEvent.click(retry);
    await expect.element(problem('Map')).toBeVisible();
    answers.setState({ hover: null });
    await userEvent.click(retry);
    await expect.element(notOnMap).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(details).toBeVisible();
  });

  test('the timeline', async () => {
    const canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
      throw new Error('provoked');
    });
    showAtlas(incidents);
    await expect.element(problem('Timeline')).toBeVisible();
    await expect.element(timeline).not.toBeInTheDocument();
    await expect.element(notOnMap).toBeVisible();
    await expect.element(list.getByRole('button', { name: 'Two' })).toBeVisible();
    canvas.mockRestore();
    await userEvent.click(retry);
    await expect.element(timeline).toBeVisible();
  });

  test('list and filters', async () => {
    const { answers } = showAtlas(incidents);
    await expect.element(list).toBeVisible();
    const report = {
      datasetId: 'test',
      title: 'A file',
      rows: 3,
      placed: 0,
      warned: 0,
      unlocated: 3,
      rejected: 0,
      notes: [],
      notesTotal: 0,
      file: null,
    };
    answers.setState({ reports: [broken(report, 'title')] });
    await expect.element(problem('List and filters')).toBeVisible();
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(timeline).toBeVisible();
    await expect.element(notOnMap).toBeVisible();
    answers.setState({ reports: [] });
    await userEvent.click(retry);
    await expect.element(list.getByRole('button', { name: 'Two' })).toBeVisible();
  });

  test('the details; another incident is tried by itself', async () => {
    const [one, two, three] = incidents;
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few');
    const { view } = showAtlas([one, broken(two, 'actors'), three], { selection: two.id });
    await expect.element(problem('Details')).toBeVisible();
    await expect.element(list).toBeVisible();
    await expect.element(timeline).toBeVisible();
    await userEvent.click(retry);
    await expect.element(problem('Details')).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: 'Three' }));
    await expect.element(details).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Three' })).toBeVisible();
    changeView(view, { selection: two.id });
    await expect.element(problem('Details')).toBeVisible();
  });
});
