import { Suspense } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import { DatasetMark } from './dataset-parts.ts';

/** Which dataset an incident is of, where there are several. */
export function MarkWhereSeveral({ id }: { readonly id: string }) {
  const isOneOfMany = useStore(useAtlas().answers, ({ reports }) => reports.length > 1);
  return (
    isOneOfMany && (
      <Suspense fallback={null}>
        <DatasetMark id={id} />
      </Suspense>
    )
  );
}
