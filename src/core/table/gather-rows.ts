import type { PartRows } from './part-rows.ts';
import type { TextColumn } from './text-column.ts';

export function gatherBytes(
  { firsts, order, scratch }: PartRows,
  columns: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(scratch.buffer);
  for (const [part, column] of columns.entries()) all.set(column, firsts[part] ?? 0);
  const gathered = new Uint8Array(order.length);
  for (let row = 0; row < order.length; row++) gathered[row] = all[order[row] ?? 0] ?? 0;
  return gathered;
}

export function gatherIntegers(
  { firsts, order, scratch }: PartRows,
  columns: readonly Int32Array[],
): Int32Array<ArrayBuffer> {
  const all = new Int32Array(scratch.buffer);
  for (const [part, column] of columns.entries()) all.set(column, firsts[part] ?? 0);
  const gathered = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) gathered[row] = all[order[row] ?? 0] ?? 0;
  return gathered;
}

/** Numbers of 32 bits without a sign. */
export function gatherNumbers(
  { firsts, order, scratch }: PartRows,
  columns: readonly Uint32Array[],
): Uint32Array<ArrayBuffer> {
  const all = scratch;
  for (const [part, column] of columns.entries()) all.set(column, firsts[part] ?? 0);
  const gathered = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) gathered[row] = all[order[row] ?? 0] ?? 0;
  return gathered;
}

const leftOut = 0xffff_ffff;

/**
 * Without decoding. Read from the first byte of each part to the last and written where the rows
 * come to stand, four bytes at a time: at a million rows five times as fast as the other way
 * round, byte by byte.
 */
export function gatherTexts(
  { firsts, order, scratch: rowOfPosition }: PartRows,
  columns: readonly TextColumn[],
): TextColumn {
  rowOfPosition.fill(leftOut);
  for (let row = 0; row < order.length; row++) rowOfPosition[order[row] ?? 0] = row;

  const offsets = new Uint32Array(order.length + 1);
  for (const [part, column] of columns.entries()) {
    const first = firsts[part] ?? 0;
    for (let index = 0; index < column.length; index++) {
      const row = rowOfPosition[first + index] ?? leftOut;
      if (row === leftOut) continue;
      offsets[row + 1] = (column.offsets[index + 1] ?? 0) - (column.offsets[index] ?? 0);
    }
  }
  for (let row = 0; row < order.length; row++) {
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  }

  const bytes = new Uint8Array(offsets[order.length] ?? 0);
  for (const [part, column] of columns.entries()) {
    putTexts(column, rowOfPosition.subarray(firsts[part], firsts[part + 1]), offsets, bytes);
  }
  return { length: order.length, bytes, offsets };
}

function putTexts(
  { length, bytes, offsets }: TextColumn,
  rows: Uint32Array,
  newOffsets: Uint32Array,
  newBytes: Uint8Array<ArrayBuffer>,
): void {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const to = new DataView(newBytes.buffer);
  for (let index = 0; index < length; index++) {
    const row = rows[index] ?? leftOut;
    if (row === leftOut) continue;
    const end = offsets[index + 1] ?? 0;
    let at = offsets[index] ?? 0;
    let put = newOffsets[row] ?? 0;
    for (; at + 4 <= end; at += 4, put += 4) to.setInt32(put, from.getInt32(at));
    for (; at < end; at++, put++) newBytes[put] = bytes[at] ?? 0;
  }
}
