import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual';

/** What stands in the body of the table, from top to bottom. */
export type RowSpan =
  | { readonly type: 'row'; readonly index: number }
  /** Rows that are not in the page; `before` is the index after them. */
  | { readonly type: 'gap'; readonly before: number; readonly height: number };

export interface RowLayout {
  readonly spans: readonly RowSpan[];
  /** CSS pixels at the top that the head of the table covers. */
  readonly headHeight: number;
  readonly firstVisible: number;
  readonly lastVisible: number;
}

export interface RowSetting {
  readonly region: HTMLElement;
  readonly headHeight: number;
  readonly count: number;
  /** A row that is in the page wherever it is scrolled to. */
  readonly pinned: number;
}

/** Which rows of a long table are in the page; a store whose state is the layout. */
export interface VirtualRows {
  getState(): RowLayout;
  subscribe(listener: () => void): () => void;
  set(setting: RowSetting): void;
  measure(row: HTMLElement | null): void;
  scrollTo(index: number): void;
  dispose(): void;
}

/** CSS pixels; of a row before it was measured, and while it is read. */
export const usualHeight = 48;

export function createVirtualRows(): VirtualRows {
  const listeners = new Set<() => void>();
  let layout: RowLayout = { spans: [], headHeight: 0, firstVisible: 0, lastVisible: 0 };
  let mounted: { readonly rows: RowVirtualizer; readonly stop: () => void } | null = null;

  const publish = (rows: RowVirtualizer): void => {
    layout = layoutOf(rows);
    for (const listener of listeners) listener();
  };
  const mount = (setting: RowSetting): RowVirtualizer => {
    const rows = new Virtualizer(optionsOf(setting, publish));
    mounted = { rows, stop: rows._didMount() };
    return rows;
  };

  return {
    getState: () => layout,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(setting) {
      const rows = mounted?.rows ?? mount(setting);
      rows.setOptions(optionsOf(setting, publish));
      rows._willUpdate();
      publish(rows);
    },
    measure: (row) => mounted?.rows.measureElement(row),
    scrollTo: (index) => mounted?.rows.scrollToIndex(index, { align: 'auto' }),
    dispose() {
      mounted?.stop();
      mounted = null;
    },
  };
}

type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

function optionsOf(
  { region, headHeight, count, pinned }: RowSetting,
  onChange: (rows: RowVirtualizer) => void,
): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
  return {
    count,
    estimateSize: () => usualHeight,
    getScrollElement: () => region,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 6,
    // Measured in the midst of a layout, rows would change it once more in the same frame.
    useAnimationFrameWithResizeObserver: true,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      const isThere = pinned >= range.count || indexes.includes(pinned);
      return isThere ? indexes : [...indexes, pinned].toSorted((a, b) => a - b);
    },
    onChange,
  };
}

function layoutOf(rows: RowVirtualizer): RowLayout {
  const headHeight = rows.options.scrollMargin;
  const spans: RowSpan[] = [];
  let reached = headHeight;
  const fill = (until: number, before: number): void => {
    if (until > reached) spans.push({ type: 'gap', before, height: until - reached });
  };
  let next = 0;
  for (const { index, start, end } of rows.getVirtualItems()) {
    fill(start, index);
    spans.push({ type: 'row', index });
    reached = end;
    next = index + 1;
  }
  fill(headHeight + rows.getTotalSize(), next);
  return {
    spans,
    headHeight,
    firstVisible: rows.range?.startIndex ?? 0,
    lastVisible: rows.range?.endIndex ?? 0,
  };
}
