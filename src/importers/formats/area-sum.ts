import { numberIn } from './named-cells.ts';

/** What every row says of itself that sums up an area and a period. */
export const summaryFlag = {
  field: 'other',
  flag: 'summary',
  note: {
    en: 'The sum of an area and a period, not one incident.',
    uk: 'Сума за територією і періодом, не окремий інцидент.',
  },
};

/** How many events were summed up, as figures for the guard; none where the cell is blank. */
export function eventFigures(events: string): readonly unknown[] {
  const count = numberIn(events);
  if (count === undefined) return [];
  return [
    { what: 'other', unit: { en: 'events', uk: 'подій' }, low: count, best: count, high: count },
  ];
}
