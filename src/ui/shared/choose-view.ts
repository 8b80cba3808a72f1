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
  changeView(view, { filter: noFilter });
}

export function isFiltered({ kinds, places, area, text }: FilterIntent): boolean {
  return kinds !== null || places !== null || area !== null || text.trim() !== '';
}

export function selectIncident(view: ViewStore, id: string | null): void {
  if (view.getState().selection !== id) changeView(view, { selection: id });
}
