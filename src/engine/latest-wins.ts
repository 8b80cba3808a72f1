/**
 * A lane for questions of which only the latest matters. One runs at a time and always
 * answers; of those that come meanwhile the last waits its turn, and the others reject with
 * an `AbortError`. So a fast series still yields answers all along, and ends with the last.
 */
export function createLatestWinsLane(): <Answer>(ask: () => Promise<Answer>) => Promise<Answer> {
  let isBusy = false;
  let waiting: { start(): void; supersede(): void } | null = null;

  const advance = (): void => {
    const next = waiting;
    waiting = null;
    isBusy = next !== null;
    next?.start();
  };

  return <Answer>(ask: () => Promise<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      const start = (): void => {
        ask().then(resolve, reject).finally(advance);
      };
      if (!isBusy) {
        isBusy = true;
        start();
        return;
      }
      waiting?.supersede();
      waiting = {
        start,
        supersede: () => reject(new DOMException('A newer question took its place.', 'AbortError')),
      };
    });
}
