import { countryOfArea } from '../core/incident/place-keys.ts';
import { project, worldSizePixels } from '../core/geo/mercator.ts';

/** A badge where it would stand were it alone; CSS pixels. */
export interface AreaAnchor {
  /** No other has it. */
  readonly id: string;
  readonly areaId: string;
  readonly x: number;
  readonly y: number;
}

/** What one badge stands for: an area alone, or all of a country. */
export interface Roll<Anchor> {
  readonly country: string;
  readonly isStack: boolean;
  /** In the order of their ids; of what is no stack there is one. */
  readonly members: readonly Anchor[];
}

/** A badge and the gap to the next, in CSS pixels. */
const room = 25;
/** So few that are close to one another are told apart by their leader lines. */
const fewClose = 3;
/** Share of a country's places that may be close to one another. */
const closeShare = 1 / 3;
const zoomStep = 1 / 8;

/**
 * Rolls the badges of a country up into one where too many would stand in one another's way;
 * never those of several countries. It goes by the areas alone and not by what else is on the
 * map, so playback does not part and stack what stays. Every badge is in exactly one roll; the
 * order of the input changes nothing. Cost: the square of a country's areas.
 */
export function rollUp<Anchor extends AreaAnchor>(
  anchors: readonly Anchor[],
): readonly Roll<Anchor>[] {
  const inOrder = anchors.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ofCountry = grouped(inOrder, ({ areaId }) => countryOfArea(areaId));
  return [...ofCountry].flatMap(([country, members]): Roll<Anchor>[] =>
    isCrowded(members)
      ? [{ country, isStack: true, members }]
      : members.map((member) => ({ country, isStack: false, members: [member] })),
  );
}

/**
 * The least zoom from `zoom` to `limit`, in steps of an eighth, at which the badges of a
 * country's areas stand apart; `limit` where none does.
 */
export function partingZoom(
  areas: readonly { readonly id: string; readonly labelPoint: readonly [number, number] }[],
  zoom: number,
  limit: number,
): number {
  for (let wanted = zoom; wanted < limit; wanted += zoomStep) {
    const worldSize = worldSizePixels(wanted);
    const anchors = areas.map(({ id, labelPoint }): AreaAnchor => {
      const [x, y] = project(...labelPoint);
      return { id, areaId: id, x: x * worldSize, y: y * worldSize };
    });
    if (!isCrowded(anchors)) return wanted;
  }
  return limit;
}

/** Many are closer than their badges are wide, or so close that leader lines would not tell them apart either. */
function isCrowded(badges: readonly AreaAnchor[]): boolean {
  // No zoom parts what is known to a region, to its districts, and to a country of one region.
  const places = [...grouped(badges, ({ x, y }) => `${x} ${y}`).values()];
  const areClose = (a: readonly AreaAnchor[], b: readonly AreaAnchor[]): boolean =>
    isNearer(a, b, (room * (a.length + b.length)) / 2);
  const areOne = (a: readonly AreaAnchor[], b: readonly AreaAnchor[]): boolean =>
    isNearer(a, b, room / 2);
  const most = places.length * closeShare;
  return (
    withAnother(places, areClose) > Math.max(fewClose, most) || withAnother(places, areOne) > most
  );
}

function withAnother<Item>(items: readonly Item[], isPair: (a: Item, b: Item) => boolean): number {
  return items.filter((a) => items.some((b) => a !== b && isPair(a, b))).length;
}

/** Of places, by the first badge of each. */
function isNearer(
  [a]: readonly AreaAnchor[],
  [b]: readonly AreaAnchor[],
  distance: number,
): boolean {
  if (a === undefined || b === undefined) return false;
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
