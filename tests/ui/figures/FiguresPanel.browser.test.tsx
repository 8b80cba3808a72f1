import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { textIn } from '../../../src/core/incident/localized-text.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../../src/core/time/interval.ts';
import { figureSumWords } from '../../../src/i18n/figure-sum-words.ts';
import { numberWords } from '../../../src/i18n/plural.ts';
import { dayWords } from '../../../src/i18n/date-words.ts';
import { changeView } from '../../../src/state/view-store.ts';
import FiguresPanel from '../../../src/ui/figures/FiguresPanel.tsx';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import { isOnlyPossible, select, sumFigure } from '../../support/incident-oracle.ts';
import { readReport, reportOf, showPanel } from '../show-panel.tsx';

beforeEach(() => page.viewport(1000, 600));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  delete document.documentElement.dataset['theme'];
});

const table = page.getByRole('table');
const choose = (name: string, option: string) =>
  userEvent.selectOptions(page.getByRole('combobox', { name }), option);

/** Words of every cell, row by row, the head left out. */
function cellsShown(): string[][] {
  return [...document.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) =>
      (cell.textContent ?? '').replaceAll('–', '').trim(),
    ),
  );
}

/** What a row must say of these incidents, among all that were counted. */
function rowOf(
  name: string,
  members: readonly Incident[],
  counted: readonly Incident[],
  window: TimeWindow,
): string[] {
  const possible = members.filter((incident) => isOnlyPossible(incident, window)).length;
  const killed = sumFigure(members, 'killed', counted, counted);
  const injured = sumFigure(members, 'injured', counted, counted);
  const words = (sum: typeof killed): string => {
    if (members.length === 0) return 'no incidents';
    return sum.stated + sum.unknown === 0 ? 'counted with its parts' : figureSumWords(sum, 'en');
  };
  return [
    name,
    `${members.length}${possible > 0 ? ` ${possible} possibly` : ''}`,
    words(killed),
    String(killed.unknown),
    words(injured),
    String(injured.unknown),
  ];
}

const inside = ({ time }: Incident, start: number): boolean =>
  time.start >= start && time.end <= start + minutesPerDay;

describe('of the report', () => {
  test('days are those that hold all of an incident, and the others stand across several periods', async () => {
    const { incidents, report } = await readReport();
    const { answers } = await showPanel(FiguresPanel, { incidents, reports: [report] });
    await choose('Group by', 'Period');
    await expect.element(page.getByRole('row', { name: /^Across several/ })).toBeVisible();
    const window = answers.getState().extent;
    if (window === null) throw new Error('the report has an extent');
    const days: number[] = [];
    for (let day: number = window.start; day < window.end; day += minutesPerDay) days.push(day);
    const rows = days.map((start) => ({
      name: dayWords(minute(start), 'en'),
      members: incidents.filter((incident) => inside(incident, start)),
    }));
    const first = rows.findIndex(({ members }) => members.length > 0);
    const last = rows.findLastIndex(({ members }) => members.length > 0);
    const several = incidents.filter((incident) => !days.some((start) => inside(incident, start)));
    expect(several.length).toBeGreaterThan(0);
    expect(cellsShown()).toEqual(
      [
        ...rows.slice(first, last + 1),
        { name: 'Across several periods', members: several },
        { name: 'Total, each incident once', members: incidents },
      ].map(({ name, members }) => rowOf(name, members, incidents, window)),
    );
    await expect.element(page.getByText(/in no single one/)).toBeVisible();
    await expect.element(page.getByText(/^1 incident groups others/)).toBeInTheDocument();
  });

  test('figures that are only possibly of the period are in its sums, and it says so', async () => {
    const { incidents, report } = await readReport();
    const { view } = await showPanel(FiguresPanel, { incidents, reports: [report] });
    const note = page.getByText(/do not add up the sums of several chosen periods/);
    await expect.element(table).toBeVisible();
    await expect.element(note).not.toBeInTheDocument();
    changeView(view, { window: { start: minute(busyDay - minutesPerDay), end: busyDay } });
    await expect.element(note).toBeInTheDocument();
    expect(cellsShown().at(-1)?.slice(1)).toEqual(['4 4 possibly', '2', '2', '7 or more', '1']);
  });

  test.each([
    ['What happened', 'kind'],
    ['Actor', 'actor'],
    ['Source', 'source'],
    ['Country', 'country'],
  ] as const)('by %s every cell is what the incidents say', async (option, field) => {
    const { incidents, report, names } = await readReport();
    const { answers } = await showPanel(FiguresPanel, { incidents, reports: [report], names });
    await choose('Group by', option);
    await expect.element(page.getByRole('columnheader', { name: option })).toBeVisible();
    const window = answers.getState().extent;
    if (window === null) throw new Error('the report has an extent');
    const kindWords: Record<string, string> = {
      strike: 'Air and drone strikes',
      attack: 'Attacks, form not stated',
      talks: 'Talks and agreements',
      statement: 'Statements',
    };
    const english = (text: Parameters<typeof textIn>[0]): string => textIn(text, 'en').text;
    const namesOf = (incident: Incident): string[] => {
      switch (field) {
        case 'kind':
          return [kindWords[incident.kind] ?? ''];
        case 'actor':
          return incident.actors.map(({ name }) => english(name));
        case 'source':
          return incident.sources.map(({ publisher }) => english(publisher));
        case 'country':
          return [english(incident.place.country ?? 'Not stated')];
      }
    };
    const members = new Map<string, Incident[]>();
    for (const incident of incidents)
      for (const name of new Set(namesOf(incident)))
        members.set(name, [...(members.get(name) ?? []), incident]);
    const expected = [...members].map(([name, group]) => rowOf(name, group, incidents, window));
    const shown = cellsShown();
    expect(shown.length).toBe(expected.length + 1);
    expect(shown.slice(0, -1)).toEqual(expect.arrayContaining(expected));
    expect(shown.at(-1)).toEqual(rowOf('Total, each incident once', incidents, incidents, window));
    const note = page.getByText(/rows do not add up/);
    if (field === 'actor' || field === 'source') await expect.element(note).toBeInTheDocument();
    else await expect.element(note).not.toBeInTheDocument();
  });

  test('window and filter are followed, and said', async () => {
    const { incidents, report } = await readReport();
    const { view } = await showPanel(FiguresPanel, { incidents, reports: [report] });
    await choose('Group by', 'What happened');
    const window = { start: minute(busyDay - minutesPerDay), end: busyDay };
    changeView(view, { window, filter: { ...noFilter, kinds: ['strike'] } });
    await expect
      .element(page.getByText(/^Reported figures, 3 February 2026, 1 filter\. Dataset:/))
      .toBeVisible();
    const kept = select(incidents, [{ op: 'in', field: 'kind', values: ['strike'] }], window);
    expect(cellsShown()).toEqual([
      rowOf('Air and drone strikes', kept, kept, window),
      rowOf('Total, each incident once', kept, kept, window),
    ]);
    changeView(view, { filter: { ...noFilter, text: 'no such word' } });
    await expect.element(page.getByText(/^No incident matches/)).toBeVisible();
  });
});

const drones = (index: number, parts: Partial<Incident> = {}): Incident =>
  incidentOf(`a:${String(index).padStart(3, '0')}`, {
    place: { precision: 'unknown', country: `Country ${String(index % 3)}` },
    ...parts,
  });

test('0 is said only where somebody stated 0', async () => {
  const incidents = [
    drones(0),
    drones(1, { killed: exactly(0) }),
    drones(2, { killed: atLeast(7), injured: { low: 7, best: 9, high: 12 } }),
  ];
  await showPanel(FiguresPanel, { incidents });
  await choose('Group by', 'Country');
  await expect
    .poll(() => cellsShown().map((cells) => cells.slice(2)))
    .toEqual([
      ['not stated', '1', 'not stated', '1'],
      ['0', '0', 'not stated', '1'],
      ['7 or more', '0', '7 to 12, best 9', '0'],
      ['7 or more', '1', '7 to 12, best 9', '2'],
    ]);
});

test('a parent’s number stands where its parts state none, and no note says that it is left out', async () => {
  const incidents = [
    drones(0, { killed: exactly(10) }),
    drones(1, { parent: 'a:000' }),
    drones(2, { parent: 'a:000' }),
  ];
  await showPanel(FiguresPanel, { incidents });
  await choose('Group by', 'Country');
  await expect.poll(() => cellsShown().at(-1)?.slice(1, 4)).toEqual(['3', '10', '2']);
  await expect.element(page.getByText(/^1 incident groups others/)).not.toBeInTheDocument();
});

describe('columns', () => {
  const incidents = [
    drones(0, { killed: exactly(3) }),
    drones(1, { killed: exactly(20) }),
    drones(2),
    drones(4, { killed: exactly(1) }),
  ];
  const names = (): string[] => cellsShown().map(([name = '']) => name);

  test('are sorted by their heads, numbers from the highest on', async () => {
    await showPanel(FiguresPanel, { incidents });
    await choose('Group by', 'Country');
    const killed = page.getByRole('columnheader', { name: 'Killed: reported range' });
    await expect.element(killed).not.toHaveAttribute('aria-sort');
    await expect
      .element(page.getByRole('columnheader', { name: 'Incidents' }))
      .toHaveAttribute('aria-sort', 'descending');
    await expect
      .poll(names)
      .toEqual(['Country 1', 'Country 0', 'Country 2', 'Total, each incident once']);
    await userEvent.click(page.getByRole('button', { name: 'Killed: reported range' }));
    await expect.element(killed).toHaveAttribute('aria-sort', 'descending');
    expect(names().slice(0, 3)).toEqual(['Country 1', 'Country 0', 'Country 2']);
    await userEvent.keyboard('{Enter}');
    await expect.element(killed).toHaveAttribute('aria-sort', 'ascending');
    expect(names().slice(0, 3)).toEqual(['Country 0', 'Country 1', 'Country 2']);
    await userEvent.click(page.getByRole('button', { name: 'Country' }));
    expect(names().slice(0, 3)).toEqual(['Country 0', 'Country 1', 'Country 2']);
  });
});

test('a hundred rows are shown until all are wanted', async () => {
  const incidents = Array.from({ length: 130 }, (_, index) =>
    drones(index, { actors: [{ name: `Actor ${String(index)}`, role: 'unstated' }] }),
  );
  await showPanel(FiguresPanel, { incidents });
  await choose('Group by', 'Actor');
  const all = page.getByRole('button', { name: 'Show all 130 rows' });
  await expect.element(all).toBeInTheDocument();
  expect(cellsShown().length).toBe(101);
  await userEvent.click(all);
  await expect.poll(() => cellsShown().length).toBe(131);
  await expect.element(page.getByRole('region', { name: 'Table of figures' })).toHaveFocus();
});

test('one dataset is counted at a time, and words say so', async () => {
  const incidents = [
    incidentOf('a:1', { killed: exactly(2) }),
    incidentOf('b:1', { killed: exactly(5) }),
    incidentOf('b:2', { killed: exactly(6) }),
  ];
  const { asked } = await showPanel(FiguresPanel, {
    incidents,
    reports: [reportOf('a'), reportOf('b')],
  });
  await expect.element(page.getByText(/never summed across datasets/)).toBeVisible();
  await expect.poll(() => cellsShown().at(-1)?.slice(1, 3)).toEqual(['1', '2']);
  await choose('Dataset', 'Dataset b');
  await expect.poll(() => cellsShown().at(-1)?.slice(1, 3)).toEqual(['2', '11']);
  expect(new Set(asked.figures.map(({ dataset }) => dataset))).toEqual(new Set(['a', 'b']));
});

test('the unit of periods is chosen', async () => {
  const { incidents, report } = await readReport();
  await showPanel(FiguresPanel, { incidents, reports: [report] });
  await choose('Group by', 'Period');
  await choose('Unit', 'Month');
  await expect
    .poll(() => cellsShown().map(([name]) => name))
    .toEqual(['January 2026', 'February 2026', 'Total, each incident once']);
});

test('while it plays it is asked a few times a second, and ends with the last window', async () => {
  const { incidents, report } = await readReport();
  const { view, answers, playback, asked } = await showPanel(FiguresPanel, {
    incidents,
    reports: [report],
  });
  await expect.element(table).toBeVisible();
  const extent = answers.getState().extent;
  if (extent === null) throw new Error('the report has an extent');
  playback.setState({ playing: true });
  asked.figures.length = 0;
  const began = performance.now();
  let end = extent.end;
  for (let step = 1; step <= 60; step++) {
    end = minute(extent.start + step * 60 * 6);
    changeView(view, { window: { start: extent.start, end } }, 'drag');
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const seconds = (performance.now() - began) / 1000;
  expect(asked.figures.length).toBeGreaterThanOrEqual(2);
  expect(asked.figures.length).toBeLessThanOrEqual(Math.ceil(4 * seconds) + 1);
  playback.setState({ playing: false });
  await expect.poll(() => asked.figures.at(-1)?.window.end).toBe(end);
  await expect
    .poll(() => cellsShown().at(-1)?.[1])
    .toMatch(
      new RegExp(`^${numberWords('en', select(incidents, [], { ...extent, end }).length)}( |$)`),
    );
});

describe('taken along', () => {
  test('the table is copied in words, exact numbers as numbers', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const incidents = [
      drones(0, { killed: exactly(2), place: { precision: 'unknown', country: '=cmd()' } }),
      drones(1, { killed: atLeast(5) }),
    ];
    await showPanel(FiguresPanel, { incidents });
    await choose('Group by', 'Country');
    await expect.poll(() => cellsShown().length).toBe(3);
    await userEvent.click(page.getByRole('button', { name: 'Copy table' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    const blob = await write.mock.calls[0]?.[0][0]?.getType('text/plain');
    const lines = (await blob?.text())?.split('\n').map((line) => line.split('\t'));
    expect(lines?.map(([name, , , killed]) => [name, killed])).toEqual([
      ['Country', 'Killed: reported range'],
      ["'=cmd()", '2'],
      ['Country 1', '5 or more'],
      ['Total, each incident once', '7 or more'],
    ]);
  });

  test('a refused clipboard is said', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('refused'));
    await showPanel(FiguresPanel, { incidents: [drones(0)] });
    await userEvent.click(page.getByRole('button', { name: 'Copy table' }));
    await expect.element(page.getByRole('status')).toHaveTextContent(/could not be copied/);
  });

  test('the file is a CSV with a name that says what it is', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:none';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { incidents, report } = await readReport();
    await showPanel(FiguresPanel, { incidents, reports: [report] });
    await choose('Group by', 'Period');
    await expect.element(page.getByRole('row', { name: /^Across several/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Download CSV' }));
    expect(names).toEqual(['figures-by-day-report-2026-02-04-from-2026-01-23.csv']);
    const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n')[0]).toMatch(/^group,incidents,possibly,killed_low,killed_best/);
  });
});

test.each([
  [900, 'light', 'en'],
  [900, 'dark', 'uk'],
  [320, 'light', 'uk'],
  [320, 'dark', 'en'],
] as const)(
  'at %i pixels, %s, in %s axe finds nothing and the page is no wider',
  async (width, theme, locale) => {
    document.documentElement.dataset['theme'] = theme;
    const { incidents, report } = await readReport();
    const { container } = await showPanel(FiguresPanel, {
      incidents,
      reports: [report, reportOf('other')],
      width,
      view: { locale },
    });
    await expect.element(table).toBeVisible();
    const { violations, passes } = await axe.run(container);
    expect(violations).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    const panel = container.querySelector('div > div > div');
    expect(panel?.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('figures of the points in view are said to be that, and follow the map', async () => {
  const place = (lon: number) => ({ precision: 'exact' as const, lon, lat: 50 });
  const incidents = [
    incidentOf('a:west', { place: place(10), killed: exactly(1) }),
    incidentOf('a:east', { place: place(40), killed: exactly(2) }),
    incidentOf('a:region', { place: { precision: 'admin1', areaId: 'UA-51' } }),
  ];
  const { answers } = await showPanel(FiguresPanel, { incidents });
  answers.setState({ shownBbox: [0, 40, 20, 60] });
  await expect.poll(() => cellsShown().at(-1)?.[1]).toBe('3');
  await choose('Counted', 'Only points in view');
  await expect.poll(() => cellsShown().at(-1)?.slice(1, 3)).toEqual(['1', '1']);
  await expect
    .element(table.getByRole('caption'))
    .toHaveTextContent(/no filter, only points in view/);
  answers.setState({ shownBbox: [0, 40, 50, 60] });
  await expect.poll(() => cellsShown().at(-1)?.slice(1, 3)).toEqual(['2', '3']);
  await choose('Counted', 'All that were found');
  await expect.poll(() => cellsShown().at(-1)?.[1]).toBe('3');
});
