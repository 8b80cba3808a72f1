import type { FocusEvent } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import hidden from '../shared/hidden.module.css';
import { SymbolName } from './SymbolName.tsx';
import type { Stop } from './symbol-walk.ts';
import styles from './MapSymbols.module.css';

interface SymbolItemProps {
  readonly stop: Stop;
  /** From 1; 0 where it is no longer among what the map shows. */
  readonly place: number;
  readonly places: number;
  readonly isCurrent: boolean;
  readonly incident: Incident | null;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** A button where the symbol is drawn; the pointer goes through it to the map. */
export function SymbolItem(props: SymbolItemProps) {
  const { stop, place, places, isCurrent, incident, onOpen, onFocus, onBlur } = props;
  const { x, y, radius, shape, content } = stop;
  const isMore = content.type === 'more';
  return (
    <li aria-posinset={place || undefined} aria-setsize={place === 0 ? undefined : places}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={styles[isMore ? 'more' : shape]}
        style={
          isMore
            ? undefined
            : {
                width: `${2 * radius}px`,
                height: `${2 * radius}px`,
                translate: `calc(${x}px - 50%) calc(${y}px - 50%)`,
              }
        }
        onClick={onOpen}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <span className={isMore ? undefined : hidden['hidden']}>
          <SymbolName content={content} incident={incident} />
        </span>
      </button>
    </li>
  );
}
