import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AreaSums, SumsReport } from '../../../src/core/context/area-sums.ts';
import type { ContextLayer, ContextReport } from '../../../src/core/context/context-layer.ts';
import type { Locale } from '../../../src/core/share/view-state.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { minute, minutesPerDay, type Interval } from '../../../src/core/time/interval.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import { addContext } from '../../../src/state/context-acts.ts';
import { createContextStore } from '../../../src/state/context-store.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { ContextGroup } from '../../../src/ui/context/ContextGroup.tsx';
import { ContextOnMap } from '../../../src/ui/context/ContextOnMap.tsx';
import { ContextReport as Account } from '../../../src/ui/import/ContextReport.tsx';
import { AtlasContext, type MapCommands } from '../../../src/ui/shared/atlas-context.ts';
import '../../../src/ui/shared/tokens.css';
import '../../../src/ui/shared/base.css';
import { noMapCommands, quietAtlas } from '../quiet-atlas.ts';

beforeEach(() => page.viewport(1280, 900));
afterEach(cleanup);

function month(number: number): Interval {
  return {
    start: minuteOfCivil({ year: 2026, month: number, day: 1 }),
    end: minuteOfCivil({ year: 2026, month: number + 1, day: 1 }),
  };
}

function day(inMonth: number, of: number): Interval {
  const start = minuteOfCivil({ year: 2026, month: inMonth, day: of });
  return { start, end: minute(start + minutesPerDay) };
}

const front: ContextLayer = {
  type: 'shapes',
  title: '<i>Fronts</i>',
  attribution: 'Example Monitor',
  licence: 'CC BY 4.0',
  features: [day(1, 23), day(2, 4)].map((stated) => ({
    label: '<b>Line</b>',
    time: { type: 'snapshot', stated },
    parts: [],
    properties: [
      ['status', 'assessed'],
      ['note', '<script>alert(1)</script>'],
    ],
  })),
  paths: { coordinates: new Float64Array(), ends: new Uint32Array() },
  bbox: [30, 46, 38, 51],
  snapshots: [day(1, 23).start, day(2, 4).start],
  dates: { start: day(1, 23).start, end: day(2, 4).end },
};
const frontReport: ContextReport = {
  format: 'geojson',
  encoding: 'utf-8',
  features: 3,
  used: 2,
  rejected: 1,
  areas: 0,
  lines: 2,
  points: 0,
  undated: 0,
  notes: [
    {
      row: 2,
      field: 'geometry',
      value: '',
      reason: { code: 'nothing-to-draw' },
      action: 'rejected',
    },
  ],
  notesTotal: 1,
};

const sums: AreaSums = {
  type: 'sums',
  title: 'Monthly sums',
  attribution: 'Example Office',
  licence: '',
  types: ['political_violence', 'demonstration'],
  periods: [month(1), month(2)],
  areas: [
    { areaId: 'UA-51', name: 'Odeska' },
    { areaId: null, name: 'Nowhere' },
    { areaId: 'MD', name: 'MDA' },
  ],
  sums: [
    [0, 0, 0, 30],
    [0, 0, 1, 12],
    [1, 0, 1, 4],
    [2, 0, 1, 0],
    [0, 1, 1, 7],
  ].map(([area = 0, type = 0, period = 0, events = 0]) => ({
    area,
    type,
    period,
    values: { events, fatalities: null },
    unknown: { events: 0, fatalities: 1 },
  })),
};
const sumsReport: SumsReport = {
  format: 'hdx-hapi',
  encoding: 'utf-8',
  rows: 6,
  drawable: 3,
  zero: 1,
  unplaced: 1,
  wholes: 0,
  rejected: 1,
  addedUp: 2,
  notes: [],
  notesTotal: 0,
};

async function show(locale: Locale = 'en', width = 380) {
  if (locale === 'uk') await loadMessages('uk');
  const context = createContextStore();
  addContext(context, 'front', { type: 'shapes', layer: front, report: frontReport }, 0);
  addContext(context, 'sums', { type: 'sums', layer: sums, report: sumsReport }, 0);
  const showBox = vi.fn<MapCommands['showBox']>();
  const atlas = quietAtlas({ locale }, { context, mapCommands: { ...noMapCommands, showBox } });
  const { container } = render(
    <AtlasContext value={atlas}>
      <main style={{ width: `${width}px` }}>
        <ContextGroup />
        <ContextOnMap free={null} />
        {context.getState().entries.map(({ id, content }) => (
          <Account key={id} name="file" content={content} />
        ))}
      </main>
    </AtlasContext>,
  );
  return { container, context, view: atlas.view, showBox };
}

const onMap = page.getByRole('region', { name: 'Context on the map' });

describe('layers of context', () => {
  test('are listed with their dates, their makers and what of them is shown; markup stays text', async () => {
    const { view } = await show();
    await expect.element(page.getByRole('checkbox', { name: '<i>Fronts</i>' })).toBeChecked();
    await expect.element(onMap.getByText('as of 4 February 2026')).toBeVisible();
    await expect.element(page.getByText('Example Monitor, CC BY 4.0')).toBeVisible();
    changeView(view, { window: day(1, 24) });
    await expect.element(onMap.getByText('as of 23 January 2026')).toBeVisible();
    changeView(view, { window: day(1, 1) });
    await expect.element(onMap.getByText('it begins 23 January 2026')).toBeVisible();
  });

  test('are turned off, shown on the map and taken away', async () => {
    const { context, showBox } = await show();
    await userEvent.click(page.getByRole('button', { name: 'Show on map: <i>Fronts</i>' }));
    expect(showBox).toHaveBeenCalledWith([30, 46, 38, 51]);
    await userEvent.click(page.getByRole('checkbox', { name: '<i>Fronts</i>' }));
    await expect.element(onMap.getByText('Fronts')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: /^Remove .*Fronts/ }));
    expect(context.getState().entries.map(({ id }) => id)).toEqual(['sums']);
  });

  test('make any of their dates the period', async () => {
    const { view } = await show();
    await userEvent.selectOptions(
      page.getByLabelText('Set the period to').first(),
      '23 January 2026',
    );
    expect(view.getState()).toMatchObject({ window: day(1, 23), origin: 'act' });
  });

  test('of sums one is shown at a time', async () => {
    const { context } = await show();
    addContext(context, 'more', { type: 'sums', layer: sums, report: sumsReport }, 0);
    expect(context.getState().entries.map(({ isOn }) => isOn)).toEqual([true, false, true]);
  });

  test('of sums a table says each area, what is not drawn and what is not known', async () => {
    const { view } = await show();
    await userEvent.click(page.getByText('Table of 3 areas'));
    const rows = () =>
      page
        .getByRole('region', { name: 'Sums of areas: Monthly sums' })
        .getByRole('row')
        .elements()
        .slice(1)
        .map(({ textContent }) => textContent);
    expect(rows()).toEqual(['Odeska42', 'Nowhere (not on the map)4']);
    await expect.element(page.getByText('and 1 area with 0')).toBeVisible();
    changeView(view, { window: day(2, 4) });
    await expect.poll(rows).toEqual(['Odeska12', 'Nowhere (not on the map)4']);
    await expect.element(page.getByText('A sum cannot be parted')).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('Type of event'), 'demonstration');
    await expect.poll(rows).toEqual(['Odeska7']);
    await userEvent.selectOptions(page.getByLabelText('What is summed'), 'Deaths');
    await expect.poll(rows).toEqual(['Odeskanot known']);
  });

  test('what was chosen on the map has a card with its name, date and maker, which Escape closes', async () => {
    const { context } = await show();
    const of = { type: 'shape', feature: 1 } as const;
    context.setState({ card: { entry: 'front', of, position: [10, 10], isChosen: true } });
    const close = page.getByRole('button', { name: 'Close' });
    await expect.element(close).toBeVisible();
    expect(close.element().parentElement?.textContent).toBe(
      '<b>Line</b>as of 4 February 2026statusassessednote<script>alert(1)</script>Example Monitor',
    );
    await userEvent.keyboard('{Escape}');
    await expect.element(close).not.toBeInTheDocument();
  });
});

test.each([
  ['light', 'en', 380],
  ['dark', 'uk', 340],
] as const)(
  'axe finds nothing in the %s theme, in %s, %i pixels wide',
  async (theme, locale, width) => {
    document.documentElement.dataset['theme'] = theme;
    const { container } = await show(locale, width);
    for (const details of container.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await axe.run(container);
    delete document.documentElement.dataset['theme'];
    expect(violations).toEqual([]);
    expect(passes.some(({ id }) => id === 'color-contrast')).toBe(true);
  },
);
