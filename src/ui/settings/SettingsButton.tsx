import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';

const SettingsDialog = lazy(async () => ({
  default: (await import('./SettingsDialog.tsx')).SettingsDialog,
}));

export function SettingsButton({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const { app } = useMessages();
  return (
    <>
      <IconButton icon="settings" name={app.settings} onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <SettingsDialog
            onClose={() => setOpen(false)}
            onShowKeys={() => {
              setOpen(false);
              onShowKeys();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
