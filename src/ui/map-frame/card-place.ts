import type { PixelBox } from '../../core/cluster/map-symbol.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the point to the nearest corner of the card on each axis: it covers no symbol that the point is the middle of. */
const gap = 24;

/** Upper left corner of a card beside a point: to the lower right, else on the side where there is room; within the box where it fits into it. */
export function cardPlace(
  [x, y]: readonly [x: number, y: number],
  { width, height }: Size,
  { left, top, right, bottom }: PixelBox,
): readonly [left: number, top: number] {
  return [along(x, width, left, right), along(y, height, top, bottom)];
}

function along(at: number, length: number, first: number, last: number): number {
  const after = at + gap;
  const before = at - gap - length;
  const wanted = after + length <= last || before < first ? after : before;
  return Math.max(first, Math.min(wanted, last - length));
}
