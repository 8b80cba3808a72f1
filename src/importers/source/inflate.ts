/** Inflated at once they take 33 MB at most. */
const bytesOfStep = 1 << 15;
/** Of so many steps without a byte none comes any more. */
const mostIdleSteps = 64;

/**
 * Bytes of a raw deflate stream, as they are inflated. Ends where the stream ends or its bytes
 * do: whoever asks knows how many there must be. Bytes that are no such stream reject.
 */
export async function* inflated(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const { Inflate } = await import('fflate');
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  let idleSteps = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += bytesOfStep) {
      inflate.push(piece.subarray(at, at + bytesOfStep));
      idleSteps = ready.length === 0 ? idleSteps + 1 : 0;
      if (idleSteps > mostIdleSteps) return;
      yield* ready;
      ready = [];
    }
  }
}

/** fflate throws errors with a number for a code. */
export function isFlateError(error: unknown): error is Error & { readonly code: number } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
