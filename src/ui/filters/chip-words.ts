import type { FacetField } from '../../core/filter/filter.ts';
import { partOfFacet } from '../../core/filter/intent-filter.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { kinds } from '../../core/incident/kinds.ts';
import { areUnlocated } from '../../core/incident/place.ts';
import type { FigureIntent, FilterIntent, Locale } from '../../core/share/view-state.ts';
import type { Messages } from '../../i18n/messages.ts';
import { numberWords } from '../../i18n/plural.ts';
import { valueWords } from './value-words.ts';

export interface Wording {
  readonly messages: Messages;
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
  part: keyof FilterIntent,
  filter: FilterIntent,
  { messages, locale, labelOf }: Wording,
): string {
  const { filters } = messages;
  const said = (field: FacetField, values: readonly string[]): string =>
    cutList(
      values.map((value) => valueWords(field, value, labelOf(field, value), messages, locale)),
      filters,
    );
  switch (part) {
    case 'text':
      return filters.text(filter.text.trim());
    case 'area': {
      const id = filter.area ?? '';
      return filters.area(valueWords('region', id, labelOf('area', id), messages, locale));
    }
    case 'within':
      return filters.choice(
        filters.sections.within,
        filter.within?.type === 'polygon' ? filters.withinDrawn : filters.withinBox,
      );
    case 'killed':
    case 'injured':
      return filters.choice(filters.sections[part], figureWords(filter[part], messages, locale));
    case 'kinds': {
      const missing = kinds.filter((kind) => filter.kinds?.includes(kind) === false);
      const isNearlyAll = missing.length > 0 && missing.length <= mostMissing;
      return filters.choice(
        filters.sections.kind,
        isNearlyAll ? filters.allBut(said('kind', missing)) : said('kind', filter.kinds ?? []),
      );
    }
    case 'places': {
      const places = filter.places ?? [];
      return areUnlocated(places) ? filters.notOnMap : filters.places(said('place', places));
    }
    case 'times':
    case 'verifications':
    case 'ownTypes':
    case 'actors':
    case 'countries':
    case 'regions':
    case 'publishers':
    case 'tags': {
      const field = facetOfPart(part);
      return filters.choice(filters.sections[field], said(field, filter[part] ?? []));
    }
  }
}

type FacetPart = (typeof partOfFacet)[FacetField];

const facetsByPart = new Map(
  (Object.keys(partOfFacet) as FacetField[]).map((field) => [partOfFacet[field], field]),
);

/** The facet that a choice is about. */
export function facetOfPart(part: FacetPart): FacetField;
export function facetOfPart(part: keyof FilterIntent): FacetField | null;
export function facetOfPart(part: keyof FilterIntent): FacetField | null {
  return facetsByPart.get(part as FacetPart) ?? null;
}

function cutList(names: readonly string[], filters: Messages['filters']): string {
  if (names.length === 0) return filters.noneChosen;
  if (names.length <= mostNames) return names.join(', ');
  return filters.andMore(names.slice(0, firstNames).join(', '), names.length - firstNames);
}

function figureWords(
  intent: FigureIntent | null,
  { figures, filters }: Messages,
  locale: Locale,
): string {
  const { min, max, unknown } = intent ?? { min: null, max: null, unknown: 'include' };
  const number = (value: number): string => numberWords(locale, value);
  if (min === null && max === null) return filters.numberKnown;
  const range =
    min === null
      ? figures.upTo(number(max ?? 0))
      : max === null
        ? figures.orMore(number(min))
        : min === max
          ? number(min)
          : figures.between(number(min), number(max));
  return unknown === 'include' ? filters.orNotKnown(range) : range;
}
