import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { worldBbox } from '../../../src/core/geo/bbox.ts';
import { firstScreen } from './first-screen.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(() => page.viewport(1000, 300));
afterEach(cleanup);

const many = Array.from({ length: 10 }, () => firstScreen).flat();
const inView = page.getByRole('button', { name: /^In view: bars of the points/ });

test('bars can be of the points in view, and of all again', async () => {
  const { answers, layout, container } = showTimeline({ happenings: many });
  answers.setState({ shownBbox: worldBbox });
  await expect.element(inView).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(inView);
  await expect.element(inView).toHaveAttribute('aria-pressed', 'true');
  expect(layout.getState().scope).toBe('view');
  expect((await axe.run(container)).violations).toEqual([]);
  await userEvent.click(inView);
  expect(layout.getState().scope).toBe('whole');
});

test('without a map, and for a handful of incidents, there is nothing to choose', async () => {
  const { answers } = showTimeline();
  answers.setState({ shownBbox: worldBbox });
  await expect.element(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
  expect(inView.query()).toBeNull();
  cleanup();
  showTimeline({ happenings: many });
  await expect.element(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
  expect(inView.query()).toBeNull();
});
