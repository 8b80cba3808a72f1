import { coordinateText } from '../../core/geo/coordinate-text.ts';
import type { FigureRange } from '../../core/incident/figure-range.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { isAreaPlace, isPointPlace, type Place } from '../../core/incident/place.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { byteOrderMark, writeCsv, type Cell } from '../../core/table-text/delimited-text.ts';
import { formatCivilTime } from '../../core/time/format-civil-time.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { placeNameWords } from '../../i18n/place-words.ts';
import type { MatchedPair, MatchesQuery } from '../../engine/protocol.ts';

/** Of each of the two incidents. */
const incidentColumns = [
  'dataset',
  'id',
  'title',
  'kind',
  'from',
  'before',
  'time_precision',
  'place',
  'place_precision',
  'area_id',
  'latitude',
  'longitude',
  'killed_low',
  'killed_best',
  'killed_high',
  'injured_low',
  'injured_best',
  'injured_high',
  'sources',
] as const;

/**
 * Candidate pairs for analysis, one a line. A bound is blank where it is not stated or open,
 * never 0; `…_before` is exclusive; a distance is blank where either is an area. Every line says
 * by what rule and among what it was found; `filters` are the clauses as JSON.
 *
 * @param savedOn ISO day
 */
export function pairsToCsv(
  pairs: readonly MatchedPair[],
  { rule, filter, window }: MatchesQuery,
  locale: Locale,
  savedOn: string,
): string {
  const { matches } = panelMessagesOf(locale);
  const found: readonly Cell[] = [
    rule.kilometers,
    rule.days,
    rule.kinds,
    formatCivilTime(window.start),
    formatCivilTime(window.end),
    filter.length === 0 ? null : JSON.stringify(filter),
    savedOn,
    matches.csvNote,
  ];
  return (
    byteOrderMark +
    writeCsv([
      [
        'kinds',
        'days_apart',
        'kilometers_apart',
        'places',
        ...incidentColumns.map((column) => `a_${column}`),
        ...incidentColumns.map((column) => `b_${column}`),
        'rule_kilometers',
        'rule_days',
        'rule_kinds',
        'period_from',
        'period_before',
        'filters',
        'saved_on',
        'note',
      ],
      ...pairs.map(({ a, b, kinds, days, kilometers, places }) => [
        kinds,
        days,
        kilometers,
        places,
        ...incidentCells(a, locale),
        ...incidentCells(b, locale),
        ...found,
      ]),
    ])
  );
}

/** "pairs-ucdp-with-acled.csv" */
export function pairsFileName({ of }: MatchesQuery): string {
  const names = of.type === 'datasets' ? [of.a, of.b] : [of.id];
  const plain = names.map((name) => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60));
  return `pairs-${plain.join('-with-')}.csv`;
}

function incidentCells(incident: Incident, locale: Locale): readonly Cell[] {
  const { dataset, id, title, kind, time, place, killed, injured, sources } = incident;
  return [
    dataset,
    id,
    textIn(title, locale).text,
    kind,
    formatCivilTime(time.start),
    formatCivilTime(time.end),
    time.precision,
    placeNameWords(place, locale),
    place.precision,
    isAreaPlace(place) ? place.areaId : null,
    ...coordinateCells(place),
    ...boundsOf(killed),
    ...boundsOf(injured),
    sources.map(({ publisher }) => textIn(publisher, locale).text).join('; '),
  ];
}

/** With no more digits than the place is known to. */
function coordinateCells(place: Place): readonly [latitude: Cell, longitude: Cell] {
  if (!isPointPlace(place)) return [null, null];
  const [latitude, longitude] = coordinateText(place).decimal.split(', ').map(Number);
  return [latitude ?? null, longitude ?? null];
}

function boundsOf({ low, best, high }: FigureRange): readonly Cell[] {
  return [low, best, high];
}
