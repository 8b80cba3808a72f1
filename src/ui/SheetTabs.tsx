import { useRef, type KeyboardEvent } from 'react';
import { clausesOfIntent } from '../core/filter/intent-filter.ts';
import { sections, type Section } from '../state/layout-store.ts';
import { useAtlas } from './shared/atlas-context.ts';
import { useMessages } from './shared/use-messages.ts';
import { useStore } from './shared/use-store.ts';
import styles from './SheetTabs.module.css';

interface SheetTabsProps {
  readonly section: Section;
  readonly onChoose: (section: Section) => void;
}

export const sheetPanelId = 'sheet-panel';

export function sheetTabId(section: Section): string {
  return `sheet-tab-${section}`;
}

/** The tabs of a phone's sheet: one Tab stop, arrow keys go between them. That of the filters says how many are in force. */
export function SheetTabs({ section, onChoose }: SheetTabsProps) {
  const { view } = useAtlas();
  const active = useStore(view, ({ filter }) => clausesOfIntent(filter).length);
  const { sections: words, filters } = useMessages();
  const tabs = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = sectionAfter(section, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    tabs.current?.querySelector<HTMLElement>(`#${sheetTabId(next)}`)?.focus();
  };

  return (
    <div role="tablist" aria-label={words.label} className={styles['tabs']} ref={tabs}>
      {sections.map((name) => {
        const marked = name === 'filters' && active > 0;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-label={marked ? filters.active(active) : undefined}
            id={sheetTabId(name)}
            aria-selected={name === section}
            aria-controls={sheetPanelId}
            tabIndex={name === section ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChoose(name)}
            onKeyDown={onKeyDown}
          >
            {marked ? filters.marked(active) : words[name]}
          </button>
        );
      })}
    </div>
  );
}

function sectionAfter(section: Section, key: string): Section | null {
  const index = sections.indexOf(section);
  switch (key) {
    case 'ArrowRight':
      return sections[(index + 1) % sections.length] ?? null;
    case 'ArrowLeft':
      return sections.at(index - 1) ?? null;
    case 'Home':
      return sections[0];
    case 'End':
      return sections.at(-1) ?? null;
    default:
      return null;
  }
}
