import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { minute } from '../../../src/core/time/interval.ts';
import type { Engine, RowsQuery } from '../../../src/engine/protocol.ts';
import { changeView } from '../../../src/state/view-store.ts';
import '../../../src/ui/shared/base.css';
import '../../../src/ui/shared/tokens.css';
import { AtlasContext } from '../../../src/ui/shared/atlas-context.ts';
import TablePanel from '../../../src/ui/table/TablePanel.tsx';
import { incidentOf } from '../../support/arbitrary-incidents.ts';
import { quietAtlas, silentEngine } from '../quiet-atlas.ts';

/** One an hour; the newest has the highest number. */
const million = 1_000_000;
const hour = 60;
const allTime = { start: minute(0), end: minute(million * hour) };

beforeEach(() => page.viewport(1280, 700));
afterEach(cleanup);

const region = page.getByRole('region', { name: 'Table of incidents' });
const table = page.getByRole('table');
const title = (number: number) =>
  page.getByRole('button', { name: `Incident ${number}`, exact: true });

describe('of a million incidents', () => {
  test('the scrollbar leads to any of them, and only rows about to be seen are read', async () => {
    const { asked } = await showMillion();
    await expect.element(title(million - 1)).toBeVisible();
    await expect.element(table).toHaveAttribute('aria-rowcount', String(million + 1));
    const element = region.element();
    element.scrollTop = element.scrollHeight / 2;
    await expect.poll(() => Math.abs((numbers()[0] ?? NaN) - million / 2)).toBeLessThan(20_000);
    expect(asked.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThan(2000);
    expect(rowsInPage().length).toBeLessThan(60);
    for (const row of rowsInPage()) {
      if (row.querySelector('button') === null) continue;
      expect(Number(row.getAttribute('aria-rowindex')) - 2).toBe(million - 1 - numberOf(row));
    }
    element.scrollTop = element.scrollHeight;
    await expect.element(title(0)).toBeInViewport();
    element.scrollTop = 0;
    await expect.element(title(million - 1)).toBeInViewport();
  });

  test('a small step of the wheel moves by as many pixels in the middle as at the ends', async () => {
    await showMillion();
    await expect.element(title(million - 1)).toBeVisible();
    const element = region.element();
    element.scrollTop = element.scrollHeight / 3;
    await settled();
    const watched = numbers()[3];
    if (watched === undefined) throw new Error('rows are in view');
    const before = topOf(watched);
    element.scrollTop += 100;
    // Browsers scroll to whole pixels.
    const miss = (): number => Math.abs(before - topOf(watched) - 100);
    await expect.poll(miss).toBeLessThan(1.5);
    // The bar finds back to its scale without moving the rows.
    await settled();
    expect(miss()).toBeLessThan(1.5);
  });

  test('End and Home lead to the last and the first row, which take the focus', async () => {
    await showMillion();
    await expect.element(title(million - 1)).toBeVisible();
    title(million - 1)
      .element()
      .focus();
    await userEvent.keyboard('{End}');
    await expect.element(title(0)).toHaveFocus();
    await expect.element(title(0)).toBeInViewport();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(title(2)).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(title(million - 1)).toHaveFocus();
  });
});

describe('while it plays', () => {
  test('what stands uppermost keeps its place, also when it goes, and so does the focus', async () => {
    const { view } = await showMillion();
    await expect.element(title(million - 1)).toBeVisible();
    const element = region.element();
    element.scrollTop = element.scrollHeight / 2;
    await settled();
    const watched = numbers()[3] ?? 0;
    title(watched).element().focus();
    const top = topOf(watched);
    // The newest 300 are no longer in the period: each row stands 300 further up in the order.
    changeView(view, { window: { start: allTime.start, end: minute((million - 300) * hour) } });
    await expect.element(table).toHaveAttribute('aria-rowcount', String(million - 300 + 1));
    await settled();
    expect(topOf(watched)).toBeCloseTo(top, 0);
    expect(rowOf(watched)?.getAttribute('aria-rowindex')).toBe(String(million - 300 - watched + 1));
    await expect.element(title(watched)).toHaveFocus();
    // All of these are gone: the list goes on with what comes next in its order.
    const end = watched - 5000;
    changeView(view, { window: { start: allTime.start, end: minute(end * hour) } });
    await expect.element(table).toHaveAttribute('aria-rowcount', String(end + 1));
    await expect.element(title(end - 1)).toBeInViewport();
  });

  test('at the very top the newest stay in view', async () => {
    const { view } = await showMillion();
    await expect.element(title(million - 1)).toBeVisible();
    changeView(view, { window: { start: allTime.start, end: minute(500 * hour) } });
    await expect.element(title(499)).toBeInViewport();
  });
});

/** A table over an engine that makes up the rows it is asked for. */
async function showMillion() {
  const asked: RowsQuery[] = [];
  const rows: Engine['rows'] = async (query) => {
    asked.push(query);
    await Promise.resolve();
    // Newest first: index i is the number total − 1 − i.
    const total = Math.max(0, Math.min(million, Math.floor(query.window.end / hour)));
    const number = query.at === undefined ? total - 1 : Number(query.at.split(':')[1]);
    const before = Math.max(0, total - 1 - number) + (query.skip ?? 0);
    const length = Math.max(0, Math.min(query.limit, total - before));
    return {
      rows: Array.from({ length }, (_, index) => madeUp(total - 1 - before - index)),
      before,
      total,
    };
  };
  const atlas = quietAtlas({}, { engine: { ...silentEngine, rows } });
  atlas.answers.setState({ load: 'ready', dataVersion: 1, extent: allTime });
  render(
    <AtlasContext value={atlas}>
      <div style={{ width: '900px', height: '520px' }}>
        <TablePanel />
      </div>
    </AtlasContext>,
  );
  return { view: atlas.view, asked };
}

function madeUp(number: number) {
  return incidentOf(`a:${number}`, {
    title: `Incident ${number}`,
    time: {
      start: minute(number * hour),
      end: minute((number + 1) * hour),
      precision: 'range',
      meaning: 'throughout',
    },
  });
}

function rowsInPage(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tbody tr[aria-rowindex]')];
}

function numberOf(row: HTMLTableRowElement): number {
  return Number(row.querySelector('button')?.textContent.slice(9));
}

/** Of the rows in the page that can be seen. */
function numbers(): number[] {
  const { top, bottom } = region.element().getBoundingClientRect();
  return rowsInPage()
    .filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom && row.querySelector('button') !== null;
    })
    .map(numberOf);
}

function rowOf(number: number): HTMLTableRowElement | undefined {
  return rowsInPage().find((row) => numberOf(row) === number);
}

function topOf(number: number): number {
  return rowOf(number)?.getBoundingClientRect().top ?? NaN;
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
