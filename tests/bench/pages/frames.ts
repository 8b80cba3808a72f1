/** Resolves with the time at which the frame that is being drawn has been handed to the graphics card. */
export async function endOfFrame(): Promise<number> {
  // A frame is one task, and this comes after it.
  await Promise.resolve();
  return performance.now();
}

/** Resolves once the graphics card is done with all that it was handed. */
export async function pixelsOf(canvas: HTMLCanvasElement): Promise<void> {
  await endOfFrame();
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('expected a canvas that is drawn with WebGL 2');
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/**
 * While the work lasts, frames follow one another as soon as the page has nothing else to do, and
 * not with the screen, so that what one takes is not rounded up to sixtieths of a second.
 */
export async function withFreeFrames<Result>(work: () => Promise<Result>): Promise<Result> {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  const waiting = new Map<number, FrameRequestCallback>();
  const { port1, port2 } = new MessageChannel();
  /** Below 0, so that no number is one of the screen's own. */
  let last = 0;
  port1.addEventListener('message', () => {
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback(performance.now());
  });
  port1.start();
  globalThis.requestAnimationFrame = (callback) => {
    if (waiting.size === 0) port2.postMessage(null);
    waiting.set(--last, callback);
    return last;
  };
  globalThis.cancelAnimationFrame = (number) => {
    if (!waiting.delete(number)) cancelAnimationFrame(number);
  };
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
  }
}
