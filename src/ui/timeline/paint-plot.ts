import { familyColors } from '../../core/incident/family-colors.ts';
import { familyOfKind, kinds, type Family } from '../../core/incident/kinds.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { chooseBins, domainOf, maxBins, type Bins } from '../../core/time/bins.ts';
import type { Interval, TimeWindow } from '../../core/time/interval.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { TimelineAnswer } from '../../state/answer-store.ts';
import { axisTicks } from './axis-ticks.ts';
import { createHatch } from './hatch.ts';
import { barPieces, highestBar, roundUp } from './histogram.ts';
import type { PlotColors } from './plot-colors.ts';
import { plotMargin, xOfMinute } from './plot-geometry.ts';

/** What the plot shows. */
export interface PlotScene {
  readonly span: Interval;
  readonly timeline: TimelineAnswer | null;
  /** `null` is all time. */
  readonly window: TimeWindow | null;
  readonly locale: Locale;
}

/** Where it is drawn; the context's unit is the CSS pixel. */
export interface PlotSheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly colors: PlotColors;
  /** Of labels, as CSS writes it. */
  readonly font: string;
}

interface Frame {
  readonly bins: Bins;
  readonly domain: Interval;
  /** CSS pixels of the baseline and of the highest bar's top. */
  readonly bottom: number;
  readonly top: number;
  /** Incidents at the top. */
  readonly ceiling: number;
  readonly x: (at: number) => number;
  readonly y: (incidents: number) => number;
}

const axisHeight = 20;
const scaleHeight = 20;
/** A lower plot has no room for the scale's label above the bars. */
const leastHeightForScale = 76;
/** A bar of the rarest incident beside very high ones can still be seen. */
const leastBarHeight = 1.5;
const veil = 0.72;

/** Draws all of the plot anew. */
export function paintPlot(sheet: PlotSheet, scene: PlotScene): void {
  const { context, width, height, font } = sheet;
  context.clearRect(0, 0, width, height);
  context.font = font;
  context.textBaseline = 'alphabetic';
  const frame = frameOf(sheet, scene);
  paintWindowGround(sheet, frame, scene.window);
  if (scene.timeline !== null) {
    paintScale(sheet, frame, scene.locale);
    paintBars(sheet, frame, scene.timeline);
  }
  paintVeil(sheet, frame, scene.window);
  paintAxis(sheet, frame, scene.locale);
  paintEdges(sheet, frame, scene.window);
}

function frameOf({ width, height, ratio }: PlotSheet, { span, timeline }: PlotScene): Frame {
  const domain = domainOf(span);
  const bottom = height - axisHeight;
  const top = height < leastHeightForScale ? 2 : scaleHeight;
  const ceiling = roundUp(timeline === null ? 0 : highestBar(timeline.summary.bins));
  const sharp = (value: number): number => Math.round(value * ratio) / ratio;
  return {
    bins: chooseBins(span, maxBins),
    domain,
    bottom: sharp(bottom),
    top: sharp(top),
    ceiling,
    x: (at) => sharp(xOfMinute(at, domain, width)),
    y: (incidents) => sharp(bottom - (incidents / ceiling) * (bottom - top)),
  };
}

function paintWindowGround(sheet: PlotSheet, frame: Frame, window: TimeWindow | null): void {
  if (window === null) return;
  const { context, colors } = sheet;
  const [startX, endX] = edgesInside(frame, window);
  context.globalAlpha = 0.1;
  context.fillStyle = colors.accent;
  context.fillRect(startX, frame.top, endX - startX, frame.bottom - frame.top);
  context.globalAlpha = 1;
}

/** One line at a round number with its meaning in words is all the scale that bars need. */
function paintScale(sheet: PlotSheet, frame: Frame, locale: Locale): void {
  const { context, width, ratio, height, colors } = sheet;
  if (height < leastHeightForScale) return;
  context.fillStyle = colors.line;
  context.fillRect(plotMargin, frame.top, width - 2 * plotMargin, 1 / ratio);
  context.fillStyle = colors.quiet;
  const { unit, step } = frame.bins;
  const words = messagesOf(locale).timeline.scale(frame.ceiling, unit, step);
  context.fillText(words, plotMargin, frame.top - 5);
}

function paintBars(sheet: PlotSheet, frame: Frame, timeline: TimelineAnswer): void {
  const { context, colors, ratio } = sheet;
  const { binEdges, summary } = timeline;
  const { bins } = summary;
  const hatches = new Map<Family, CanvasPattern | null>();
  const hatchOf = (family: Family, fill: string): CanvasPattern | string => {
    if (!hatches.has(family)) hatches.set(family, createHatch(context, fill, ratio));
    return hatches.get(family) ?? fill;
  };
  for (let bin = 0; bin + 1 < binEdges.length; bin++) {
    const left = frame.x(binEdges[bin] ?? 0);
    const right = frame.x(binEdges[bin + 1] ?? 0);
    const gap = gapOf(right - left, ratio);
    const barWidth = Math.max(1 / ratio, right - left - gap);
    const all = bins.unfiltered[bin] ?? 0;
    const pieces = barPieces(bins, bin);
    const shown = pieces.at(-1)?.to ?? 0;
    if (all - shown > 1e-6) {
      context.strokeStyle = colors.outline;
      context.lineWidth = 1 / ratio;
      const edge = 0.5 / ratio;
      const y = Math.min(frame.y(all), frame.bottom - leastBarHeight);
      context.strokeRect(left + edge, y + edge, barWidth - 2 * edge, frame.bottom - y - edge);
    }
    for (const [index, { kind, meaning, from, to }] of pieces.entries()) {
      const family = familyOfKind[kinds[kind] ?? 'other'];
      const { fill } = familyColors[colors.theme][family];
      const low = frame.y(from);
      let high = frame.y(to);
      if (index === pieces.length - 1) high = Math.min(high, frame.bottom - leastBarHeight);
      // A seam parts neighbours that share a hue, where both are high enough to lose a pixel.
      const seam = index > 0 && low - high >= 4 ? 1 : 0;
      context.fillStyle = meaning === 'within' ? hatchOf(family, fill) : fill;
      context.fillRect(left, high, barWidth, low - high - seam);
    }
  }
  context.fillStyle = colors.outline;
  context.fillRect(
    plotMargin,
    frame.bottom,
    sheet.width - 2 * plotMargin,
    Math.max(1, Math.round(ratio)) / ratio,
  );
}

/** Between bars that are wide enough, in whole device pixels. */
function gapOf(width: number, ratio: number): number {
  if (width < 3) return 0;
  return Math.max(1, Math.round(Math.min(2, width * 0.12) * ratio)) / ratio;
}

/** What is not in the window steps back. */
function paintVeil(sheet: PlotSheet, frame: Frame, window: TimeWindow | null): void {
  if (window === null) return;
  const { context, colors, width } = sheet;
  const [startX, endX] = edgesInside(frame, window);
  context.globalAlpha = veil;
  context.fillStyle = colors.surface;
  context.fillRect(0, frame.top + 1, startX, frame.bottom - frame.top - 1);
  context.fillRect(endX, frame.top + 1, width - endX, frame.bottom - frame.top - 1);
  context.globalAlpha = 1;
}

function paintAxis(sheet: PlotSheet, frame: Frame, locale: Locale): void {
  const { context, width, height, ratio, colors } = sheet;
  const ticks = axisTicks({
    domain: frame.domain,
    bins: frame.bins,
    width,
    locale,
    measure: (label) => context.measureText(label).width,
  });
  for (const { label, left, mark } of ticks) {
    if (mark !== null) {
      context.fillStyle = colors.outline;
      const x = Math.round(mark * ratio) / ratio;
      context.fillRect(x, frame.bottom, 1 / ratio, axisHeight - 6);
    }
    context.fillStyle = colors.quiet;
    context.fillText(label, left, height - 5);
  }
}

function paintEdges(sheet: PlotSheet, frame: Frame, window: TimeWindow | null): void {
  const { context, colors, ratio } = sheet;
  const [startX, endX] = edgesInside(frame, window ?? frame.domain);
  const line = Math.max(1, Math.round(1.5 * ratio)) / ratio;
  context.fillStyle = window === null ? colors.outline : colors.accent;
  context.fillRect(startX - line, frame.top, line, frame.bottom - frame.top);
  context.fillRect(endX, frame.top, line, frame.bottom - frame.top);
}

/** The window's edges, at the ends of the plot where they lie outside. */
function edgesInside({ x, domain }: Frame, window: TimeWindow): readonly [number, number] {
  const inside = (at: number): number => x(Math.max(domain.start, Math.min(domain.end, at)));
  return [inside(window.start), inside(window.end)];
}
