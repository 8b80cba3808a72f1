import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followAddress } from '../../src/app/address-bar.ts';
import { decodeView } from '../../src/core/share/view-codec.ts';
import { defaultViewState, noFilter } from '../../src/core/share/view-state.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { changeView, createViewStore, type ChangeOrigin } from '../../src/state/view-store.ts';
import { period } from '../support/extents.ts';

const camera = { lon: 30.5, lat: 50.45, zoom: 8 };
const first = period('2026-01-23', '2026-01-24');
const paused = period('2026-01-28', '2026-01-29');
const midway = period('2026-01-28', '2026-02-01');
const last = period('2026-01-28', '2026-02-04');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a playback is one step, and Back from a later drag leads to where it paused', () => {
  const { move, type, back } = setUp();
  move(first, 'act');
  move(paused, 'play');
  vi.advanceTimersByTime(1000);
  type('talks');
  move(midway, 'drag');
  move(last, 'drag');
  move(last, 'settle');
  expect(back()).toMatchObject({ window: paused, filter: { text: 'talks' } });
  expect(back()).toMatchObject({ window: null, filter: { text: '' } });
});

test('a drag that was pausing is undone in the period only, not in what came with it', () => {
  const { view, move, type, back } = setUp();
  move(midway, 'drag');
  vi.advanceTimersByTime(1000);
  type('talks');
  changeView(view, { camera }, 'drag');
  vi.advanceTimersByTime(1000);
  move(last, 'drag');
  move(last, 'settle');
  expect(back()).toMatchObject({ window: null, camera, filter: { text: 'talks' } });
});

test('playback after a drag that was never settled forgets where that began', () => {
  const { move, back } = setUp();
  move(first, 'drag');
  move(paused, 'play');
  move(midway, 'drag');
  move(midway, 'settle');
  expect(back()).toMatchObject({ window: paused });
});

test('an act leads back to what was typed before it', () => {
  const { move, type, back } = setUp();
  type('talks');
  move(last, 'act');
  expect(back()).toMatchObject({ window: null, filter: { text: 'talks' } });
});

/** A view over a history that has one entry. */
function setUp() {
  const entries = [''];
  let at = 0;
  const location = { pathname: '/', search: '', hash: '' };
  const put = (address: string): void => {
    location.hash = address.slice(address.indexOf('#'));
    entries[at] = location.hash;
  };
  const listeners = new Map<string, () => void>();
  vi.stubGlobal('location', location);
  vi.stubGlobal('addEventListener', (type: string, act: () => void) => listeners.set(type, act));
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, address: string) => put(address),
    pushState(_state: unknown, _title: string, address: string) {
      entries.length = ++at;
      put(address);
    },
  });
  const view = createViewStore(defaultViewState);
  followAddress(view, createAnswerStore());
  return {
    view,
    move: (window: TimeWindow, origin: ChangeOrigin) => changeView(view, { window }, origin),
    type: (text: string) => changeView(view, { filter: { ...noFilter, text } }, 'drag'),
    /** The view that Back leads to, as its address says it. */
    back() {
      location.hash = entries[--at] ?? '';
      listeners.get('popstate')?.();
      const decoded = decodeView(location.hash.slice(1));
      return decoded.outcome === 'ok' ? decoded.state : null;
    },
  };
}
