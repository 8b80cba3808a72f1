/** Numbers that come one after the other, in as few arrays as doubling takes. */
export interface GrowingNumbers<Column> {
  add(value: number): void;
  /** Of what was added so far, in memory of its own. */
  numbers(): Column;
}

export function growingNumbers<Column extends Float64Array | Uint32Array>(
  create: (length: number) => Column,
): GrowingNumbers<Column> {
  let column = create(1024);
  let length = 0;
  const resized = (size: number): Column => {
    const other = create(size);
    other.set(column.subarray(0, Math.min(length, size)));
    return other;
  };
  return {
    add(value) {
      if (length === column.length) column = resized(2 * length);
      column[length++] = value;
    },
    numbers: () => resized(length),
  };
}
