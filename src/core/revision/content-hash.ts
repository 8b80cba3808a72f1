const numberBits = new Float64Array(1);
const numberWords = new Uint32Array(numberBits.buffer);

/** Marks where a value of its type begins, so that no two values are written alike. */
const marks = {
  none: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  list: 6,
  parts: 7,
  end: 8,
} as const;

/**
 * A hash of a value of texts, numbers, `null`, booleans, lists and objects of these: of equal
 * values it is equal, of others almost surely not. A part that is `undefined` is as one that is
 * not there. 53 bits, as an integer. Method: two multiplicative hashes of 32 bits, mixed in the
 * end (cyrb53). Cost: some nanoseconds a letter, and no memory.
 */
export function contentHash(value: unknown): number {
  first = 0xdeadbeef;
  second = 0x41c6ce57;
  addValue(value);
  const a = mixed(first, second);
  const b = mixed(second, first);
  return 0x1_0000_0000 * (b & 0x1f_ffff) + (a >>> 0);
}

// Only while a hash is made, which nothing comes between.
let first = 0;
let second = 0;

function addValue(value: unknown): void {
  if (typeof value === 'string') addText(value);
  else if (typeof value === 'number') addNumber(value);
  else if (typeof value === 'boolean') add(value ? marks.true : marks.false);
  else if (value === null) add(marks.none);
  else if (Array.isArray(value)) addList(value);
  else if (typeof value === 'object') addParts(value);
  else throw new TypeError(`a ${typeof value} is nothing that an incident says`);
}

function addText(text: string): void {
  add(marks.text);
  add(text.length);
  for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
}

function addNumber(value: number): void {
  // 0 and −0 have different bits.
  numberBits[0] = value + 0;
  add(marks.number);
  add(numberWords[0] ?? 0);
  add(numberWords[1] ?? 0);
}

function addList(values: readonly unknown[]): void {
  add(marks.list);
  add(values.length);
  for (const value of values) addValue(value);
}

function addParts(value: object): void {
  add(marks.parts);
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    add(hashOfName(name));
    addValue(part);
  }
  add(marks.end);
}

/** The parts of incidents have few names. */
const hashesOfNames = new Map<string, number>();
const mostNames = 1000;

function hashOfName(name: string): number {
  const known = hashesOfNames.get(name);
  if (known !== undefined) return known;
  let hash = name.length;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  if (hashesOfNames.size < mostNames) hashesOfNames.set(name, hash);
  return hash;
}

function add(unit: number): void {
  first = Math.imul(first ^ unit, 0x9e3779b1);
  second = Math.imul(second ^ unit, 0x5f356495);
}

function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
