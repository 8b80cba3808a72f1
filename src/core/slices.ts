/**
 * Work that can be put down: it yields after every few thousand items, so that whoever runs it
 * can answer something more urgent in between, or leave it.
 */
export type Slices<Result> = Generator<void, Result, void>;

/** Runs it to its end without a pause. */
export function finish<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}
