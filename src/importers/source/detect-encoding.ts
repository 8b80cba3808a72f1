import type { Encoding } from './opened-file.ts';
import { readBytes, type SourceFile } from './source-file.ts';

/** What is looked at before the whole file is. */
const headBytes = 1 << 16;
/** Bytes that are no ASCII, with what stands around them, by which the code page is told. */
const sampleBytes = 1 << 18;
/** Text has hardly any control characters, compressed or drawn things have one in nine bytes. */
const mostControls = 0.01;
/** One wrong byte among so many letters of UTF-8 is a fault in a file of UTF-8. */
const sequencesPerFault = 20;

/**
 * Encoding of a file's text by all of its bytes: wrong bytes may come late. `null` where it is
 * no text. Reads the file once, with a few hundred kilobytes in memory.
 */
export async function detectEncoding(
  file: SourceFile,
  signal: AbortSignal,
): Promise<Encoding | null> {
  const head = await readBytes(file, signal, 0, headBytes);
  const wide = wideEncoding(head);
  if (wide !== null) return wide;
  if (shareOfControls(head) > mostControls) return null;
  const validator = validateUtf8();
  for await (const piece of file.bytes(signal)) validator.push(piece);
  return validator.isUtf8() ? 'utf-8' : codePageOf(validator.sample());
}

/** Of UTF-16, with a byte order mark or by where its zero bytes stand. */
function wideEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const units = head.length >> 1;
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let at = 0; at < 2 * units; at += 2) {
    if (head[at] === 0) zerosFirst++;
    if (head[at + 1] === 0) zerosSecond++;
  }
  const [fewer, more] = [Math.min(zerosFirst, zerosSecond), Math.max(zerosFirst, zerosSecond)];
  // Spaces, digits and delimiters are a good part of a table in any script.
  if (units < 4 || more < units / 12 || fewer > units / 100) return null;
  const encoding = zerosSecond > zerosFirst ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(head.subarray(0, 2 * units));
  return Array.from(text).some(isControl) ? null : encoding;
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 && (code < 0x09 || code > 0x0d);
}

function shareOfControls(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

interface Utf8Validator {
  push(bytes: Uint8Array): void;
  isUtf8(): boolean;
  /** What stands around the bytes that are no ASCII. */
  sample(): Uint8Array;
}

/** By table 3-7 of the Unicode Standard: neither overlong forms nor surrogates. */
function validateUtf8(): Utf8Validator {
  let expected = 0;
  let lowest = 0x80;
  let highest = 0xbf;
  let sequences = 0;
  let faults = 0;
  const sample = new Uint8Array(sampleBytes);
  let sampled = 0;

  function takeSample(bytes: Uint8Array, at: number): number {
    const part = bytes.subarray(Math.max(0, at - 32), at + 224);
    const fitting = part.subarray(0, sample.length - sampled - 1);
    sample.set(fitting, sampled);
    sampled += fitting.length;
    // What is put together was apart.
    if (sampled < sample.length) sample[sampled++] = 0x0a;
    return at + 224;
  }

  return {
    push(bytes) {
      const { length } = bytes;
      let sampledTo = 0;
      for (let at = 0; at < length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < 0x80) {
          if (expected > 0) faults++;
          expected = 0;
          continue;
        }
        if (at >= sampledTo && sampled < sample.length) sampledTo = takeSample(bytes, at);
        if (expected > 0) {
          if (byte >= lowest && byte <= highest) {
            expected--;
            lowest = 0x80;
            highest = 0xbf;
            if (expected === 0) sequences++;
            continue;
          }
          faults++;
        }
        expected = following(byte);
        if (expected === 0) faults++;
        lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
        highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
      }
    },
    // A file that is cut off may end within a letter.
    isUtf8: () =>
      sequences >= sequencesPerFault * faults && (expected === 0 || sequences > 0 || faults > 0),
    sample: () => sample.subarray(0, sampled),
  };
}

function following(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/**
 * A word of windows-1251 is of letters beyond ASCII alone; in windows-1252 they stand between
 * Latin letters. Single letters say nothing: “à” and “і” are words.
 */
function codePageOf(sample: Uint8Array): Encoding {
  let cyrillic = 0;
  let latin = 0;
  let plain = 0;
  let beyond = 0;
  const endWord = (): void => {
    if (beyond > 0 && plain > 0) latin += beyond;
    else if (beyond > 1) cyrillic += beyond;
    plain = 0;
    beyond = 0;
  };
  for (const byte of sample) {
    if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain++;
    else if (byte >= 0xc0 || cyrillicBelow.has(byte)) beyond++;
    else endWord();
  }
  endWord();
  return cyrillic > latin ? 'windows-1251' : 'windows-1252';
}

/** Ґ Ё Є Ї І і ґ ё є ї in windows-1251. */
const cyrillicBelow = new Set([0xa5, 0xa8, 0xaa, 0xaf, 0xb2, 0xb3, 0xb4, 0xb8, 0xba, 0xbf]);
