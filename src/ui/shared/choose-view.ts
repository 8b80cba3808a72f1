import { clausesOfIntent } from '../../core/filter/intent-filter.ts';
import { noFilter, type FilterIntent } from '../../core/share/view-state.ts';
import { changeView, type ChangeOrigin, type ViewStore } from '../../state/view-store.ts';

export function changeFilter(
  view: ViewStore,
  patch: Partial<FilterIntent>,
  origin: ChangeOrigin = 'act',
): void {
  changeView(view, { filter: { ...view.getState().filter, ...patch } }, origin);
}

export function resetFilters(view: ViewStore): void {
  changeView(view, { filter: withoutChoices(view.getState().filter) });
}

/** No choice among the incidents; a dataset that is off stays off. */
export function withoutChoices({ datasetsOff }: FilterIntent): FilterIntent {
  return { ...noFilter, datasetsOff };
}

export function isFiltered(filter: FilterIntent): boolean {
  return clausesOfIntent(filter).length > 0;
}

export function selectIncident(view: ViewStore, id: string | null): void {
  if (view.getState().selection !== id) changeView(view, { selection: id });
}
