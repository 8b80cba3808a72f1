/**
 * Bytes as a block of LZ4 (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md): what was
 * there within the last 64 KB is a reference to it. A third to a fourth of prose that repeats its
 * names; a hundred megabytes take a third of a second, and so to unpack.
 */
export function packBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(longestPack(bytes.length));
  const bits = Math.min(mostHashBits, 36 - Math.clz32(bytes.length));
  const hashOf = (word: number): number => Math.imul(word, goldenRatio) >>> (32 - bits);
  const latest = new Int32Array(1 << bits).fill(-1);
  const lastStart = bytes.length - bytesBehindStart;
  let at = 0;
  let taken = 0;
  let misses = 0;
  for (let here = 0; here < lastStart;) {
    const word = wordAt(bytes, here);
    const slot = hashOf(word);
    const found = latest[slot] ?? -1;
    latest[slot] = here;
    if (found < 0 || here - found > longestDistance || wordAt(bytes, found) !== word) {
      // What has repeated nothing for long is looked at less closely.
      here += 1 + (misses++ >> 6);
      continue;
    }
    misses = 0;
    const distance = here - found;
    const start = startOfRepeat(bytes, here, distance, taken);
    const end = endOfRepeat(bytes, here + shortestRepeat, distance);
    at = writeLiterals(packed, at, bytes.subarray(taken, start), end - start - shortestRepeat);
    packed[at++] = distance & 0xff;
    packed[at++] = distance >>> 8;
    at = writeRest(packed, at, end - start - shortestRepeat);
    if (end - 2 > here) latest[hashOf(wordAt(bytes, end - 2))] = end - 2;
    here = taken = end;
  }
  return packed.slice(0, writeLiterals(packed, at, bytes.subarray(taken), 0));
}

/**
 * Writes the bytes that `packBytes` was given.
 *
 * @param bytes as long as they were
 */
export function unpackBytes(packed: Uint8Array, bytes: Uint8Array): void {
  let at = 0;
  let from = 0;
  const count = (nibble: number): number => {
    if (nibble < longInNibble) return nibble;
    let sum = nibble;
    for (;;) {
      const more = packed[from++] ?? 0;
      sum += more;
      if (more < longInByte) return sum;
    }
  };
  while (from < packed.length) {
    const token = packed[from++] ?? 0;
    for (let rest = count(token >>> 4); rest > 0; rest--) bytes[at++] = packed[from++] ?? 0;
    if (from >= packed.length) break;
    const distance = (packed[from] ?? 0) | ((packed[from + 1] ?? 0) << 8);
    from += 2;
    const end = at + shortestRepeat + count(token & longInNibble);
    // Byte by byte, since what is repeated may run into what it becomes.
    while (at < end) {
      bytes[at] = bytes[at - distance] ?? 0;
      at++;
    }
  }
}

const shortestRepeat = 4;
const longestDistance = 0xffff;
/** The format wants the last bytes as they are: five of them, and no repeat that starts within twelve. */
const [bytesBehindStart, bytesBehindEnd] = [12, 5];
/** From here on a length goes on in further bytes. */
const [longInNibble, longInByte] = [15, 255];
const mostHashBits = 14;
/** 2^32 divided by it: the upper bits of a product are well mixed. */
const goldenRatio = 0x9e3779b1;

/** Where nothing repeats: all as it is, and their number. */
function longestPack(length: number): number {
  return length + Math.ceil(length / longInByte) + 16;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function startOfRepeat(bytes: Uint8Array, at: number, distance: number, lowest: number): number {
  let start = at;
  while (start > lowest && start > distance && bytes[start - 1] === bytes[start - 1 - distance]) {
    start--;
  }
  return start;
}

function endOfRepeat(bytes: Uint8Array, at: number, distance: number): number {
  const highest = bytes.length - bytesBehindEnd;
  let end = at;
  while (end < highest && bytes[end] === bytes[end - distance]) end++;
  return end;
}

/** A token, which says how many bytes follow as they are and how many are repeated after them, and the former. */
function writeLiterals(
  packed: Uint8Array,
  start: number,
  literals: Uint8Array,
  repeated: number,
): number {
  const count = literals.length;
  packed[start] = (Math.min(count, longInNibble) << 4) | Math.min(repeated, longInNibble);
  const at = writeRest(packed, start + 1, count);
  packed.set(literals, at);
  return at + count;
}

/** What of a length does not fit into the nibble of the token. */
function writeRest(packed: Uint8Array, start: number, length: number): number {
  if (length < longInNibble) return start;
  let at = start;
  let rest = length - longInNibble;
  for (; rest >= longInByte; rest -= longInByte) packed[at++] = longInByte;
  packed[at++] = rest;
  return at;
}
