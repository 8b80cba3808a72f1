import type { Facet } from '../../core/cluster/summary.ts';
import type { FilterPart } from '../../core/filter/intent-filter.ts';
import type { PlaceClass } from '../../core/incident/place.ts';
import type { FilterIntent } from '../../core/share/view-state.ts';
import type { AllMessages } from '../../i18n/panel-messages.ts';

/** What a choice hides by itself. */
export interface HiddenCount {
  readonly hidden: number;
  /** Of these: what the choice asks about is not stated. */
  readonly notStated: number;
}

/** So many classes of places are named; a longer list would say no more than the choice itself. */
const mostClasses = 2;

/** How many, and where it can be said why: "hides 2 incidents: region", "hides 9 incidents, of them 3 not stated". */
export function hiddenWords(
  part: FilterPart,
  { hidden, notStated }: HiddenCount,
  classes: readonly PlaceClass[],
  { filterPanel, placeFilters }: AllMessages,
): string {
  const words = filterPanel.hides(hidden);
  if (part === 'places' && classes.length > 0 && classes.length <= mostClasses) {
    return filterPanel.hidesKnownTo(words, classes.map((name) => placeFilters[name]).join(', '));
  }
  if (notStated === 0) return words;
  return part === 'within'
    ? filterPanel.ofThemPointless(words, notStated)
    : filterPanel.ofThemNotStated(words, notStated);
}

/** The classes of places that the choice hides, as its facet counts them; none where it is not counted whole. */
export function hiddenClasses(
  places: FilterIntent['places'],
  facet: Facet | undefined,
): readonly PlaceClass[] {
  if (places === null || facet === undefined || facet.more > 0) return [];
  const chosen: readonly string[] = places;
  return facet.values.flatMap(({ value, count }) =>
    count > 0 && !chosen.includes(value) ? [value as PlaceClass] : [],
  );
}
