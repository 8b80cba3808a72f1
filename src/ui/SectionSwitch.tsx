import type { Section } from '../state/layout-store.ts';
import { useAtlas } from './shared/atlas-context.ts';
import { Icon } from './shared/Icon.tsx';
import { useMessages } from './shared/use-messages.ts';
import { useStore } from './shared/use-store.ts';
import styles from './SectionSwitch.module.css';

export const drawerId = 'drawer';

export function drawerSwitchId(section: Section): string {
  return `drawer-${section}`;
}

/** On a wide page: opens and closes figures and table over the map. */
export function SectionSwitch() {
  const { layout } = useAtlas();
  const section = useStore(layout, (state) => state.section);
  const { sections } = useMessages();
  return (
    <div className={styles['switch']}>
      {(['figures', 'table'] as const).map((name) => (
        <button
          key={name}
          type="button"
          id={drawerSwitchId(name)}
          aria-expanded={section === name}
          aria-controls={section === name ? drawerId : undefined}
          className={styles['button']}
          onClick={() => layout.setState({ section: section === name ? 'incidents' : name })}
        >
          <Icon name={name} />
          {sections[name]}
        </button>
      ))}
    </div>
  );
}
