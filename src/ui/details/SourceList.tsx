import type { Attribution, Source } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { isoDayWords } from '../../i18n/date-words.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { OutsideLink } from '../shared/OutsideLink.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './SourceList.module.css';

/** Who said it, and where that was published. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const { details } = usePanelMessages();
  if (sources.length === 0) return <p>{details.noSources}</p>;
  return (
    <ul className={styles['sources']}>
      {sources.map((source, index) => (
        <li key={index}>
          <SourceEntry source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceEntry({ source }: { readonly source: Source }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  const { publisher, url, date, accessed, attribution, note } = source;
  const dates = [
    ...(date === undefined ? [] : [details.published(isoDayWords(date, locale))]),
    ...(accessed === undefined ? [] : [details.accessed(isoDayWords(accessed, locale))]),
  ];
  return (
    <>
      {attribution !== undefined && <AttributionLine attribution={attribution} />}
      <p className={attribution === undefined ? undefined : styles['quiet']}>
        {url === undefined ? (
          <LocalText text={publisher} />
        ) : (
          <OutsideLink href={url}>
            <LocalText text={publisher} />
          </OutsideLink>
        )}
        {dates.length > 0 && ` · ${dates.join(' · ')}`}
      </p>
      {note !== undefined && (
        <p className={styles['quiet']}>
          <LocalText text={note} />
        </p>
      )}
    </>
  );
}

function AttributionLine({ attribution }: { readonly attribution: Attribution }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  const { name, role, channel } = attribution;
  return (
    <p>
      <LocalText text={name} />
      {role !== undefined && <>, {details.asReported(textIn(role, locale).text)}</>}
      {channel !== undefined && <>, {details.on(textIn(channel, locale).text)}</>}
    </p>
  );
}
