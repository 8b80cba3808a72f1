/** What a text says of the time of day, and the rest of it. */
export type TimeOfDay =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'impossible' }
  | {
      readonly outcome: 'found';
      /** 0 to 23. */
      readonly hour: number;
      readonly minute: number;
      /** The text without time and zone. */
      readonly rest: string;
    };

const zone = String.raw`(?:\s*(?:z|utc|gmt|msk|eest|eet|cest|cet|bst|[ecmp][sd]t)(?![a-z]))?(?:\s*[+-]\d{2}:?\d{2}(?!\d))?(?:\s*\([^()]*\))?`;
const clock = new RegExp(
  String.raw`(?:^|[\s,t])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?(?![a-z]))?${zone}(?=$|[\s,])`,
  'i',
);
const wholeHour = new RegExp(
  String.raw`(?:^|[\s,])(\d{1,2})()()\s*([ap])\.?m\.?(?![a-z])${zone}(?=$|[\s,])`,
  'i',
);

/** `18:00`, `5:07 PM`, `5pm`, `03:00:12.5 +0000 (UTC)`. Seconds are cut off, a zone is passed over and never converted. */
export function takeTimeOfDay(text: string): TimeOfDay {
  const match = clock.exec(text) ?? wholeHour.exec(text);
  if (match === null) return { outcome: 'none' };
  const [whole, hours = '', minutes = '', seconds = '', half] = match;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  // The 60th second is a leap second.
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 60) {
    return { outcome: 'impossible' };
  }
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`.trim();
  return { outcome: 'found', hour, minute: Number(minutes), rest };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
