import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { loadDetails, loadedDetails } from '../../../src/ui/details/load-details.ts';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';

vi.mock('../../../src/ui/details/load-details.ts', () => ({
  loadDetails: vi.fn<typeof loadDetails>(),
  loadedDetails: vi.fn<typeof loadedDetails>(() => null),
}));

const incidents = [incidentNamed('First'), incidentNamed('Second')];
const item = (title: string) => page.getByRole('list').getByRole('button', { name: title });
const heading = (title: string) => page.getByRole('heading', { level: 2, name: title });
const panel = page.getByRole('complementary', { name: 'Incident details' });
const never = () => new Promise<never>(() => {});

function codeOnItsWay() {
  let resolve: (panel: typeof DetailsPanel) => void = () => {};
  const promise = new Promise<typeof DetailsPanel>((settle) => (resolve = settle));
  return { promise, arrives: () => resolve(DetailsPanel) };
}

beforeEach(() => page.viewport(1280, 720));
afterEach(cleanup);

describe('while the code is on its way', () => {
  test('the region is there and says so', async () => {
    vi.mocked(loadDetails).mockImplementation(never);
    showAtlas(incidents);
    await userEvent.click(item('First'));
    await expect.element(panel.getByText('Loading the incident…')).toBeVisible();
    await expect.element(item('First')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
  });

  test('the focus waits for the heading, and goes back where it came from', async () => {
    const code = codeOnItsWay();
    vi.mocked(loadDetails).mockImplementation(() => code.promise);
    showAtlas(incidents);
    await userEvent.click(item('First'));
    await expect.element(panel).toBeVisible();
    code.arrives();
    await expect.element(heading('First')).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Close details' }));
    await expect.element(item('First')).toHaveFocus();
  });

  test('a link takes no focus, even where something else was done meanwhile', async () => {
    const code = codeOnItsWay();
    vi.mocked(loadDetails).mockImplementation(() => code.promise);
    const { view } = showAtlas(incidents, { selection: 'test:First' });
    await expect.element(panel).toBeVisible();
    view.setState({ window: null, origin: 'act' });
    code.arrives();
    await expect.element(heading('First')).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  test('another incident that is chosen then has the focus', async () => {
    const code = codeOnItsWay();
    vi.mocked(loadDetails).mockImplementation(() => code.promise);
    showAtlas(incidents, { selection: 'test:First' });
    await userEvent.click(item('Second'));
    code.arrives();
    await expect.element(heading('Second')).toHaveFocus();
  });
});

test('code that cannot be fetched is told, and can be tried again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(loadDetails).mockImplementation(() => Promise.reject(new Error('no network')));
  showAtlas(incidents);
  await userEvent.click(item('First'));
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Details: something went wrong here');
  await expect.element(alert).toHaveTextContent('no network');
  vi.mocked(loadDetails).mockImplementation(() => Promise.resolve(DetailsPanel));
  await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
  await expect.element(heading('First')).toHaveFocus();
  told.mockRestore();
});
