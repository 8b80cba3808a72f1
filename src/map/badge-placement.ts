/** A box that must stay free, in CSS pixels: a symbol or a badge that stands. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  /** Half of its width and height. */
  readonly reach: number;
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
const spacing = 20;

/**
 * Gives every badge a place: its own anchor where that is free, else the nearest of two
 * rings around it. Anchors that are free are taken first, so that no badge that had to move
 * drives another away. Deterministic, in the order of ids; where nothing is free a badge
 * stands where it covers least. Cost: badges × candidates × obstacles.
 */
export function placeBadges<Anchor extends BadgeAnchor>(
  anchors: readonly Anchor[],
  obstacles: readonly Obstacle[],
): readonly (Anchor & Spot)[] {
  const taken: Obstacle[] = [...obstacles];
  const isFree = (spot: Obstacle): boolean => !taken.some((other) => overlaps(spot, other));
  const inOrder = anchors.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const atHome = new Set<Anchor>();
  for (const anchor of inOrder) {
    if (!isFree(anchor)) continue;
    atHome.add(anchor);
    taken.push(anchor);
  }
  return inOrder.map((anchor) => {
    if (atHome.has(anchor)) return { ...anchor, badgeX: anchor.x, badgeY: anchor.y };
    const spots = spotsAround(anchor);
    const { x, y } = spots.find(isFree) ?? leastCovering([anchor, ...spots], taken);
    taken.push({ x, y, reach: anchor.reach });
    return { ...anchor, badgeX: x, badgeY: y };
  });
}

function spotsAround({ x, y, reach }: BadgeAnchor): Obstacle[] {
  return rings.flatMap((ring) => {
    const directions = Math.max(fewestDirections, Math.round((2 * Math.PI * ring) / spacing));
    return Array.from({ length: directions }, (_, step) => {
      // To the upper right first, where a reader expects a flag.
      const angle = -Math.PI / 4 + (step * 2 * Math.PI) / directions;
      return { x: x + ring * Math.cos(angle), y: y + ring * Math.sin(angle), reach };
    });
  });
}

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
