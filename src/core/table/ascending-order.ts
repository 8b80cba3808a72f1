const mostDigitBits = 12;

/**
 * Positions of the keys from the least to the greatest, equal ones in the order given. Radix
 * sort, least digit first, over as many bits as the keys' range has; digits that all keys share
 * are passed over, and keys that stand in order already cost one look.
 */
export function ascendingOrder(keys: Int32Array): Uint32Array<ArrayBuffer> {
  const length = keys.length;
  let order = new Uint32Array(length);
  let least = Infinity;
  let most = -Infinity;
  let isInOrder = true;
  for (let index = 0; index < length; index++) {
    const key = keys[index] ?? 0;
    if (key < most) isInOrder = false;
    if (key < least) least = key;
    if (key > most) most = key;
    order[index] = index;
  }
  if (isInOrder) return order;

  let rest = new Uint32Array(length);
  for (let index = 0; index < length; index++) rest[index] = (keys[index] ?? 0) - least;
  let otherRest = new Uint32Array(length);
  let otherOrder = new Uint32Array(length);
  const bits = 32 - Math.clz32(most - least);
  const digitBits = Math.ceil(bits / Math.ceil(bits / mostDigitBits));
  for (let shift = 0; shift < bits; shift += digitBits) {
    const starts = startsOfDigits(rest, shift, digitBits);
    if (starts === null) continue;
    const mask = 2 ** digitBits - 1;
    for (let index = 0; index < length; index++) {
      const key = rest[index] ?? 0;
      const digit = (key >>> shift) & mask;
      const to = starts[digit] ?? 0;
      starts[digit] = to + 1;
      otherRest[to] = key;
      otherOrder[to] = order[index] ?? 0;
    }
    [rest, otherRest] = [otherRest, rest];
    [order, otherOrder] = [otherOrder, order];
  }
  return order;
}

/** Where the keys of each digit begin; `null` where all have one. */
function startsOfDigits(keys: Uint32Array, shift: number, bits: number): Uint32Array | null {
  const mask = 2 ** bits - 1;
  const starts = new Uint32Array(2 ** bits);
  for (let index = 0; index < keys.length; index++) {
    const digit = ((keys[index] ?? 0) >>> shift) & mask;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit] ?? 0;
    if (count === keys.length) return null;
    starts[digit] = start;
    start += count;
  }
  return starts;
}
