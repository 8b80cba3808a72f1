/** Work that must not mingle, one after the other; what was aborted is not begun, and what fails lets the next begin. */
export function createTurnTaking(): <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();

  return (work, signal) => {
    const result = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    before = result.catch(() => undefined);
    return result;
  };
}
