import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MapSymbol, SymbolContent } from '../../../src/core/cluster/map-symbol.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { ViewState } from '../../../src/core/share/view-state.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';
import { createFakeSymbols, type FakeSymbols } from './symbols.ts';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});
beforeEach(() => page.viewport(1280, 720));

const kyiv: Incident = {
  ...incidentNamed('Strike on Kyiv'),
  place: { precision: 'settlement', lon: 30.5, lat: 50.5, radiusMeters: 9000, name: 'Kyiv' },
};
const odesa: Incident = {
  ...incidentNamed('Attack on Odesa'),
  kind: 'attack',
  place: { precision: 'admin1', areaId: 'UA-51' },
};

function symbolOf(key: string, x: number, y: number, content: SymbolContent): MapSymbol {
  const shape = content.type === 'area' ? 'square' : 'circle';
  return { key, x, y, radius: 12, shape, isSpread: content.type === 'rest', content };
}

const single = symbolOf('incident kyiv', 500, 100, {
  type: 'incident',
  id: kyiv.id,
  kind: 'strike',
  precision: 'settlement',
  inferred: true,
});
const group = symbolOf('group 1', 600, 100, {
  type: 'group',
  count: 12,
  counts: [
    { kind: 'strike', count: 9 },
    { kind: 'battle', count: 3 },
  ],
});
const area = symbolOf('area UA-51', 550, 200, {
  type: 'area',
  areaId: 'UA-51',
  level: 'admin1',
  count: 1,
  counts: [{ kind: 'attack', count: 1 }],
  incident: odesa.id,
});
const stack = symbolOf('stack UA', 450, 300, {
  type: 'stack',
  country: 'UA',
  count: 123,
  counts: [
    { kind: 'strike', count: 122 },
    { kind: 'riot', count: 1 },
  ],
});
const all = [single, group, area];

const symbols = page.getByRole('group', { name: 'Symbols on the map' });
const buttons = () => symbols.getByRole('button').elements();
const canvas = () => document.querySelector<HTMLElement>('[data-canvas]');
const focused = () => document.activeElement?.textContent;

async function showWith(fake: FakeSymbols, chosen: Partial<ViewState> = {}) {
  const shown = showAtlas([kyiv, odesa], chosen, {
    mapSymbols: fake,
    attachMap(container) {
      const element = document.createElement('canvas');
      element.tabIndex = 0;
      element.dataset['canvas'] = '';
      container.append(element);
      return () => element.remove();
    },
  });
  shown.answers.setState({
    map: 'ready',
    areaNames: new Map([
      ['UA', { en: 'Ukraine', uk: 'Україна' }],
      ['UA-51', { en: 'Odesa Oblast', uk: 'Одеська область' }],
    ]),
  });
  const name = chosen.locale === 'uk' ? 'Символи на мапі' : 'Symbols on the map';
  await expect.element(page.getByRole('group', { name })).toBeInTheDocument();
  return shown;
}

/** From the canvas, as everybody comes. */
async function comeIn(): Promise<void> {
  canvas()?.focus();
  await userEvent.keyboard('{Tab}');
}

describe('the symbols of the map', () => {
  test('are one stop for Tab right after the canvas, and are there once focus is', async () => {
    await showWith(createFakeSymbols(all));
    expect(buttons().length).toBe(1);
    await comeIn();
    await expect
      .poll(focused)
      .toBe(
        'Strike on Kyiv, Air and drone strikes, Kyiv: the settlement is known, the place within it is not',
      );
    expect(buttons().length).toBe(3);
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: /^Not on the map/ })).toHaveFocus();
    await expect.poll(() => buttons().length).toBe(1);
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    expect(document.activeElement).toBe(canvas());
  });

  test('are read at rest and not while it plays, but at every frame while focus is among them', async () => {
    let reads = 0;
    const fake = createFakeSymbols(all);
    const { playback } = await showWith({
      ...fake,
      within(box) {
        reads++;
        return fake.within(box);
      },
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const readsOf = (frames: number): number => {
      const before = reads;
      for (let frame = 0; frame < frames; frame++) {
        fake.show(all);
        if (vi.isFakeTimers()) vi.advanceTimersByTime(100);
      }
      return reads - before;
    };
    expect(readsOf(20)).toBe(0);
    const before = reads;
    vi.advanceTimersByTime(150);
    expect(reads).toBe(before + 1);
    vi.useRealTimers();
    playback.setState({ playing: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(readsOf(20)).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(readsOf(1)).toBe(0);
    vi.useRealTimers();
    await comeIn();
    expect(readsOf(5)).toBe(5);
  });

  test('say what they stand for and which of how many they are', async () => {
    await showWith(createFakeSymbols(all));
    await comeIn();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('12 incidents: air and drone strikes (9); battles (3)');
    expect(document.activeElement?.closest('li')?.ariaPosInSet).toBe('2');
    expect(document.activeElement?.closest('li')?.ariaSetSize).toBe('3');
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .poll(focused)
      .toBe(
        'Odesa Oblast: 1 incident, known to the region only: Attack on Odesa, Attacks, form not stated',
      );
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toMatch(/^Odesa/);
    await userEvent.keyboard('{Home}');
    expect(focused()).toMatch(/^Strike on Kyiv/);
    await userEvent.keyboard('{End}{ArrowUp}{ArrowLeft}');
    expect(focused()).toMatch(/^Strike on Kyiv/);
  });

  test('say it in Ukrainian', async () => {
    await showWith(createFakeSymbols(all), { locale: 'uk' });
    await comeIn();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('12 інцидентів: повітряні та дронові удари (9); бої (3)');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toMatch(/^Одеська область: 1 інцидент, відомо лише регіон: /);
  });

  test.each([
    [
      'en',
      'Ukraine: 123 incidents known to regions or to the country only: air and drone strikes (122); riots (1)',
    ],
    [
      'uk',
      'Україна: 123 інциденти, щодо яких відомо лише регіон або країну: повітряні та дронові удари (122); заворушення (1)',
    ],
  ] as const)('of a country with a stack of areas say so, %s', async (locale, words) => {
    const { answers, container } = await showWith(createFakeSymbols([stack]), { locale });
    await comeIn();
    await expect.poll(focused).toBe(words);
    answers.setState({
      hover: { incident: null, count: 123, areaId: 'UA', isStack: true, position: [450, 300] },
    });
    const card = () => container.querySelector('[aria-hidden] > p')?.textContent;
    await expect.poll(card).toBe(words.slice(0, words.lastIndexOf(': ')));
  });

  test('stand where they are drawn, follow it, and let the pointer through', async () => {
    const fake = createFakeSymbols(all);
    await showWith(fake);
    await comeIn();
    const middle = () => {
      const box = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    expect(middle()).toEqual([500, 100]);
    expect(fake.pointed()).toBe(single.key);
    fake.show(all.map((symbol) => ({ ...symbol, x: symbol.x + 40 })));
    await expect.poll(middle).toEqual([540, 100]);
    expect(symbols.element().contains(document.elementFromPoint(540, 100))).toBe(false);
    canvas()?.focus();
    await expect.poll(fake.pointed).toBeNull();
  });

  test('under a panel or out of view are none', async () => {
    await showWith(createFakeSymbols([{ ...single, x: 40 }, { ...area, y: 900 }, group]));
    await expect
      .poll(() => buttons().map(({ textContent }) => textContent))
      .toEqual(['12 incidents: air and drone strikes (9); battles (3)']);
  });

  test('are as clean for axe with focus among them as without', async () => {
    await showWith(createFakeSymbols(all));
    await comeIn();
    await userEvent.keyboard('{ArrowRight}');
    const { violations } = await axe.run(symbols.element());
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('focus', () => {
  test('goes to the nearest symbol when its own goes, and to the group when none is left', async () => {
    const fake = createFakeSymbols(all);
    await showWith(fake);
    await comeIn();
    fake.show([group, area]);
    await expect.poll(focused).toMatch(/^12 incidents/);
    fake.show([]);
    await expect.element(symbols).toHaveFocus();
    fake.show(all);
    await expect.element(symbols).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toMatch(/^Strike on Kyiv/);
  });

  test('goes back to the canvas with Escape, and leaves the details open', async () => {
    const { view } = await showWith(createFakeSymbols(all), { selection: odesa.id });
    await comeIn();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(canvas());
    expect(view.getState().selection).toBe(odesa.id);
  });

  test('comes back to the symbol whose incident was opened, also where the map has moved since', async () => {
    const fake: FakeSymbols = createFakeSymbols(all, () => {
      changeView(shown.view, { selection: kyiv.id });
      fake.show([group]);
      return Promise.resolve(null);
    });
    const shown = await showWith(fake);
    await comeIn();
    await userEvent.keyboard('{Enter}');
    expect(fake.opened).toEqual([single.key]);
    await expect
      .element(page.getByRole('heading', { level: 2, name: 'Strike on Kyiv' }))
      .toHaveFocus();
    // Longer than the way in is left unlooked after.
    await new Promise((resolve) => setTimeout(resolve, 400));
    fake.show(all);
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toMatch(/^Strike on Kyiv/);
    expect(symbols.element().contains(document.activeElement)).toBe(true);
  });

  test('goes to the first member of a group that was opened, and waits for it without a word', async () => {
    const member = { ...single, key: 'incident member', x: 700 };
    const fake: FakeSymbols = createFakeSymbols(all, async () => {
      fake.show([{ ...group, key: 'group between' }]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(focused()).toMatch(/^12 incidents/);
      fake.show([single, member]);
      return member.key;
    });
    await showWith(fake);
    await comeIn();
    await userEvent.keyboard('{ArrowRight} ');
    expect(fake.opened).toEqual([group.key]);
    await expect.poll(() => document.activeElement?.getBoundingClientRect().x).toBe(700 - 12);
  });

  test('leaves a spread before it leaves the map’s symbols', async () => {
    const rest = { ...group, content: { type: 'rest', count: 40 }, isSpread: true } as const;
    const member = { ...single, isSpread: true };
    const fake = createFakeSymbols([member, rest]);
    fake.closeSpread = () => {
      setTimeout(() => fake.show([single, group]), 50);
      return group.key;
    };
    await showWith(fake);
    await comeIn();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toMatch(/^12 incidents/);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(canvas());
  });
});

test('more symbols than help are counted by the last of them, which zooms in', async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({
    ...group,
    key: `group ${index}`,
    x: 500 + index,
  }));
  await showWith(createFakeSymbols(many));
  await comeIn();
  await userEvent.keyboard('{End}');
  expect(focused()).toBe('30 more symbols are in view: zoom in to reach them, or use the list');
  await expect.element(page.getByText('30 more symbols are in view')).toBeInViewport();
  expect(buttons().length).toBe(201);
});
