/** The reason of a failure without its full stop, to stand inside a sentence that has its own. */
export function bareReason(reason: string): string {
  return reason.replace(/\.\s*$/, '');
}
