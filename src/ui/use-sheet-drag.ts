import { useEffect, type RefObject } from 'react';
import type { LayoutStore } from '../state/layout-store.ts';

/** Share of the page's height that the open sheet takes, as in the style sheets. */
const openShare = { half: 0.48, tall: 0.74 };
/** A pointer that moves less than this is a click. */
const stillness = 6;

/** Lets a finger pull the sheet by its header; released, it settles at the nearest of folded, half and tall. */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  layout: LayoutStore,
  isSheet: boolean,
): void {
  useEffect(() => {
    const { current: element } = sheet;
    const { current: header } = handle;
    if (!isSheet || element === null || header === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let from: { readonly y: number; readonly height: number } | null = null;
    let height: number | null = null;

    const onPointerDown = (event: PointerEvent): void => {
      const isButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (isButton || !event.isPrimary || event.button !== 0) return;
      from = { y: event.clientY, height: element.offsetHeight };
      header.setPointerCapture(event.pointerId);
    };
    const onPointerMove = (event: PointerEvent): void => {
      if (from === null) return;
      const moved = from.y - event.clientY;
      if (height === null && Math.abs(moved) < stillness) return;
      height = clamp(from.height + moved, header.offsetHeight, innerHeight * openShare.tall);
      // Open at once, so that what is pulled up can be seen.
      if (height > header.offsetHeight) layout.setState({ listOpen: true });
      element.style.height = `${height}px`;
    };
    const onPointerEnd = (): void => {
      from = null;
      if (height === null) return;
      const stop = nearestStop(height, header.offsetHeight, innerHeight);
      height = null;
      element.style.removeProperty('height');
      layout.setState({ listOpen: stop !== 'folded', sheetTall: stop === 'tall' });
    };

    header.addEventListener('pointerdown', onPointerDown, { signal });
    header.addEventListener('pointermove', onPointerMove, { signal });
    header.addEventListener('pointerup', onPointerEnd, { signal });
    header.addEventListener('pointercancel', onPointerEnd, { signal });
    return () => {
      controller.abort();
      element.style.removeProperty('height');
    };
  }, [sheet, handle, layout, isSheet]);
}

function nearestStop(height: number, folded: number, page: number): 'folded' | 'half' | 'tall' {
  const half = page * openShare.half;
  const tall = page * openShare.tall;
  if (height < (folded + half) / 2) return 'folded';
  return height < (half + tall) / 2 ? 'half' : 'tall';
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
