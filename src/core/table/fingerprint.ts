/** A short name for a content: equal texts give equal names, different ones almost surely different ones. Two FNV-1a hashes of 32 bits, in base 36. */
export function fingerprint(text: string): string {
  const running = runningFingerprint();
  running.add(text);
  return running.value();
}

/** Of a content that comes piece by piece; how it is cut does not matter. */
export function runningFingerprint(): { add(text: string): void; value(): string } {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  let at = 0;
  return {
    add(text) {
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        first = Math.imul(first ^ unit, 0x01000193);
        second = Math.imul(second ^ (unit + at++), 0x01000193);
      }
    },
    value: () => `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`,
  };
}
