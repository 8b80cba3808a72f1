/**
 * Chance without a state: what is drawn follows from the seed, what it is about, its number and
 * the question alone, so that any row can be made without those before it.
 */
export function streamOf(seed: number, about: number): number {
  return mix(seed + Math.imul(about, 0x3c6e_f372));
}

/** Of one thing of a stream. */
export function chanceOf(stream: number, number: number): number {
  return mix(stream + number);
}

/** 32 bits; questions are numbers of at least 1. */
function drawn(chance: number, question: number): number {
  return mix(chance + Math.imul(question, 0x9e37_79b9)) >>> 0;
}

/** At least 0, below 1. */
export function share(chance: number, question: number): number {
  return drawn(chance, question) / 0x1_0000_0000;
}

/** A whole number of at least 0, below `count`. */
export function whole(chance: number, question: number, count: number): number {
  return Math.floor(share(chance, question) * count);
}

/** At least 0, below 1, the nearer to 0 the likelier. */
export function skewedShare(chance: number, question: number): number {
  const even = share(chance, question);
  // Multiplied, since a power takes as long as all the rest of a row.
  return even * even;
}

/** Of the normal distribution around 0 with a deviation of 1. Box and Muller 1958; asks this question and the next. */
export function normal(chance: number, question: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - share(chance, question)));
  return radius * Math.cos(2 * Math.PI * share(chance, question + 1));
}

/** Every bit of the result depends on every bit. The finalizer of MurmurHash3, Austin Appleby, public domain. */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}
