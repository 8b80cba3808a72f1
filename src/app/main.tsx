import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AtlasApp } from '../ui/AtlasApp.tsx';
import { AtlasContext } from '../ui/shared/atlas-context.ts';
import { whenWordsAreReady } from './appearance.ts';
import { keepForOffline } from './offline/keep-for-offline.ts';
import { wireAtlas } from './wire.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id root');

const atlas = wireAtlas();
whenWordsAreReady(atlas.view, () => {
  createRoot(root).render(
    <StrictMode>
      <AtlasContext value={atlas}>
        <AtlasApp />
      </AtlasContext>
    </StrictMode>,
  );
});
if (import.meta.env.PROD) keepForOffline(atlas.answers);
