import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { FacetSection } from './FacetSection.tsx';
import { FigureSection } from './FigureSection.tsx';
import { MapPartSection } from './MapPartSection.tsx';
import styles from './MoreFilters.module.css';

/** A folded section for everything beyond kinds that incidents can be filtered by. */
export default function MoreFilters() {
  const { filterPanel } = usePanelMessages();
  const isRevised = useStore(useAtlas().answers, ({ reports }) =>
    reports.some(({ revision }) => revision !== undefined),
  );
  return (
    <div className={styles['sections']}>
      <p className={styles['rule']}>{filterPanel.rule}</p>
      <FacetSection field="country" />
      <FacetSection field="region" />
      <FacetSection field="actor" />
      <FacetSection field="ownType" />
      <FacetSection field="place" />
      <FacetSection field="time" />
      <FigureSection field="killed" />
      <FigureSection field="injured" />
      <FacetSection field="source" />
      <FacetSection field="verification" />
      <FacetSection field="tag" />
      {isRevised && <FacetSection field="revision" />}
      <MapPartSection />
    </div>
  );
}
