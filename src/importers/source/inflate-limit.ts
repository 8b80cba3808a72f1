/** Smaller than what a browser's memory notices, so that no little archive is ever refused. */
const alwaysAllowed = 64 * 2 ** 20;
/** Tables of text pack to a fifth to a fortieth of their size; deflate goes no further than 1 in 1,032, as bombs do. */
const mostRatio = 200;
/** Ten times a million rows of ACLED; what comes near it is refused earlier for the memory that it takes. */
const hardLimit = 4 * 2 ** 30;

/** Bytes that so many packed ones may become; whoever inflates counts, whatever the file says of itself. */
export function mostInflated(packedBytes: number): number {
  return Math.min(hardLimit, Math.max(alwaysAllowed, mostRatio * packedBytes));
}
