import type { Attribution, Incident, LocalizedText, Source } from '../core/incident/incident.ts';
import { textIn } from '../core/incident/localized-text.ts';
import type { Locale } from '../core/share/view-state.ts';
import { isoDayWords } from './date-words.ts';
import { panelMessagesOf } from './panel-messages.ts';
import { placeNameWords } from './place-words.ts';
import { incidentTimeWords } from './time-words.ts';

export interface CitedIncident {
  readonly incident: Incident;
  readonly dataset: {
    readonly title: LocalizedText;
    /** As the dataset states it. */
    readonly version?: string;
    /** ISO day on which it was taken from its source. */
    readonly accessed?: string;
    /** Made up, to try the map with. */
    readonly generated?: true;
  };
  /** Address that opens the incident. */
  readonly link: string;
  /** ISO day on which the reader looked at it. */
  readonly today: string;
}

/** Sources that are named; of more, their number is. */
const mostSources = 3;
/** What a reader of the citation must know of the incident's standing. */
const stated = ['claimed', 'disputed', 'retracted'] as const;

/**
 * One line of plain text that cites an incident: what, when and where, who reported it and
 * where, the dataset, and the way back to it.
 */
export function citationWords(
  { incident, dataset, link, today }: CitedIncident,
  locale: Locale,
): string {
  const { citation, verification, map } = panelMessagesOf(locale);
  const { title, time, place, sources } = incident;
  const status = stated.find((wanted) => wanted === incident.verification.status);
  const where = place.precision === 'unknown' ? [] : [placeNameWords(place, locale)];
  const what = [
    citation.quoted(textIn(title, locale).text),
    incidentTimeWords(time, locale),
    ...where,
  ];
  const set = [
    citation.quoted(textIn(dataset.title, locale).text),
    ...(dataset.version === undefined ? [] : [citation.version(dataset.version)]),
    ...(dataset.accessed === undefined
      ? []
      : [citation.accessed(isoDayWords(dataset.accessed, locale))]),
  ];
  return [
    what.join(', '),
    ...(dataset.generated === true ? [map.generated] : []),
    ...(status === undefined ? [] : [verification[status]]),
    sourcesWords(sources, locale),
    citation.dataset(set.join(', ')),
    citation.via(isoDayWords(today, locale), `<${link}>`),
  ]
    .map((sentence) => withStop(onOneLine(sentence)))
    .join(' ');
}

function sourcesWords(sources: readonly Source[], locale: Locale): string {
  const { citation, details } = panelMessagesOf(locale);
  const publications = publicationsOf(sources, locale);
  if (publications.length === 0) return details.noSources;
  const rest = publications.length - mostSources;
  return citation.reportedBy(
    [...publications.slice(0, mostSources), ...(rest > 0 ? [citation.moreSources(rest)] : [])].join(
      '; ',
    ),
  );
}

/** One publication often stands behind several sources, each with somebody else whom it cites. */
function publicationsOf(sources: readonly Source[], locale: Locale): string[] {
  const { citation } = panelMessagesOf(locale);
  const cited = new Map<string, string[]>();
  for (const { publisher, url, date, attribution } of sources) {
    const address = url === undefined ? '' : ` <${url}>`;
    const day = date === undefined ? '' : `, ${isoDayWords(date, locale)}`;
    const publication = `${textIn(publisher, locale).text}${address}${day}`;
    const names = cited.get(publication) ?? [];
    if (attribution !== undefined) names.push(attributionWords(attribution, locale));
    cited.set(publication, names);
  }
  return [...cited].map(([publication, names]) =>
    names.length === 0 ? publication : `${publication}, ${citation.citing(names.join('; '))}`,
  );
}

function attributionWords({ name, role, channel }: Attribution, locale: Locale): string {
  const { details } = panelMessagesOf(locale);
  const of = (text: LocalizedText): string => textIn(text, locale).text;
  const about = [
    ...(role === undefined ? [] : [details.asReported(of(role))]),
    ...(channel === undefined ? [] : [details.on(of(channel))]),
  ];
  return [of(name), ...about].join(', ');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
