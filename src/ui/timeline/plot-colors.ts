/** Resolved colours of the page, as a canvas takes them. */
export interface PlotColors {
  readonly theme: 'light' | 'dark';
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly outline: string;
  readonly surface: string;
  readonly accent: string;
}

/**
 * The page's tokens in the theme that holds at the canvas. A custom property is read as it was
 * written, `light-dark()` and all; so the style sheet puts the tokens on colour properties of the
 * canvas, which are read as colours.
 */
export function readPlotColors(canvas: HTMLCanvasElement): PlotColors {
  const style = getComputedStyle(canvas);
  return {
    theme: isDark(style.colorScheme) ? 'dark' : 'light',
    ink: style.color,
    quiet: style.borderTopColor,
    line: style.borderRightColor,
    outline: style.borderBottomColor,
    surface: style.backgroundColor,
    accent: style.outlineColor,
  };
}

function isDark(colorScheme: string): boolean {
  const schemes = colorScheme.split(' ');
  if (!schemes.includes('dark')) return false;
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}
