import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import hidden from '../shared/hidden.module.css';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { freeBox } from './free-box.ts';
import { SymbolItem } from './SymbolItem.tsx';
import { follow, goTo, hold, release, step, type Direction, type Stop } from './symbol-walk.ts';
import { useFocusWithin } from './use-focus-within.ts';
import { incidentOf, useSymbolIncidents } from './use-symbol-incidents.ts';
import { useSymbolWalk } from './use-symbol-walk.ts';
import styles from './MapSymbols.module.css';

/**
 * The symbols of the map for keyboards and screen readers: a list of buttons, each where its
 * symbol is drawn, with one stop for Tab. A list, since its items may say which of how many
 * they are; buttons, since each does one thing. While focus is elsewhere only the button that
 * Tab comes to is there.
 */
export function MapSymbols({ free }: { readonly free: HTMLElement | null }) {
  const { mapSymbols, mapCommands } = useAtlas();
  const { symbols: words } = usePanelMessages();
  const helpId = useId();
  const group = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [isInside, setInside] = useState(false);
  const [walk, setWalk] = useSymbolWalk(free, isInside);
  const { stops, current } = walk;
  const currentAlone = current === null ? [] : [current];
  const isCurrentShown = isInside && stops.some(({ key }) => key === current?.key);
  const items = !isInside ? currentAlone : isCurrentShown ? stops : [...stops, ...currentAlone];
  const isNear = useFocusWithin(free?.parentElement ?? null);
  const incidents = useSymbolIncidents(isNear ? items : noStops);

  // Focus follows the walk, and is kept where the focused button was taken away.
  useLayoutEffect(() => {
    const { current: element } = group;
    if (!hasFocus.current || element === null) return;
    const wanted = element.querySelector<HTMLElement>('button[tabindex="0"]') ?? element;
    if (document.activeElement !== wanted) wanted.focus({ preventScroll: true });
  });

  const pointed = isInside ? current : null;
  useEffect(() => {
    if (pointed !== null) mapSymbols.point(pointed);
  }, [mapSymbols, pointed]);
  const isPointing = pointed !== null;
  useEffect(() => {
    if (!isPointing) return;
    return () => mapSymbols.point(null);
  }, [mapSymbols, isPointing]);

  const open = async (stop: Stop): Promise<void> => {
    if (free === null) return;
    if (stop.content.type === 'more') {
      mapCommands.zoomIn();
      return;
    }
    setWalk((before) => hold(before));
    mapSymbols.point(null);
    const opened = await mapSymbols.open(stop.key, freeBox(free));
    // Focus comes back here when the details are closed.
    if (incidentOf(stop) !== null) return;
    const symbols = mapSymbols.within(freeBox(free));
    setWalk((before) => {
      if (before.held === null) return before;
      const shown = follow(before, symbols, true);
      return opened === null ? follow(release(shown), symbols, true) : goTo(shown, opened);
    });
  };

  const leave = (): void => {
    const closed = current?.isSpread === true ? mapSymbols.closeSpread() : null;
    if (closed === null) mapSymbols.focusMap();
    else setWalk((before) => hold(before, closed));
  };

  const onBlur = ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }): void => {
    // A window that goes to the background leaves focus where it is.
    const next = relatedTarget ?? document.activeElement;
    if (next instanceof Node && group.current?.contains(next) === true) return;
    hasFocus.current = false;
    setInside(false);
  };

  useEffect(() => {
    const { current: element } = group;
    const onFocusOut = (event: FocusEvent): void => {
      if (event.target === element) onBlur(event);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const direction = directions[event.code];
      if (direction !== undefined) setWalk((before) => step(before, direction));
      else if (event.code === 'Escape') leave();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKeyDown);
    element?.addEventListener('focusout', onFocusOut);
    return () => {
      element?.removeEventListener('keydown', onKeyDown);
      element?.removeEventListener('focusout', onFocusOut);
    };
  });

  if (items.length === 0 && !isInside) return null;
  return (
    <div
      ref={group}
      role="group"
      aria-label={words.label}
      aria-describedby={helpId}
      tabIndex={-1}
      className={styles['symbols']}
    >
      <p id={helpId} className={hidden['hidden']}>
        {words.help}
      </p>
      <ul role="list">
        {items.map((stop) => (
          <SymbolItem
            key={stop.key}
            stop={stop}
            place={stops.indexOf(stop) + 1}
            places={stops.length}
            isCurrent={stop === current}
            incident={incidents.get(incidentOf(stop) ?? '') ?? null}
            onOpen={() => void open(stop)}
            onFocus={() => {
              hasFocus.current = true;
              setInside(true);
              setWalk((before) => goTo(before, stop.key));
            }}
            onBlur={onBlur}
          />
        ))}
      </ul>
    </div>
  );
}

const noStops: readonly Stop[] = [];

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
