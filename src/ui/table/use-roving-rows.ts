import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

interface RovingRowsSetting {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Takes the focus where no row is left. */
  readonly region: RefObject<HTMLElement | null>;
  readonly count: number;
}

interface RovingRows {
  /** The row that Tab reaches. */
  readonly active: number;
  /** Where the focus goes once that row is there. */
  readonly target: number | null;
  readonly rowOfKey: (key: string, visibleRows: number) => number | null;
  readonly moveTo: (index: number) => void;
  readonly reset: () => void;
  /** The rows stand so many further down than before. */
  readonly shift: (rows: number) => void;
  readonly onFocus: (index: number) => void;
  readonly onBlur: () => void;
}

/** One row is in the tab order, arrow keys go on from it. The focus waits where it is for a row that is still being read. */
export function useRovingRows({ body, region, count }: RovingRowsSetting): RovingRows {
  const [chosen, setChosen] = useState(0);
  const [wantedTarget, setTarget] = useState<number | null>(null);
  const hasFocus = useRef(false);
  const active = Math.max(0, Math.min(chosen, count - 1));
  const target = wantedTarget === null ? null : Math.min(wantedTarget, count - 1);

  useLayoutEffect(() => {
    const buttonOf = (index: number): HTMLElement | null =>
      body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] button`) ?? null;
    if (target !== null) {
      buttonOf(target)?.focus();
      return;
    }
    // A row that went away while it had the focus says nothing of that.
    if (!hasFocus.current || document.activeElement !== document.body) return;
    // Of a row that is being read the button is still to come.
    if (count === 0) region.current?.focus({ preventScroll: true });
    else buttonOf(active)?.focus({ preventScroll: true });
  });

  return {
    active,
    target,
    rowOfKey(key, visibleRows) {
      const to = stepOfKey(key, target ?? active, visibleRows, count);
      return to === null ? null : Math.max(0, Math.min(to, count - 1));
    },
    moveTo(index) {
      setTarget(index === active ? null : index);
    },
    reset() {
      setChosen(0);
      setTarget(null);
    },
    shift(rows) {
      setChosen((before) => before + rows);
      setTarget((before) => (before === null ? null : before + rows));
    },
    onFocus(index) {
      hasFocus.current = true;
      setChosen(index);
      setTarget(null);
    },
    onBlur() {
      // Not called for a row that React takes out.
      hasFocus.current = false;
      setTarget(null);
    },
  };
}

function stepOfKey(key: string, from: number, visibleRows: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + visibleRows;
    case 'PageUp':
      return from - visibleRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
