import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { useStore } from '../shared/use-store.ts';
import { createVirtualRows, type RowLayout, type VirtualRows } from './virtual-rows.ts';

interface VirtualRowsSetting {
  readonly region: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly pinned: number;
}

/** Height of every row, in rem: three lines. */
const rowHeightRem = 4;

/** The rows of a table that are in the page: its layout, and what scrolls it. */
export function useVirtualRows(
  setting: VirtualRowsSetting,
): readonly [layout: RowLayout, rows: VirtualRows] {
  const { region, body, count, pinned } = setting;
  const [rows] = useState(createVirtualRows);

  useLayoutEffect(() => {
    if (region.current === null || body.current === null) return;
    rows.set({
      region: region.current,
      headHeight: body.current.offsetTop,
      rowHeight: rowHeightRem * parseFloat(getComputedStyle(document.documentElement).fontSize),
      count,
      pinned,
    });
  }, [rows, region, body, count, pinned]);
  useEffect(() => () => rows.dispose(), [rows]);

  return [useStore(rows, (layout) => layout), rows];
}
