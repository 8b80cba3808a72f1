import type { ThumbMove } from '../../core/time/slider-scale.ts';

/** What a key does to the thumb that has focus; `null` where it is none of a slider's keys. */
export function thumbMoveOfKey(key: string, shift: boolean): ThumbMove | null {
  const by = shift ? 'week' : 'single';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { by, direction: 1 };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { by, direction: -1 };
    case 'PageUp':
      return { by: 'month', direction: 1 };
    case 'PageDown':
      return { by: 'month', direction: -1 };
    case 'Home':
      return { to: 'first' };
    case 'End':
      return { to: 'last' };
    default:
      return null;
  }
}
