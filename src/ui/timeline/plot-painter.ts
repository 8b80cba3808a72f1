import { paintPlot, type PlotScene } from './paint-plot.ts';
import { readPlotColors } from './plot-colors.ts';

export interface PlotPainter {
  /** Draws the scene in the next animation frame; `null` clears. */
  show(scene: PlotScene | null): void;
  dispose(): void;
}

/**
 * Keeps a canvas drawn: again when the scene, its size, the screen's resolution, the theme or
 * the fonts change, at most once an animation frame.
 */
export function createPlotPainter(canvas: HTMLCanvasElement): PlotPainter {
  const context = canvas.getContext('2d');
  const controller = new AbortController();
  const { signal } = controller;
  let scene: PlotScene | null = null;
  let request = 0;

  const draw = (): void => {
    request = 0;
    if (context === null) return;
    const ratio = devicePixelRatio;
    const { width, height } = canvas.getBoundingClientRect();
    fit(canvas, width * ratio, height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (scene === null || width === 0 || height === 0) {
      context.clearRect(0, 0, width, height);
      return;
    }
    const { fontSize, fontFamily } = getComputedStyle(canvas);
    const font = `${fontSize} ${fontFamily}`;
    paintPlot({ context, width, height, ratio, colors: readPlotColors(canvas), font }, scene);
  };

  const requestDraw = (): void => {
    if (request === 0) request = requestAnimationFrame(draw);
  };

  const resizes = new ResizeObserver(requestDraw);
  resizes.observe(canvas);
  const themes = new MutationObserver(requestDraw);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', requestDraw, { signal });
  document.fonts.addEventListener('loadingdone', requestDraw, { signal });
  whenResolutionChanges(requestDraw, signal);

  return {
    show(next) {
      scene = next;
      requestDraw();
    },
    dispose() {
      cancelAnimationFrame(request);
      resizes.disconnect();
      themes.disconnect();
      controller.abort();
    },
  };
}

/** Setting a canvas's size clears it, so it is set only where it differs. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  const wide = Math.round(width);
  const high = Math.round(height);
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

/** A query holds for one resolution only, so each change needs the next one. */
function whenResolutionChanges(act: () => void, signal: AbortSignal): void {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      act();
      whenResolutionChanges(act, signal);
    },
    { once: true, signal },
  );
}
