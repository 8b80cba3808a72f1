import { useRef, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import type { Interval } from '../../core/time/interval.ts';
import {
  placeThumb,
  stepAfter,
  thumbsOfWindow,
  windowOfThumbs,
  type SliderScale,
  type ThumbName,
} from '../../core/time/slider-scale.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { moveWindow, settleWindow } from './move-window.ts';
import { thumbMoveOfKey } from './thumb-key.ts';
import { thumbWords } from './thumb-words.ts';
import styles from './Plot.module.css';

interface ThumbProps {
  readonly name: ThumbName;
  readonly extent: Interval;
  readonly scale: SliderScale;
  readonly ref: Ref<HTMLInputElement>;
}

/**
 * One end of the period, for keyboard and screen reader. Pointers pass through it to the
 * plot, where both ends can be reached though they lie at one place.
 */
export function Thumb({ name, extent, scale, ref }: ThumbProps) {
  const { view } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const locale = useLocale();
  const { timeline } = useMessages();
  const isHeld = useRef(false);

  const thumbs = thumbsOfWindow(scale, window ?? scale.domain);
  const moveTo = (step: number, origin: 'drag' | 'act'): void => {
    const moved = placeThumb(scale, thumbs, name, step);
    if (moved[name] !== thumbs[name]) {
      moveWindow(view, extent, windowOfThumbs(scale, moved), origin);
    }
  };
  const settle = (): void => {
    if (isHeld.current) settleWindow(view);
    isHeld.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = thumbMoveOfKey(event.key, event.shiftKey);
    if (move === null) return;
    event.preventDefault();
    // A key that is held down is one step of the history, not one a repetition.
    isHeld.current ||= event.repeat;
    moveTo(stepAfter(scale, thumbs[name], move), event.repeat ? 'drag' : 'act');
  };

  return (
    <input
      type="range"
      ref={ref}
      className={styles['thumb']}
      style={spanStyle(scale)}
      data-end={name}
      min={0}
      max={scale.steps - 1}
      value={thumbs[name]}
      aria-label={timeline[`${name}Thumb`]}
      aria-valuetext={thumbWords(name, window, extent, scale, locale)}
      onChange={(event) => moveTo(event.currentTarget.valueAsNumber, 'act')}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}

/** The share of the plot between a thumb's first and its last place, for the style sheet. */
function spanStyle({ steps }: SliderScale): CSSProperties {
  return { ['--span' as string]: (steps - 1) / steps };
}
