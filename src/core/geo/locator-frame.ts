import type { LocatorFrame } from './locator-path.ts';
import { width as widthOf, type Bbox } from './bbox.ts';
import { project } from './mercator.ts';

/** On the Mercator plane, whose x goes on beyond 0 and 1; y grows south. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LocatorSubject {
  readonly box: PlaneBox;
  /** Of the country that the subject lies in; `null` at sea, and where the subject is a country. */
  readonly home: PlaneBox | null;
  readonly isCountry: boolean;
}

/** Shares of a world, which is 360 degrees wide. */
const narrowest = 9 / 360;
const narrowestWithoutHome = 16 / 360;
const widest = 50 / 360;
/** Part of a box by which another may lie off it and still belong to the same picture. */
const nearby = 0.5;

/**
 * What a small map must show to say where the subject is: the country around it, of a very
 * large one the part about the subject; around a country its neighbours. Never more than one world.
 */
export function locatorFrame(
  { box, home, isCountry }: LocatorSubject,
  width: number,
  height: number,
): LocatorFrame {
  const near = home === null ? null : moveNextTo(home, box);
  const context = near !== null && isNextTo(near, box) ? union(near, box) : null;
  const whole = context === null ? grow(box, isCountry ? 0.3 : 1.5) : grow(context, 0.06);
  const least = context === null && !isCountry ? narrowestWithoutHome : narrowest;
  const aspect = width / height;
  const needed = (part: PlaneBox): number =>
    Math.max(part.right - part.left, (part.bottom - part.top) * aspect);
  const own = needed(grow(box, 0.15));
  const span = Math.min(1, Math.max(least, own, Math.min(needed(whole), Math.max(widest, own))));
  return {
    left: placed(whole.left, whole.right, (box.left + box.right) / 2, span),
    top: clamp(
      placed(whole.top, whole.bottom, (box.top + box.bottom) / 2, span / aspect),
      0,
      Math.max(0, 1 - span / aspect),
    ),
    worldPixels: width / span,
    width,
    height,
  };
}

export function planeBox(bbox: Bbox): PlaneBox {
  const [left, bottom] = project(bbox[0], bbox[1]);
  const [right, top] = project(bbox[0] + widthOf(bbox), bbox[3]);
  return { left, top, right, bottom };
}

/** Start of a stretch of `span`: in the middle where the whole fits, else about `focus` without leaving the whole. */
function placed(from: number, to: number, focus: number, span: number): number {
  const room = to - from - span;
  return room <= 0 ? from + room / 2 : clamp(focus - span / 2, from, from + room);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The same box in the copy of the world nearest to the other. */
function moveNextTo(box: PlaneBox, other: PlaneBox): PlaneBox {
  const worlds = Math.round((other.left + other.right - box.left - box.right) / 2);
  return { ...box, left: box.left + worlds, right: box.right + worlds };
}

function isNextTo(a: PlaneBox, b: PlaneBox): boolean {
  const wide = grow(areaOf(a) > areaOf(b) ? a : b, nearby);
  const other = areaOf(a) > areaOf(b) ? b : a;
  return (
    other.left <= wide.right &&
    other.right >= wide.left &&
    other.top <= wide.bottom &&
    other.bottom >= wide.top
  );
}

function union(a: PlaneBox, b: PlaneBox): PlaneBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function grow({ left, top, right, bottom }: PlaneBox, share: number): PlaneBox {
  const dx = (right - left) * share;
  const dy = (bottom - top) * share;
  return { left: left - dx, top: top - dy, right: right + dx, bottom: bottom + dy };
}

function areaOf({ left, top, right, bottom }: PlaneBox): number {
  return (right - left) * (bottom - top);
}
