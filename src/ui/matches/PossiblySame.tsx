import { lazy, Suspense, type ComponentType } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import type { CandidateSectionProps } from './CandidateSection.tsx';
import { useDatasetsOn } from './use-datasets-on.ts';

const CandidateSection = lazy(loadSection);

/** Incidents of other datasets that may be the same event as this one; nothing while only one is on. */
export function PossiblySame({ incident }: { readonly incident: Incident }) {
  const areSeveral = useDatasetsOn().length > 1;
  return (
    areSeveral && (
      <Suspense fallback={null}>
        <CandidateSection key={incident.id} id={incident.id} kind={incident.kind} />
      </Suspense>
    )
  );
}

/** Where it cannot be fetched, the details do without. */
async function loadSection(): Promise<{ default: ComponentType<CandidateSectionProps> }> {
  try {
    const { CandidateSection: Section } = await import('./CandidateSection.tsx');
    return { default: Section };
  } catch {
    return { default: () => null };
  }
}
