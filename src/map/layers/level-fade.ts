/** How long the groups of one zoom take to give way to those of another, in milliseconds. */
const fadeMs = 200;
/** What is drawn for the first time is seen a little already. */
const firstShare = 0.1;

/** Groups of one zoom that give way to those of another, each at their own places. */
export interface LevelFade {
  /** Begins, at this time in milliseconds; at once over where motion is not wanted. */
  begin(now: number): void;
  /** Nothing fades any more, as without a graphics context. */
  end(): void;
  /** Opacity of what came last, above 0; 1 when nothing fades. */
  opacity(now: number): number;
}

export function createLevelFade(isMotionReduced: boolean): LevelFade {
  let begun = -Infinity;
  return {
    begin(now) {
      if (!isMotionReduced) begun = now;
    },
    end() {
      begun = -Infinity;
    },
    opacity: (now) => Math.min(1, firstShare + ((now - begun) / fadeMs) * (1 - firstShare)),
  };
}
