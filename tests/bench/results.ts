/** One line of the benchmark: what this project takes and what something else takes for the same. */
export interface Result {
  /** Incidents, or rows of a file. */
  readonly n: number;
  readonly name: string;
  /** What it is compared with; `null` where there is nothing. */
  readonly rival: string | null;
  readonly ours: number;
  readonly theirs: number | null;
  readonly unit: string;
  /** `theirs / ours`: how many times less this project takes. */
  readonly ratio: number | null;
  /** The ratio that is to be reached; `null` where none is set. */
  readonly target: number | null;
  readonly met: boolean | null;
}

export interface Report {
  readonly machine: string;
  readonly node: string;
  readonly chromium: string;
  readonly results: readonly Result[];
}

export interface Comparison {
  readonly n: number;
  readonly name: string;
  readonly rival: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
  readonly target?: number | undefined;
}

export function compare({ target, ...figures }: Comparison): Result {
  const { ours, theirs } = figures;
  return {
    ...figures,
    ours: rounded(ours),
    theirs: rounded(theirs),
    ratio: ours === 0 ? null : rounded(theirs / ours),
    target: target ?? null,
    met: target === undefined ? null : theirs >= target * ours,
  };
}

/** Incidents at which most targets are to be reached; `undefined` with any other number. */
export function targetAt(n: number, ratio: number): number | undefined {
  return n === 1_000_000 ? ratio : undefined;
}

/** A figure that stands alone. */
export function state(n: number, name: string, ours: number, unit: string): Result {
  const nothing = { rival: null, theirs: null, ratio: null, target: null, met: null };
  return { n, name, ours: rounded(ours), unit, ...nothing };
}

export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

/** The pair that is the nearest to missing a target. */
export function worstPair(pairs: readonly Pair[]): Pair {
  // Where nothing is allowed nothing may be taken.
  const excess = ({ ours, theirs }: Pair): number => ours / Math.max(theirs, 0.5);
  return pairs.reduce((worst, pair) => (excess(pair) > excess(worst) ? pair : worst));
}

export function medianPair(pairs: readonly Pair[]): Pair {
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    theirs: median(pairs.map(({ theirs }) => theirs)),
  };
}

/** Of an even number the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Four digits say all that a run can repeat. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
