/** How a spreadsheet shows a number: as such, or as which parts of a date and time. */
export type NumberFormat = 'number' | DateFormat;

export interface DateFormat {
  readonly year: boolean;
  readonly month: boolean;
  /** Of the month; the name of a weekday is none. */
  readonly day: boolean;
  readonly time: boolean;
  /** Hours, minutes or seconds that go on counting beyond a day: `[h]:mm`. */
  readonly isElapsed: boolean;
}

/** The part of a format code before `;`, of positive numbers. */
export function readNumberFormat(code: string): NumberFormat {
  const tokens = tokensOf(code);
  const found = { year: false, month: false, day: false, time: false, isElapsed: false };
  for (const [index, token] of tokens.entries()) {
    switch (token.charAt(0)) {
      case '[':
        found.isElapsed = true;
        found.time = true;
        break;
      case 'y':
      case 'b':
      case 'e':
      case 'g':
        found.year = true;
        break;
      case 'd':
        found.day ||= token.length < 3;
        found.month ||= token.length >= 3;
        break;
      case 'm':
        if (isMinute(tokens, index)) found.time = true;
        else found.month = true;
        break;
      default:
        found.time = true;
    }
  }
  return tokens.length === 0 ? 'number' : found;
}

/** Minutes stand after hours or before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return before?.[0] === 'h' || /^\[h+\]$/.test(before ?? '') || after?.[0] === 's';
}

const parts = /"[^"]*"?|\\.|[_*].|\[([^\]]*)\]?|am\/pm|a\/p|e[+-]|general|;|([ydhmsebg])\2*|./giu;

function tokensOf(code: string): readonly string[] {
  const tokens: string[] = [];
  for (const [whole, bracketed, letter] of code.toLowerCase().matchAll(parts)) {
    if (whole === ';') break;
    if (bracketed !== undefined) {
      if (/^(?:h+|m+|s+)$/.test(bracketed)) tokens.push(`[${bracketed}]`);
    } else if (whole === 'am/pm' || whole === 'a/p') tokens.push('am');
    else if (letter !== undefined && whole !== 'e+' && whole !== 'e-') tokens.push(whole);
  }
  return tokens;
}

const day: DateFormat = { year: true, month: true, day: true, time: false, isElapsed: false };
const month: DateFormat = { ...day, day: false };
const clock: DateFormat = { year: false, month: false, day: false, time: true, isElapsed: false };
const moment: DateFormat = { ...day, time: true };
const elapsed: DateFormat = { ...clock, isElapsed: true };

/** Formats that have a number only; those of 27 to 36 and 50 to 58 are dates in East Asia and not used elsewhere. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 17) return month;
  if (id >= 14 && id <= 16) return day;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || id === 32 || id === 33) return clock;
  if (id === 22) return moment;
  if (id === 46) return elapsed;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? day : 'number';
}
