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

export interface PlacedBadge extends BadgeAnchor {
  /** Where the badge stands; a leader line ties it to its anchor where that differs. */
  readonly badgeX: number;
  readonly badgeY: number;
}

const gap = 3;
const directions = 12;
const rings = [26, 42, 60, 80] as const;

/**
 * Gives every badge a place: its own anchor where that is free, else the nearest of a few
 * rings around it. Deterministic (order of ids); a badge for which nothing is free stays at
 * its anchor. Cost: badges × candidates × obstacles.
 */
export function placeBadges(
  anchors: readonly BadgeAnchor[],
  obstacles: readonly Obstacle[],
): readonly PlacedBadge[] {
  const taken: Obstacle[] = [...obstacles];
  return [...anchors]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((anchor) => {
      const free = candidates(anchor).find((spot) => !taken.some((other) => overlaps(spot, other)));
      const { x, y } = free ?? anchor;
      taken.push({ x, y, reach: anchor.reach });
      return { ...anchor, badgeX: x, badgeY: y };
    });
}

function candidates({ x, y, reach }: BadgeAnchor): Obstacle[] {
  const spots: Obstacle[] = [{ x, y, reach }];
  for (const ring of rings) {
    for (let step = 0; step < directions; step++) {
      // To the upper right first, where a reader expects a flag.
      const angle = -Math.PI / 4 + (step * 2 * Math.PI) / directions;
      spots.push({ x: x + ring * Math.cos(angle), y: y + ring * Math.sin(angle), reach });
    }
  }
  return spots;
}

function overlaps(a: Obstacle, b: Obstacle): boolean {
  const distance = a.reach + b.reach + gap;
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance;
}
