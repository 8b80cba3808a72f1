/** A set of texts beside the heap, where a million of them would make every collection of garbage wait longer. */
export interface TextSet {
  /** Puts the text into the set; whether it was not there before. */
  add(text: string): boolean;
}

export function createTextSet(): TextSet {
  /** The UTF-16 units of all texts, one after the other: no two texts are alike in them. */
  let units = new Uint16Array(1 << 10);
  /** Where each text ends. */
  let ends = new Uint32Array(1 << 6);
  /** By hash: number of the text, counted from 1, or 0. More than half are free. */
  let slots = new Uint32Array(1 << 7);
  let count = 0;

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0));

  const isTextAt = (number: number, text: string): boolean => {
    const start = startOf(number);
    if ((ends[number] ?? 0) - start !== text.length) return false;
    for (let index = 0; index < text.length; index++) {
      if (units[start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  };

  const slotOf = (hash: number, isFound: (number: number) => boolean): number => {
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0 || isFound(held - 1)) return slot;
      slot = (slot + 1) & last;
    }
  };

  const widenSlots = (): void => {
    slots = new Uint32Array(2 * slots.length);
    for (let number = 0; number < count; number++) {
      const start = startOf(number);
      const length = (ends[number] ?? 0) - start;
      const hash = hashOf(length, (index) => units[start + index] ?? 0);
      slots[slotOf(hash, () => false)] = number + 1;
    }
  };

  return {
    add(text) {
      const hash = hashOf(text.length, (index) => text.charCodeAt(index));
      const slot = slotOf(hash, (number) => isTextAt(number, text));
      if (slots[slot] !== 0) return false;
      const start = startOf(count);
      const end = start + text.length;
      if (end > units.length) units = grown(units, new Uint16Array(2 * end));
      if (count === ends.length) ends = grown(ends, new Uint32Array(2 * count));
      for (let index = 0; index < text.length; index++) {
        units[start + index] = text.charCodeAt(index);
      }
      ends[count] = end;
      count += 1;
      slots[slot] = count;
      if (2 * count >= slots.length) widenSlots();
      return true;
    },
  };
}

function grown<Held extends Uint16Array | Uint32Array>(held: Held, wider: Held): Held {
  wider.set(held);
  return wider;
}

/** FNV-1a by units, its bits then mixed (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(length: number, unitAt: (index: number) => number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ unitAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
