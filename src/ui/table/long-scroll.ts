/** CSS pixels. */
export interface ScrollSpace {
  /** Height of all rows and the head, were they laid out. */
  readonly total: number;
  /** Height of what is seen of them. */
  readonly view: number;
}

/** Where an element is scrolled to, and which part of all rows it shows there. */
export interface LongScroll {
  /** `scrollTop` of the element. */
  readonly position: number;
  /** Pixels of all rows above what is seen. */
  readonly offset: number;
}

/** Browsers lay out no more than 17.8 (Firefox) or 33.5 (Chromium) million pixels. */
const longestLayout = 8_000_000;
/** At both ends a pixel of the scrollbar's way is a pixel of the rows, so that first and last rows have room. */
const straight = 20_000;
/** Further than a wheel, a finger or a key goes in one step, in heights of the view: the bar was dragged. */
const jump = 3;

/** What is laid out of that many pixels of rows. */
export function layoutHeight(total: number): number {
  return Math.min(total, longestLayout);
}

export function offsetAt(position: number, space: ScrollSpace): number {
  const { reach, way, slope } = scaleOf(space);
  if (position <= straight) return position;
  if (position >= way - straight) return reach - (way - position);
  return straight + (position - straight) * slope;
}

export function positionAt(offset: number, space: ScrollSpace): number {
  const { reach, way, slope } = scaleOf(space);
  if (offset <= straight) return offset;
  if (offset >= reach - straight) return way - (reach - offset);
  return straight + (offset - straight) / slope;
}

/**
 * The scroll after the element moved to a position. Small steps move the rows pixel for pixel,
 * long ones by the scrollbar's scale. Near an end of the bar that is not an end of the rows the
 * element has to be moved to where the scale has it: `position` tells where, if it is not there.
 */
export function scrolledTo(before: LongScroll, position: number, space: ScrollSpace): LongScroll {
  const { reach, way } = scaleOf(space);
  const step = position - before.position;
  const offset =
    Math.abs(step) > jump * space.view
      ? offsetAt(position, space)
      : Math.max(0, Math.min(reach, before.offset + step));
  const isAtEnd = position < straight / 2 || position > way - straight / 2;
  return { position: isAtEnd ? positionAt(offset, space) : position, offset };
}

/** The same rows with the scrollbar where its scale has them. */
export function settled({ offset }: LongScroll, space: ScrollSpace): LongScroll {
  return { offset, position: positionAt(offset, space) };
}

/** How far the rows and the bar can go, and rows to bar between the straight ends. */
function scaleOf({ total, view }: ScrollSpace): {
  readonly reach: number;
  readonly way: number;
  readonly slope: number;
} {
  const reach = Math.max(0, total - view);
  const way = Math.max(0, layoutHeight(total) - view);
  return { reach, way, slope: (reach - 2 * straight) / (way - 2 * straight) };
}
