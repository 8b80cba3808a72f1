/** CIE L*a*b*. */
export type Lab = readonly [lightness: number, a: number, b: number];

const degrees = Math.PI / 180;

/**
 * CIEDE2000 with all weights 1, after G. Sharma, W. Wu and E. N. Dalal, “The CIEDE2000
 * Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical
 * Observations”, Color Research and Application 30 (2005), equations 2 to 22. About 1 is
 * just noticeable side by side.
 */
export function colorDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - chromaShare(meanChroma));
  const first = polar(a1 * stretch, b1);
  const second = polar(a2 * stretch, b2);
  const isGrey = first.chroma * second.chroma === 0;

  const turn = isGrey ? 0 : shortTurn(second.hue - first.hue);
  const deltaHue = 2 * Math.sqrt(first.chroma * second.chroma) * Math.sin((turn / 2) * degrees);
  const lightness = (l1 + l2) / 2;
  const chroma = (first.chroma + second.chroma) / 2;
  const hue = isGrey ? first.hue + second.hue : meanHue(first.hue, second.hue);

  const t =
    1 -
    0.17 * Math.cos((hue - 30) * degrees) +
    0.24 * Math.cos(2 * hue * degrees) +
    0.32 * Math.cos((3 * hue + 6) * degrees) -
    0.2 * Math.cos((4 * hue - 63) * degrees);
  const fromMiddle = (lightness - 50) ** 2;
  const partL = (l2 - l1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle));
  const partC = (second.chroma - first.chroma) / (1 + 0.045 * chroma);
  const partH = deltaHue / (1 + 0.015 * chroma * t);
  const blueness = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  const rotation = -2 * chromaShare(chroma) * Math.sin(2 * blueness * degrees);
  return Math.sqrt(partL ** 2 + partC ** 2 + partH ** 2 + rotation * partC * partH);
}

function chromaShare(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

function polar(a: number, b: number): { readonly chroma: number; readonly hue: number } {
  const hue = a === 0 && b === 0 ? 0 : Math.atan2(b, a) / degrees;
  return { chroma: Math.hypot(a, b), hue: hue < 0 ? hue + 360 : hue };
}

/** From −180 to 180 degrees. */
function shortTurn(turn: number): number {
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
}

function meanHue(first: number, second: number): number {
  const sum = first + second;
  if (Math.abs(first - second) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}
