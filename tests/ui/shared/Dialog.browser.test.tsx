import { cleanup, render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../src/ui/shared/Dialog.tsx';

afterEach(cleanup);

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && (
        <Dialog title="A question" closeName="Close it" onClose={() => setOpen(false)}>
          <p>What now?</p>
        </Dialog>
      )}
    </>
  );
}

// Strict mode mounts every effect twice, as the development server does.
test('a dialog opens, stays open, closes on Escape and gives focus back', async () => {
  render(
    <StrictMode>
      <Opener />
    </StrictMode>,
  );
  const open = page.getByRole('button', { name: 'Open' });
  const dialog = page.getByRole('dialog', { name: 'A question' });
  await userEvent.click(open);
  await expect.element(dialog).toBeVisible();
  // A queued close event would have come by now.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(open).toHaveFocus();
});

test('its close button closes it', async () => {
  render(<Opener />);
  await userEvent.click(page.getByRole('button', { name: 'Open' }));
  await userEvent.click(page.getByRole('button', { name: 'Close it' }));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
