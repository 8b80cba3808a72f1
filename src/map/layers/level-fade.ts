/** How long the groups of one zoom take to give way to those of another, in milliseconds. */
const fadeMs = 200;
/** What is drawn for the first time is seen already. */
const firstShare = 0.25;
/** A longer time from frame to frame makes no fade; a much longer one is a map that was at rest. */
const slowMs = 80;
const restMs = 2000;

/** Groups of one zoom that give way to those of another, each at their own places. */
export interface LevelFade {
  /** To be called at the start of every frame, with its time in milliseconds. */
  frame(now: number): void;
  /** Begins with this frame; at once over where motion is not wanted and where frames are too few for it. */
  begin(): void;
  /** Nothing fades any more, as without a graphics context. */
  end(): void;
  /** In this frame, of what came last: above 0, and 1 when nothing fades. */
  opacity(): number;
}

export function createLevelFade(isMotionReduced: boolean): LevelFade {
  let begun = -Infinity;
  let now = -Infinity;
  let before = -Infinity;
  return {
    frame(time) {
      before = now;
      now = time;
    },
    begin() {
      const isSlow = now - before > slowMs && now - before < restMs;
      begun = isMotionReduced || isSlow ? -Infinity : now;
    },
    end() {
      begun = -Infinity;
    },
    opacity: () => Math.min(1, firstShare + ((now - begun) / fadeMs) * (1 - firstShare)),
  };
}
