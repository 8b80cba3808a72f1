/** Numbers of values, in as few bytes as the number of values allows. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** Zeros, wide enough for codes from 0 to `codes` − 1. */
export function createCodes(length: number, codes: number): CodeArray {
  if (codes <= 0x100) return new Uint8Array(length);
  if (codes <= 0x1_0000) return new Uint16Array(length);
  return new Uint32Array(length);
}
