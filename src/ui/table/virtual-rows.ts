import {
  layoutHeight,
  positionAt,
  scrolledTo,
  settled,
  type LongScroll,
  type ScrollSpace,
} from './long-scroll.ts';

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

/** Lengths in CSS pixels. */
export interface RowSetting {
  readonly region: HTMLElement;
  /** At the top, covered by the head of the table. */
  readonly headHeight: number;
  /** All rows have it. */
  readonly rowHeight: number;
  readonly count: number;
  /** A row that is in the page wherever it is scrolled to. */
  readonly pinned: number;
}

/** Which rows of a table of any length are in the page; a store whose state is the layout. */
export interface VirtualRows {
  getState(): RowLayout;
  subscribe(listener: () => void): () => void;
  set(setting: RowSetting): void;
  /** As far as is needed for the whole row to be in view. */
  scrollTo(index: number): void;
  /** Moves the rows by so many, so that what stands in view stays when others come before it. */
  shift(rows: number): void;
  dispose(): void;
}

/** Rows above and below the view that are in the page as well. */
const overscan = 6;
/** After so long without a step the scrolling rests. */
const restMilliseconds = 150;

export function createVirtualRows(): VirtualRows {
  const listeners = new Set<() => void>();
  let layout: RowLayout = { spans: [], headHeight: 0, firstVisible: 0, lastVisible: 0 };
  let scroll: LongScroll = { position: 0, offset: 0 };
  let setting: RowSetting | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const publish = (): void => {
    if (setting === null) return;
    const next = layoutOf(setting, scroll);
    if (isSameLayout(next, layout)) return;
    layout = next;
    for (const listener of listeners) listener();
  };
  const show = (next: LongScroll): void => {
    scroll = next;
    publish();
    // Browsers round it, and what was rounded is no step.
    const region = setting?.region;
    if (region !== undefined && Math.abs(region.scrollTop - next.position) > 1) {
      region.scrollTop = next.position;
    }
  };
  const scrollToOffset = (offset: number): void => {
    if (setting === null) return;
    const space = spaceOf(setting);
    const within = Math.max(0, Math.min(space.total - space.view, offset));
    show({ offset: within, position: positionAt(within, space) });
  };
  const onScroll = (): void => {
    if (setting === null) return;
    const position = setting.region.scrollTop;
    if (Math.abs(position - scroll.position) > 1) {
      show(scrolledTo(scroll, position, spaceOf(setting)));
    }
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (setting !== null) show(settled(scroll, spaceOf(setting)));
    }, restMilliseconds);
  };
  const resized = new ResizeObserver(publish);

  const leave = (): void => {
    clearTimeout(resting);
    resized.disconnect();
    setting?.region.removeEventListener('scroll', onScroll);
  };

  return {
    getState: () => layout,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (setting?.region !== next.region) {
        leave();
        next.region.addEventListener('scroll', onScroll, { passive: true });
        resized.observe(next.region);
      }
      setting = next;
      scrollToOffset(scroll.offset);
      publish();
    },
    scrollTo(index) {
      if (setting === null) return;
      const { rowHeight, headHeight, region } = setting;
      const top = index * rowHeight;
      const bottom = top + rowHeight - (region.clientHeight - headHeight);
      scrollToOffset(Math.max(bottom, Math.min(top, scroll.offset)));
    },
    shift: (rows) => scrollToOffset(scroll.offset + rows * (setting?.rowHeight ?? 0)),
    dispose() {
      leave();
      setting = null;
    },
  };
}

function spaceOf({ region, headHeight, rowHeight, count }: RowSetting): ScrollSpace {
  const view = region.clientHeight;
  return { total: Math.max(view, headHeight + count * rowHeight), view };
}

function layoutOf(setting: RowSetting, { position, offset }: LongScroll): RowLayout {
  const { region, headHeight, rowHeight, count, pinned } = setting;
  const last = count - 1;
  const firstVisible = Math.max(0, Math.min(last, Math.floor(offset / rowHeight)));
  const seen = Math.max(0, region.clientHeight - headHeight);
  const lastVisible = Math.max(
    firstVisible,
    Math.min(last, Math.ceil((offset + seen) / rowHeight) - 1),
  );
  const indexes: number[] = [];
  const from = Math.max(0, firstVisible - overscan);
  const to = Math.min(last, lastVisible + overscan);
  for (let index = from; index <= to; index++) indexes.push(index);
  if (pinned >= 0 && pinned < from) indexes.unshift(pinned);
  if (pinned > to && pinned <= last) indexes.push(pinned);

  const height = layoutHeight(headHeight + count * rowHeight);
  const spans: RowSpan[] = [];
  let reached = headHeight;
  let next = 0;
  const fill = (until: number, before: number): void => {
    if (until <= reached) return;
    spans.push({ type: 'gap', before, height: until - reached });
    reached = until;
  };
  for (const index of indexes) {
    // A row that is in the page for its focus alone may lie beyond what is laid out.
    const top = headHeight + index * rowHeight - offset + position;
    fill(Math.min(top, height - rowHeight), index);
    spans.push({ type: 'row', index });
    reached += rowHeight;
    next = index + 1;
  }
  fill(height, next);
  return { spans, headHeight, firstVisible, lastVisible };
}

function isSameLayout(a: RowLayout, b: RowLayout): boolean {
  return (
    a.firstVisible === b.firstVisible &&
    a.lastVisible === b.lastVisible &&
    a.headHeight === b.headHeight &&
    a.spans.length === b.spans.length &&
    a.spans.every((span, at) => isSameSpan(span, b.spans[at]))
  );
}

function isSameSpan(a: RowSpan, b: RowSpan | undefined): boolean {
  if (a.type === 'row') return b?.type === 'row' && a.index === b.index;
  return b?.type === 'gap' && a.before === b.before && a.height === b.height;
}
