/** What all typed arrays in an object take, each once, in whatever objects and lists they lie; without those of `apart`. */
export function heldBytes(held: object, apart: object): number {
  const seen = new Set<object>();
  let bytes = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else for (const part of Object.values(value)) visit(part);
  };
  visit(apart);
  bytes = 0;
  visit(held);
  return bytes;
}
