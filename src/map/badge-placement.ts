/** A box that must stay free, in CSS pixels: a symbol or a badge that stands. */
interface Obstacle {
  readonly x: number;
  readonly y: number;
  /** Half of its width and height. */
  readonly reach: number;
}

/** Boxes that must stay free, as columns. */
export interface Obstacles {
  readonly length: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
}

export interface BadgeAnchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** Where the badge stands; a leader line ties it to its anchor where that differs. */
export interface Spot {
  readonly badgeX: number;
  readonly badgeY: number;
}

const gap = 3;
const fewestDirections = 16;
/** Distances from the anchor, and between neighbours on the larger ones: a longer leader line would only cross others. */
const rings = [26, 42] as const;
const farthest = 42;
const spacing = 20;

/**
 * Gives every badge a place: its own anchor where that is free, else the nearest of two
 * rings around it. Anchors that are free are taken first, so that no badge that had to move
 * drives another away. Deterministic, in the order of ids; where nothing is free a badge
 * stands where it covers least. Cost: badges × obstacles, and candidates × those within reach.
 */
export function placeBadges<Anchor extends BadgeAnchor>(
  anchors: readonly Anchor[],
  obstacles: Obstacles,
): readonly (Anchor & Spot)[] {
  const badges: Obstacle[] = [];
  const inOrder = anchors.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const atHome = new Set<Anchor>();
  const nearby = new Map<Anchor, readonly Obstacle[]>();
  for (const anchor of inOrder) {
    const near = within(farthest, anchor, obstacles);
    nearby.set(anchor, near);
    if (!isFree(anchor, near) || !isFree(anchor, badges)) continue;
    atHome.add(anchor);
    badges.push(anchor);
  }
  return inOrder.map((anchor) => {
    if (atHome.has(anchor)) return { ...anchor, badgeX: anchor.x, badgeY: anchor.y };
    const taken = [
      ...(nearby.get(anchor) ?? []),
      ...badges.filter((badge) => isWithin(farthest, anchor, badge)),
    ];
    const spots = spotsAround(anchor);
    const { x, y } =
      spots.find((spot) => isFree(spot, taken)) ?? leastCovering([anchor, ...spots], taken);
    badges.push({ x, y, reach: anchor.reach });
    return { ...anchor, badgeX: x, badgeY: y };
  });
}

function isFree(spot: Obstacle, taken: readonly Obstacle[]): boolean {
  return !taken.some((other) => overlaps(spot, other));
}

/** Those that a badge comes close to where it moves by so much at most. */
function within(
  distance: number,
  anchor: Obstacle,
  { length, x, y, reach }: Obstacles,
): readonly Obstacle[] {
  const near: Obstacle[] = [];
  for (let index = 0; index < length; index++) {
    const dx = Math.abs((x[index] ?? 0) - anchor.x);
    const dy = Math.abs((y[index] ?? 0) - anchor.y);
    const room = distance + anchor.reach + gap + (reach[index] ?? 0);
    if (dx >= room || dy >= room) continue;
    near.push({ x: x[index] ?? 0, y: y[index] ?? 0, reach: reach[index] ?? 0 });
  }
  return near;
}

function isWithin(distance: number, a: Obstacle, b: Obstacle): boolean {
  const room = distance + a.reach + gap + b.reach;
  return Math.abs(a.x - b.x) < room && Math.abs(a.y - b.y) < room;
}

function spotsAround({ x, y, reach }: BadgeAnchor): Obstacle[] {
  return steps.map(([right, down]) => ({ x: x + right, y: y + down, reach }));
}

/** From an anchor to the places around it, the nearest ring first. */
const steps = rings.flatMap((ring) => {
  const directions = Math.max(fewestDirections, Math.round((2 * Math.PI * ring) / spacing));
  return Array.from({ length: directions }, (_, step) => {
    // To the upper right first, where a reader expects a flag.
    const angle = -Math.PI / 4 + (step * 2 * Math.PI) / directions;
    return [ring * Math.cos(angle), ring * Math.sin(angle)] as const;
  });
});

/** The first of those that cover as little. */
function leastCovering(spots: readonly Obstacle[], taken: readonly Obstacle[]): Obstacle {
  const covered = spots.map((spot) =>
    taken.reduce((sum, other) => sum + sharedArea(spot, other), 0),
  );
  const least = spots[covered.indexOf(Math.min(...covered))];
  if (least === undefined) throw new Error('expected a spot, got none');
  return least;
}

function sharedArea(a: Obstacle, b: Obstacle): number {
  const width = sharedLength(a.x - b.x, a, b);
  const height = sharedLength(a.y - b.y, a, b);
  return width * height;
}

function sharedLength(distance: number, a: Obstacle, b: Obstacle): number {
  const most = 2 * Math.min(a.reach, b.reach);
  return Math.max(0, Math.min(most, a.reach + b.reach + gap - Math.abs(distance)));
}

function overlaps(a: Obstacle, b: Obstacle): boolean {
  const distance = a.reach + b.reach + gap;
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance;
}
