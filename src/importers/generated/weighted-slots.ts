/** Numbers of items, each in as many slots as its weight is of all. */
export type WeightedSlots = Uint16Array<ArrayBuffer>;

/**
 * A choice by weight at the cost of one look, among `2 ** bits` slots: an item whose weight is
 * below half of one slot may get none.
 */
export function weightedSlots(weights: readonly number[], bits = 12): WeightedSlots {
  const slots = new Uint16Array(2 ** bits);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let from = 0;
  for (const [item, weight] of weights.entries()) {
    sum += weight;
    const to = Math.round((sum / total) * slots.length);
    slots.fill(item, from, to);
    from = to;
  }
  return slots;
}

/** @param at at least 0, below 1 */
export function pickSlot(slots: WeightedSlots, at: number): number {
  return slots[Math.floor(at * slots.length)] ?? 0;
}
