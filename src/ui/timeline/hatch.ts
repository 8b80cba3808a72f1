/** CSS pixels from one line of the hatching to the next, along the axis. */
const period = 5;
const lineWidth = 1.8;

/** Diagonal lines of one hue over its tint: "some time within". Sharp at `ratio` device pixels a CSS pixel. */
export function createHatch(
  context: CanvasRenderingContext2D,
  color: string,
  ratio: number,
): CanvasPattern | null {
  const size = Math.max(1, Math.round(period * ratio));
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = color;
  pen.globalAlpha = 0.28;
  pen.fillRect(0, 0, size, size);
  pen.globalAlpha = 1;
  pen.strokeStyle = color;
  pen.lineWidth = lineWidth * ratio;
  pen.beginPath();
  // The neighbours' corners too, or the lines break where tiles meet.
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - size, 2 * size);
    pen.lineTo(shift + 2 * size, -size);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}
