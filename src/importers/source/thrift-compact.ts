import { refuse } from './refuse.ts';

/** A struct of Thrift's compact protocol, by the numbers of its fields. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;
export type ThriftValue = boolean | number | Uint8Array | readonly ThriftValue[] | ThriftStruct;

const deepest = 24;
const mostBytesOfNumber = 10;

/**
 * Reads a struct and refuses what would take more work than it has bytes: numbers and lists
 * without end, and structs in structs.
 *
 * @returns the struct and where it ends
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function readThrift(
  bytes: Uint8Array,
  start: number,
): { readonly struct: ThriftStruct; readonly end: number } {
  let at = start;

  const byte = (): number => {
    const value = bytes[at];
    if (value === undefined) return broken();
    at += 1;
    return value;
  };

  /** Numbers beyond 2^53 are not exact. */
  const unsigned = (): number => {
    let value = 0;
    let factor = 1;
    for (let count = 0; count < mostBytesOfNumber; count++) {
      const part = byte();
      value += (part & 0x7f) * factor;
      if (part < 0x80) return value;
      factor *= 128;
    }
    return broken();
  };
  const signed = (): number => {
    const value = unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const skip = (length: number): Uint8Array => {
    if (at + length > bytes.length) return broken();
    at += length;
    return bytes.subarray(at - length, at);
  };

  const struct = (depth: number): ThriftStruct => {
    if (depth > deepest) return broken();
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (;;) {
      const head = byte();
      const type = head & 0x0f;
      if (type === 0) return fields;
      id = head >> 4 === 0 ? signed() : id + (head >> 4);
      fields.set(id, value(type, depth));
    }
  };

  const value = (type: number, depth: number): ThriftValue => {
    switch (type) {
      case 1:
        return true;
      case 2:
        return false;
      case 3:
        return byte();
      case 4:
      case 5:
      case 6:
        return signed();
      case 7:
        return skip(8);
      case 8:
        return skip(unsigned());
      case 9:
      case 10:
        return list(depth);
      case 12:
        return struct(depth + 1);
      default:
        return broken();
    }
  };

  const list = (depth: number): readonly ThriftValue[] => {
    const head = byte();
    const type = head & 0x0f;
    const length = head >> 4 === 15 ? unsigned() : head >> 4;
    if (length > bytes.length - at) return broken();
    const values: ThriftValue[] = [];
    for (let index = 0; index < length; index++) {
      values.push(type === 1 || type === 2 ? byte() === 1 : value(type, depth));
    }
    return values;
  };

  return { struct: struct(0), end: at };
}

function broken(): never {
  return refuse({ code: 'parquet-broken', fault: 'a header of it cannot be read' });
}

/** Fields of a struct as they are written: whole numbers, truths and structs. */
export type ThriftFields = readonly (readonly [
  id: number,
  value: number | boolean | ThriftFields,
])[];

export function writeThrift(fields: ThriftFields): readonly number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const [id, value] of fields) {
    const type = typeof value === 'number' ? 5 : typeof value === 'boolean' ? (value ? 1 : 2) : 12;
    bytes.push(((id - last) << 4) | type);
    last = id;
    if (typeof value === 'number') bytes.push(...varint(value * 2));
    else if (typeof value === 'object') bytes.push(...writeThrift(value));
  }
  return [...bytes, 0];
}

/** @param value whole and not negative */
function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
