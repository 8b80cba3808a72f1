import type { FacetField } from '../../core/filter/filter.ts';
import { partOfFacet, type FilterPart } from '../../core/filter/intent-filter.ts';
import type { Shape } from '../../core/geo/shape.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { kinds } from '../../core/incident/kinds.ts';
import { areUnlocated } from '../../core/incident/place.ts';
import type { FigureIntent, FilterIntent, Locale } from '../../core/share/view-state.ts';
import type { AllMessages } from '../../i18n/panel-messages.ts';
import { numberWords } from '../../i18n/plural.ts';
import { valueWords } from './value-words.ts';

export interface Wording {
  readonly messages: AllMessages;
  readonly locale: Locale;
  /** What the data calls a value; of an area, its name. */
  labelOf(field: FacetField | 'area', value: string): LocalizedText;
}

/** A chip names so many values; of more, the first two and how many there are besides. */
const mostNames = 3;
const firstNames = 2;
/** Where so few kinds are missing, these are named instead. */
const mostMissing = 2;

/** What one choice of the filter asks for: "Country: Ukraine, Russia and 3 more". */
export function chipWords(
  part: FilterPart,
  filter: FilterIntent,
  { messages, locale, labelOf }: Wording,
): string {
  const { filterPanel } = messages;
  const said = (field: FacetField, values: readonly string[]): string =>
    cutList(
      values.map((value) => valueWords(field, value, labelOf(field, value), messages, locale)),
      filterPanel,
    );
  switch (part) {
    case 'text':
      return filterPanel.text(filter.text.trim());
    case 'area': {
      const id = filter.area ?? '';
      return filterPanel.area(valueWords('region', id, labelOf('area', id), messages, locale));
    }
    case 'within':
      return filterPanel.choice(filterPanel.sections.within, partWords(filter.within, filterPanel));
    case 'killed':
    case 'injured':
      return filterPanel.choice(
        filterPanel.sections[part],
        figureWords(filter[part], messages, locale),
      );
    case 'kinds': {
      const missing = kinds.filter((kind) => filter.kinds?.includes(kind) === false);
      const isNearlyAll = missing.length > 0 && missing.length <= mostMissing;
      return filterPanel.choice(
        filterPanel.sections.kind,
        isNearlyAll ? filterPanel.allBut(said('kind', missing)) : said('kind', filter.kinds ?? []),
      );
    }
    case 'places': {
      const places = filter.places ?? [];
      return areUnlocated(places)
        ? filterPanel.notOnMap
        : filterPanel.places(said('place', places));
    }
    case 'times':
    case 'verifications':
    case 'ownTypes':
    case 'actors':
    case 'countries':
    case 'regions':
    case 'publishers':
    case 'tags':
    case 'revisions': {
      const field = facetOfPart(part);
      return filterPanel.choice(filterPanel.sections[field], said(field, filter[part] ?? []));
    }
  }
}

type FacetPart = (typeof partOfFacet)[FacetField];

const facetsByPart = new Map(
  (Object.keys(partOfFacet) as FacetField[]).map((field) => [partOfFacet[field], field]),
);

/** The facet that a choice is about. */
export function facetOfPart(part: FacetPart): FacetField;
export function facetOfPart(part: FilterPart): FacetField | null;
export function facetOfPart(part: FilterPart): FacetField | null {
  return facetsByPart.get(part as FacetPart) ?? null;
}

function cutList(names: readonly string[], filterPanel: AllMessages['filterPanel']): string {
  if (names.length === 0) return filterPanel.noneChosen;
  if (names.length <= mostNames) return names.join(', ');
  return filterPanel.andMore(names.slice(0, firstNames).join(', '), names.length - firstNames);
}

/** A box as narrow as this, in degrees, is what a link makes of one coordinate. */
const pointWidth = 2e-5;

function partWords(shape: Shape | null, filterPanel: AllMessages['filterPanel']): string {
  if (shape?.type === 'polygon') return filterPanel.withinDrawn;
  const [west = 0, south = 0, east = 0, north = 0] = shape?.bbox ?? [];
  const isPoint = west <= east && Math.max(east - west, north - south) < pointWidth;
  return isPoint ? filterPanel.withinPoint : filterPanel.withinBox;
}

function figureWords(
  intent: FigureIntent | null,
  { figures, filterPanel }: AllMessages,
  locale: Locale,
): string {
  const { min, max, unknown } = intent ?? { min: null, max: null, unknown: 'include' };
  const number = (value: number): string => numberWords(locale, value);
  if (min === null && max === null) return filterPanel.numberKnown;
  const range =
    min === null
      ? figures.upTo(number(max ?? 0))
      : max === null
        ? figures.orMore(number(min))
        : min === max
          ? number(min)
          : figures.between(number(min), number(max));
  return unknown === 'include' ? filterPanel.orNotKnown(range) : range;
}
