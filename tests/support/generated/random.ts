/** A seeded source of chance: the same seed gives the same values in the same order, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  share(): number;
  /** Whole, both ends included. */
  whole(low: number, high: number): number;
  /** Whether a thing of this probability happens. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** The early items far more often than the late ones, each at times. */
  pickEarly<Item>(items: readonly Item[]): Item;
  /** By weights, which need not add up to 1. */
  weighted<Item>(choices: readonly (readonly [weight: number, item: Item])[]): Item;
  /** Of the normal distribution around 0 with a deviation of 1. */
  normal(): number;
}

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state, good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const at = <Item>(items: readonly Item[], position: number): Item => {
    const item = items[position];
    if (item === undefined) throw new RangeError(`nothing stands at ${position}`);
    return item;
  };
  return {
    share,
    whole: (low, high) => low + Math.floor(share() * (high - low + 1)),
    chance: (probability) => share() < probability,
    pick: (items) => at(items, Math.floor(share() * items.length)),
    pickEarly: (items) => at(items, Math.floor(share() ** 2.2 * items.length)),
    weighted(choices) {
      let rest = share() * choices.reduce((sum, [weight]) => sum + weight, 0);
      const chosen = choices.findIndex(([weight]) => (rest -= weight) < 0);
      return at(choices, chosen < 0 ? choices.length - 1 : chosen)[1];
    },
    // Box and Muller 1958; 1 - share() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
