export interface AtRest {
  /** Something changed. */
  stir(): void;
  /** Nothing is done any more. */
  dispose(): void;
}

/**
 * Does what need not be done for every one of many changes: at once where there was none for
 * `quietMs`, else when there has been none for so long.
 */
export function atRest(act: () => void, quietMs: number): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const settle = (): void => {
    timer = undefined;
    if (!isDue) return;
    isDue = false;
    act();
  };
  return {
    stir() {
      isDue = timer !== undefined;
      clearTimeout(timer);
      timer = setTimeout(settle, quietMs);
      if (!isDue) act();
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
