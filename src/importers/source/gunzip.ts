import { crc32 } from './crc32.ts';
import { isFlateError } from './inflate.ts';
import { mostInflated } from './inflate-limit.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { streamedFile } from './streamed-file.ts';

/** Small, as a step may hold many members and each takes a window of its own. */
const bytesOfStep = 1 << 13;
const mostIdleSteps = 256;
const trailerLength = 8;
/** Before the next member is known, its header must be whole. */
const bytesRemembered = 1 << 17;
/** Members beyond are fewer than one in so many bytes; blocked gzip comes nowhere near. */
const bytesPerMember = 64;
const membersAlways = 1_024;
/** Of fflate: bytes that are no header of gzip, as padding after the last member. */
const noHeader = 6;
const unexpectedEnd = 0;
const methodAt = 2;
const deflated = 8;

export interface Gunzipped {
  readonly file: SourceFile;
  /** Whether the bytes ended within a member, once all were read. */
  isCutOff(): boolean;
}

/** The bytes of a gzip file, of all its members, as they are inflated; what was cut off ends early. */
export function gunzip(packed: SourceFile): Gunzipped {
  let isCutOff = false;
  const file = streamedFile(packed.name, Number.POSITIVE_INFINITY, (signal) =>
    bytesOf(packed, signal, () => {
      isCutOff = true;
    }),
  );
  return { file, isCutOff: () => isCutOff };
}

async function* bytesOf(
  packed: SourceFile,
  signal: AbortSignal,
  cutOff: () => void,
): AsyncGenerator<Uint8Array, void, void> {
  const { Gunzip } = await import('fflate');
  const most = mostInflated(packed.size);
  const recent = rememberBytes();
  let ready: Uint8Array[] = [];
  let length = 0;
  let crc = 0;
  let total = 0;
  let members = 1;
  const gunzipping = new Gunzip((chunk) => {
    if (chunk.length === 0) return;
    ready.push(chunk);
    length += chunk.length;
    total += chunk.length;
    if (total > most) refuse({ code: 'too-much-inflated', most });
    crc = crc32(chunk, crc);
  });
  gunzipping.onmember = (at) => {
    const trailer = recent.before(at);
    if (trailer !== null && !isTrailerOf(trailer, crc, length)) broken('checksum', at);
    members += 1;
    if (members > membersAlways + recent.end() / bytesPerMember) broken('data', at);
    [length, crc] = [0, 0];
  };

  /** Whether more can come. */
  const push = (bytes: Uint8Array, isLast: boolean): 'more' | 'padding' | 'end' => {
    try {
      gunzipping.push(bytes, isLast);
      return isLast ? 'end' : 'more';
    } catch (error) {
      if (!isFlateError(error)) throw error;
      const { code } = error;
      if (code === noHeader && recent.method() === deflated) return 'padding';
      if (code === unexpectedEnd) {
        cutOff();
        return 'padding';
      }
      return broken('data', recent.end());
    }
  };

  let idleSteps = 0;
  for await (const piece of packed.bytes(signal)) {
    for (let at = 0; at < piece.length; at += bytesOfStep) {
      const step = piece.subarray(at, at + bytesOfStep);
      recent.add(step);
      const state = push(step, false);
      idleSteps = ready.length === 0 ? idleSteps + 1 : 0;
      yield* ready;
      ready = [];
      if (state === 'padding' || idleSteps > mostIdleSteps) return;
    }
  }
  const state = push(new Uint8Array(0), true);
  yield* ready;
  if (state === 'padding') return;
  const trailers = shortPaddings.map((padding) => recent.before(recent.end() - padding));
  if (trailers.some((trailer) => trailer !== null && isTrailerOf(trailer, crc, length))) return;
  const [last] = trailers;
  if (last === undefined || last === null || lengthIn(last) !== length % 2 ** 32) cutOff();
  else broken('checksum', recent.end());
}

/** Bytes after the last member that are too few to be told from the start of another. */
const shortPaddings = [0, 1, 2, 3];

function lengthIn(trailer: DataView): number {
  return trailer.getUint32(4, true);
}

function isTrailerOf(trailer: DataView, crc: number, length: number): boolean {
  return trailer.getUint32(0, true) === crc && lengthIn(trailer) === length % 2 ** 32;
}

function broken(fault: 'data' | 'checksum', at: number): never {
  return refuse({ code: 'zip-broken', fault, member: null, at });
}

interface RememberedBytes {
  add(bytes: Uint8Array): void;
  /** What the first header says that the data is packed with. */
  method(): number;
  /** How many were added. */
  end(): number;
  /** The trailer that ends there; `null` where it is forgotten or not whole. */
  before(at: number): DataView | null;
}

function rememberBytes(): RememberedBytes {
  const kept = new Uint8Array(bytesRemembered);
  let end = 0;
  let method = -1;
  return {
    add(bytes) {
      for (const byte of bytes) {
        if (end === methodAt) method = byte;
        kept[end++ % bytesRemembered] = byte;
      }
    },
    method: () => method,
    end: () => end,
    before(at) {
      const start = at - trailerLength;
      if (start < 0 || at > end || start < end - bytesRemembered) return null;
      const trailer = Uint8Array.from(
        { length: trailerLength },
        (_, index) => kept[(start + index) % bytesRemembered] ?? 0,
      );
      return new DataView(trailer.buffer);
    },
  };
}
