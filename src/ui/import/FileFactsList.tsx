import { useState, type ReactNode } from 'react';
import type { FileFacts } from '../../core/incident/load-report.ts';
import { parseCivilTime } from '../../core/time/parse-civil-time.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { dayRangeWords, isoDayWords, lastDayOf } from '../../i18n/date-words.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './FileFactsList.module.css';

interface FileFactsListProps {
  readonly file: FileFacts;
  readonly rows: number;
}

/** What the file holds, whatever became of its rows. */
export function FileFactsList({ file, rows }: FileFactsListProps) {
  const locale = useLocale();
  const { importReport, placeFilters } = usePanelMessages();
  const places = file.places.filter(([, count]) => count > 0);
  return (
    <dl className={styles['facts']}>
      <Fact name={importReport.from}>{periodWords(file, locale) ?? importReport.noDates}</Fact>
      <Fact name={importReport.killed}>
        {importReport.killedWords(file.killedBest, file.killedUnknown, rows)}
      </Fact>
      <Fact name={importReport.coordinates}>
        {importReport.coordinatesWords(file.withCoordinates)}
      </Fact>
      {places.length > 0 && (
        <Fact name={importReport.places}>
          {places
            .map(([precision, count]) => importReport.typeCount(placeFilters[precision], count))
            .join(' · ')}
        </Fact>
      )}
      {file.duplicateIds > 0 && (
        <Fact name={importReport.duplicates}>
          {importReport.duplicatesWords(file.duplicateIds)}
        </Fact>
      )}
      {file.types.length > 0 && (
        <Fact name={importReport.types}>
          <Types types={file.types} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const fewTypes = 8;

/** The most frequent; the others on request. */
function Types({ types }: { readonly types: FileFacts['types'] }) {
  const { importReport } = usePanelMessages();
  const [showsAll, setShowsAll] = useState(false);
  const mostFirst = types.toSorted(([, one], [, other]) => other - one);
  const shown = showsAll ? mostFirst : mostFirst.slice(0, fewTypes);
  const rest = types.length - shown.length;
  return (
    <>
      {shown.map(([type, rows], index) => (
        <span key={type}>
          {index > 0 && ' · '}
          <bdi>{importReport.typeCount(type === '' ? importReport.blankType : type, rows)}</bdi>
        </span>
      ))}{' '}
      {rest > 0 && (
        <button type="button" className={styles['more']} onClick={() => setShowsAll(true)}>
          {importReport.moreTypes(rest)}
        </button>
      )}
    </>
  );
}

/** "1 January 2020 to 31 December 2025"; `null` without a date. */
function periodWords({ minDate, maxDate }: FileFacts, locale: Locale): string | null {
  if (minDate === null || maxDate === null) return null;
  const first = parseCivilTime(minDate);
  const last = parseCivilTime(maxDate);
  if (first.outcome === 'refused' || last.outcome === 'refused') {
    return `${isoDayWords(minDate, locale)} – ${isoDayWords(maxDate, locale)}`;
  }
  return dayRangeWords(
    first.interval.start,
    lastDayOf(last.interval),
    locale,
    messagesOf(locale).time.rangeJoin,
  );
}
