import { lazy, Suspense, type ReactNode } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import { useBroughtThings } from './use-brought-things.ts';

const ImportDialog = lazy(() => import('./ImportDialog.tsx'));
const ImportStrip = lazy(() => import('./ImportStrip.tsx'));
const AboutDataset = lazy(() => import('../datasets/AboutDataset.tsx'));
const DropOverlay = lazy(() => import('./DropOverlay.tsx'));

/** What lies over the page while data is brought or looked at: what a drop would do, and the dialogs. */
export default function ImportLayer(): ReactNode {
  const { imports, datasets } = useAtlas();
  const isOpen = useStore(imports, (state) => state.isOpen);
  const hasJobs = useStore(imports, (state) => state.jobs.length > 0);
  const about = useStore(datasets, (state) => state.about);
  const dragged = useBroughtThings();
  return (
    <Suspense fallback={null}>
      {isOpen && <ImportDialog />}
      {!isOpen && hasJobs && <ImportStrip />}
      {about !== null && <AboutDataset id={about} />}
      {dragged !== null && <DropOverlay dragged={dragged} />}
    </Suspense>
  );
}
