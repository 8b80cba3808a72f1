import { Suspense, useEffect, useRef } from 'react';
import { drawerId, drawerSwitchId } from './SectionSwitch.tsx';
import { FiguresPanel, TablePanel } from './section-panels.ts';
import { useAtlas } from './shared/atlas-context.ts';
import { IconButton } from './shared/IconButton.tsx';
import { PanelBoundary } from './shared/PanelBoundary.tsx';
import { useMessages } from './shared/use-messages.ts';
import styles from './Drawer.module.css';

interface DrawerProps {
  readonly section: 'figures' | 'table';
}

/** Figures or table over the lower part of the map. Focus comes in when a person opens it and goes back to its button. */
export function Drawer({ section }: DrawerProps) {
  const { layout } = useAtlas();
  const { sections, app } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opener = document.getElementById(drawerSwitchId(section));
    if (opener === null || document.activeElement !== opener) return;
    heading.current?.focus({ preventScroll: true });
  }, [section]);

  useEffect(
    () => () => {
      // Only focus that was in here is lost by closing.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      document.getElementById(drawerSwitchId(section))?.focus();
    },
    [section],
  );

  return (
    <section id={drawerId} aria-label={sections[section]} className={styles['drawer']}>
      <header className={styles['header']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {sections[section]}
        </h2>
        <IconButton
          icon="close"
          name={app.closeDrawer(sections[section])}
          onClick={() => layout.setState({ section: 'incidents' })}
        />
      </header>
      <div className={styles['body']}>
        <PanelBoundary part={section} resetKey={section}>
          <Suspense fallback={<p className={styles['loading']}>{app.loadingPart}</p>}>
            {section === 'figures' ? <FiguresPanel /> : <TablePanel />}
          </Suspense>
        </PanelBoundary>
      </div>
    </section>
  );
}
