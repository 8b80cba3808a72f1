import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dragWindow,
  handleAt,
  type DragHandle,
  type WindowDrag,
} from '../../../src/core/time/drag-window.ts';
import { contains, minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { at, period, textOf } from '../../support/extents.ts';

const seed = 20260204;
const domain = period('2026-01-23', '2026-02-05');
const window = period('2026-01-28', '2026-01-31');
const pixel = fc.integer({ min: -200, max: 1200 });

test('the target of each edge is twice the reach wide, and the two never share a pixel', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 300 }),
      (start, width) => {
        const end = start + width;
        const held = (handle: DragHandle): number[] =>
          Array.from({ length: 1400 }, (_, index) => index - 100).filter(
            (x) => handleAt(x, start, end, 22) === handle,
          );
        expect(held('start').length).toBeGreaterThanOrEqual(44);
        expect(held('end').length).toBeGreaterThanOrEqual(44);
        expect(Math.max(...held('start'))).toBeLessThan(Math.min(...held('end')));
      },
    ),
    { seed, numRuns: 50 },
  );
});

test('at least half of the window holds its body unless it is narrower than four pixels', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 300 }), (width) => {
      const body = Array.from({ length: width }, (_, x) => x).filter(
        (x) => handleAt(x, 0, width, 22) === 'body',
      );
      expect(body.length).toBeGreaterThanOrEqual(Math.min(width / 2 - 1, width - 46));
      expect(body.length).toBeGreaterThan(0);
    }),
    { seed, numRuns: 50 },
  );
});

test('both edges can be held where they are at one place', () => {
  expect(handleAt(95, 100, 100, 22)).toBe('start');
  expect(handleAt(105, 100, 100, 22)).toBe('end');
});

test('away from the window a pointer draws a new one', () => {
  expect(handleAt(10, 100, 200, 12)).toBe('new');
  expect(handleAt(290, 100, 200, 12)).toBe('new');
  expect(handleAt(150, 100, 200, 12)).toBe('body');
});

test.each<[handle: DragHandle, from: string, to: string, expected: string]>([
  ['start', '2026-01-28', '2026-01-26T10:00', '2026-01-26 to 2026-01-31'],
  ['start', '2026-01-28', '2026-01-26T13:00', '2026-01-27 to 2026-01-31'],
  ['start', '2026-01-28', '2026-02-03', '2026-01-30 to 2026-01-31'],
  ['end', '2026-01-31', '2026-02-02T14:00', '2026-01-28 to 2026-02-03'],
  ['end', '2026-01-31', '2026-01-24', '2026-01-28 to 2026-01-29'],
  ['body', '2026-01-29T12:00', '2026-01-30T14:00', '2026-01-29 to 2026-02-01'],
  ['body', '2026-01-29T12:00', '2026-01-23', '2026-01-23 to 2026-01-26'],
  ['body', '2026-01-29T12:00', '2026-02-05', '2026-02-02 to 2026-02-05'],
  ['new', '2026-02-02T10:00', '2026-02-03T10:00', '2026-02-02 to 2026-02-04'],
  ['new', '2026-02-03T10:00', '2026-02-02T10:00', '2026-02-02 to 2026-02-04'],
  ['new', '2026-02-05', '2026-02-05', '2026-02-04 to 2026-02-05'],
])('the %s dragged from %s to %s gives %s', (handle, from, to, expected) => {
  const drag: WindowDrag = { handle, from: at(from), window };
  expect(textOf(dragWindow(drag, at(to), domain, minutesPerDay))).toBe(expected);
});

test('whatever is dragged, the window keeps to whole days of the domain', () => {
  const days = (domain.end - domain.start) / minutesPerDay;
  const anyDrag = fc.record({
    handle: fc.constantFrom<DragHandle>('start', 'end', 'body', 'new'),
    from: fc.integer({ min: domain.start, max: domain.end }),
    window: fc.tuple(fc.nat({ max: days - 1 }), fc.nat({ max: days - 1 })).map(([a, b]) => ({
      start: minute(domain.start + Math.min(a, b) * minutesPerDay),
      end: minute(domain.start + (Math.max(a, b) + 1) * minutesPerDay),
    })),
  });
  fc.assert(
    fc.property(anyDrag, pixel, (drag, x) => {
      const to = domain.start + (x / 1000) * (domain.end - domain.start);
      const dragged = dragWindow(drag, to, domain, minutesPerDay);
      expect(contains(domain, dragged)).toBe(true);
      expect((dragged.start - domain.start) % minutesPerDay).toBe(0);
      expect((dragged.end - domain.start) % minutesPerDay).toBe(0);
      expect(dragged.end).toBeGreaterThan(dragged.start);
      if (drag.handle === 'start') expect(dragged.end).toBe(drag.window.end);
      if (drag.handle === 'end') expect(dragged.start).toBe(drag.window.start);
      if (drag.handle === 'body') {
        expect(dragged.end - dragged.start).toBe(drag.window.end - drag.window.start);
      }
    }),
    { seed, numRuns: 400 },
  );
});

test('a window that reaches out of the domain is taken into it', () => {
  const wide = period('2026-01-06', '2026-03-01');
  for (const handle of ['start', 'end', 'body'] as const) {
    const dragged = dragWindow(
      { handle, from: at('2026-01-30'), window: wide },
      at('2026-01-31'),
      domain,
      minutesPerDay,
    );
    expect(contains(domain, dragged)).toBe(true);
  }
});
