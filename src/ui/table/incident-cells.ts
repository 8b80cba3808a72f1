import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import type { FigureRange } from '../../core/incident/figure-range.ts';
import type { Incident, Source } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { writeTsv, type Cell } from '../../core/table-text/delimited-text.ts';
import { contains, type TimeWindow } from '../../core/time/interval.ts';
import { rangeWords } from '../../i18n/figure-words.ts';
import { panelMessagesOf, type AllMessages } from '../../i18n/panel-messages.ts';
import { placeNameWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';

export const incidentColumns = [
  'date',
  'title',
  'kind',
  'place',
  'precision',
  'killed',
  'injured',
  'sources',
] as const;
export type IncidentColumn = (typeof incidentColumns)[number];

/** The head of a column. */
export function columnWords(
  column: IncidentColumn,
  { tableView, filterPanel }: AllMessages,
): string {
  switch (column) {
    case 'date':
    case 'title':
    case 'place':
    case 'sources':
      return tableView[column];
    case 'kind':
    case 'killed':
    case 'injured':
      return filterPanel.sections[column];
    case 'precision':
      return filterPanel.sections.place;
  }
}

/** What a reader must know before all else: that it is disputed or was taken back. */
export function standingWords({ verification }: Incident, messages: AllMessages): string | null {
  const { status } = verification;
  return status === 'disputed' || status === 'retracted' ? messages.verification[status] : null;
}

/** What each column says of an incident; a doubt stands beside what it is about. */
export function incidentCells(
  incident: Incident,
  window: TimeWindow,
  locale: Locale,
): Readonly<Record<IncidentColumn, string>> {
  const messages = panelMessagesOf(locale);
  const { kinds, list, flag, placeFilters } = messages;
  const { time, title, kind, place, killed, injured, sources } = incident;
  const isOnlyPossible = time.meaning === 'within' && !contains(window, time);
  return {
    date: withDoubt(incidentTimeWords(time, locale), isOnlyPossible ? list.possible : null),
    title: withDoubt(textIn(title, locale).text, standingWords(incident, messages)),
    kind: kinds[kind],
    place: withDoubt(
      placeNameWords(place, locale),
      isPlaceInferred(incident) ? flag('place', 'inferred') : null,
    ),
    precision: placeFilters[place.precision],
    killed: rangeWords(killed, locale),
    injured: rangeWords(injured, locale),
    sources: sourcesWords(sources, locale),
  };
}

/**
 * The table as it is read, in the reader's words, to be pasted into a spreadsheet.
 *
 * @param generated ids of the datasets that were made up, of which every row says so
 */
export function incidentsToCopy(
  incidents: readonly Incident[],
  window: TimeWindow,
  locale: Locale,
  generated: readonly string[],
): string {
  const messages = panelMessagesOf(locale);
  return writeTsv([
    incidentColumns.map((column) => columnWords(column, messages)),
    ...incidents.map((incident) => {
      const cells = incidentCells(incident, window, locale);
      const isGenerated = generated.includes(incident.dataset);
      const words: Readonly<Record<IncidentColumn, Cell>> = {
        ...cells,
        title: withDoubt(cells.title, isGenerated ? messages.map.generated : null),
        ...exactNumber('killed', incident.killed),
        ...exactNumber('injured', incident.injured),
      };
      return incidentColumns.map((column) => words[column]);
    }),
  ]);
}

function exactNumber(what: 'killed' | 'injured', { low, high }: FigureRange): object {
  return low !== null && low === high ? { [what]: low } : {};
}

function withDoubt(words: string, doubt: string | null): string {
  return doubt === null ? words : `${words} (${doubt})`;
}

/** Who said it, else who published it; each once. */
function sourcesWords(sources: readonly Source[], locale: Locale): string {
  const named = sources.map(({ publisher, attribution }) => {
    const medium = textIn(publisher, locale).text;
    const name = attribution === undefined ? '' : textIn(attribution.name, locale).text;
    return name === '' || name === medium ? medium : `${name} (${medium})`;
  });
  const words = [...new Set(named.filter((name) => name.trim() !== ''))].join('; ');
  return words === '' ? panelMessagesOf(locale).figures.notStated : words;
}
