/** Control characters stand in workbooks as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Digits that a number has in a spreadsheet; what is stored beyond is noise of binary fractions. */
const digits = 15;
const smallestPlain = 1e-6;
const mostDecimals = 100;

/** A stored number as a spreadsheet shows it where nothing is said of its format: `0.1`, not `0.10000000000000001`. */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d{1,15}$/.test(text)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  const shown = Number(value.toPrecision(digits));
  if (shown === 0 || Math.abs(shown) >= smallestPlain) return String(shown);
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(shown)));
  return decimals > mostDecimals ? String(shown) : shown.toFixed(decimals).replace(/\.?0+$/, '');
}
