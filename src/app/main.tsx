import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AtlasApp } from '../ui/AtlasApp.tsx';
import { AtlasContext } from '../ui/shared/atlas-context.ts';
import { wireAtlas } from './wire.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id root');

createRoot(root).render(
  <StrictMode>
    <AtlasContext value={wireAtlas()}>
      <AtlasApp />
    </AtlasContext>
  </StrictMode>,
);
