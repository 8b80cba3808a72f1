/** One source of an event, in the form of this project's own files. */
interface FoundSource {
  readonly publisher: string;
  readonly date?: string;
  readonly note?: string;
}

/** `"Agence France Presse,2014-01-22,Police disperse protest, activists say"`, parted by semicolons. */
const article = /"([^"]*?),\s*(\d{4}-\d{2}-\d{2}),(.*?)"(?=\s*(?:;\s*"|$))/gs;
/** Far above what one event has; beyond it a search for where articles end could take long. */
const longestArticles = 60_000;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The sources of a UCDP event. Articles name office, day and headline together; the separate
 * columns are used where there are none, since headlines hold semicolons of their own. Older
 * events have one text instead, which then names the publisher.
 *
 * @param offices `source_office`, and likewise `dates` and `headlines`: parted by semicolons, in the same order
 */
export function ucdpSources(
  articles: string,
  offices: string,
  dates: string,
  headlines: string,
): readonly FoundSource[] {
  const found =
    articles.length > longestArticles
      ? []
      : [...articles.matchAll(article)].map(([, publisher = '', date = '', note = '']) =>
          sourceOf(publisher, date, note),
        );
  if (found.length > 0) return distinct(found);
  if (offices !== '') return distinct(inColumns(offices, dates, headlines));
  return distinct(
    parts(articles.replaceAll('"', '')).map((publisher) => sourceOf(publisher, '', '')),
  );
}

function inColumns(offices: string, dates: string, headlines: string): readonly FoundSource[] {
  const publishers = offices.split(';');
  const days = dates.split(';');
  const titles = headlines.split(';');
  return publishers.map((publisher, index) =>
    sourceOf(
      publisher,
      days.length === publishers.length ? (days[index] ?? '') : '',
      titles.length === publishers.length ? (titles[index] ?? '') : '',
    ),
  );
}

function sourceOf(publisher: string, date: string, note: string): FoundSource {
  const day = date.trim();
  const headline = note.trim();
  return {
    publisher: publisher.trim(),
    ...(isoDay.test(day) ? { date: day } : {}),
    ...(headline === '' ? {} : { note: headline }),
  };
}

function parts(text: string): readonly string[] {
  return text.split(';').filter((part) => part.trim() !== '');
}

/** One article is at times named several times. */
function distinct(sources: readonly FoundSource[]): readonly FoundSource[] {
  const named = sources.filter(({ publisher }) => publisher !== '');
  if (named.length < 2) return named;
  return [...new Map(named.map((source) => [JSON.stringify(source), source])).values()];
}
