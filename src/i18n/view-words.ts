import type { Facet, FacetValue } from '../core/cluster/summary.ts';
import { textIn } from '../core/incident/localized-text.ts';
import type { Locale } from '../core/share/view-state.ts';
import { widenToUnit } from '../core/time/calendar-unit.ts';
import type { Interval } from '../core/time/interval.ts';
import { sameWindow } from '../core/time/presets.ts';
import { sliderScale } from '../core/time/slider-scale.ts';
import { messagesOf } from './messages.ts';
import { intervalWords } from './time-words.ts';

/** The period that is looked at: "3 to 4 February 2026"; all time in the whole units of its thumbs. */
export function shownPeriodWords(period: Interval, extent: Interval, locale: Locale): string {
  const whole = sameWindow(period, extent) ? widenToUnit(extent, sliderScale(extent).unit) : period;
  return intervalWords(whole, locale);
}

export interface ShownView {
  readonly period: Interval;
  readonly extent: Interval;
  readonly total: number;
  /** Counts by country without regard to a choice of countries. */
  readonly countries: Facet | undefined;
  /** The countries chosen; `null` is all. */
  readonly chosen: readonly string[] | null;
}

/** What a look at the page tells beside its counts: "3 to 4 February 2026, most in Ukraine". */
export function viewWords(view: ShownView, locale: Locale): string {
  const { counts } = messagesOf(locale);
  const period = shownPeriodWords(view.period, view.extent, locale);
  const leading = leadingCountry(view);
  if (leading === null) return period;
  const name = textIn(leading.label, locale).text;
  return leading.count === view.total ? counts.allIn(period, name) : counts.mostIn(period, name);
}

/** The country of more than half of the incidents. */
function leadingCountry({ total, countries, chosen }: ShownView): FacetValue | null {
  const shown = countries?.values.filter(
    ({ value }) => value !== '' && (chosen === null || chosen.includes(value)),
  );
  return shown?.find(({ count }) => count * 2 > total && count <= total) ?? null;
}
