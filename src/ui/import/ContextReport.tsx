import { formatWords } from '../../i18n/format-words.ts';
import { numberWords } from '../../i18n/plural.ts';
import type { ContextContent } from '../../state/context-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { NoteGroups } from './NoteGroups.tsx';
import jobStyles from './Jobs.module.css';
import styles from './RowTotals.module.css';

interface ContextReportProps {
  readonly name: string;
  readonly content: ContextContent;
}

/** The account of a file that became a layer of context: none of it is counted. */
export function ContextReport({ name, content }: ContextReportProps) {
  const locale = useLocale();
  const { mapCommands } = useAtlas();
  const { context, importReport } = usePanelMessages();
  const words = context.report;
  const { report, layer } = content;
  return (
    <>
      <div>
        <p>
          {importReport.recognised} <strong>{formatWords(report.format, locale).name}</strong>
          {layer.title !== name && (
            <>
              {': '}
              <bdi>{layer.title}</bdi>
            </>
          )}
        </p>
        <p>{content.type === 'shapes' ? words.shapes : words.sums}</p>
        {report.encoding !== null && (
          <p className={jobStyles['quiet']}>{importReport.encoding(report.encoding)}</p>
        )}
      </div>
      <table className={styles['totals']}>
        <caption className={styles['caption']}>{words.totals}</caption>
        <tbody>
          {partsOf(content)
            .filter(({ value }, index) => value > 0 || index === 0)
            .map(({ part, swatch, value }) => (
              <tr key={part}>
                <th scope="row">
                  <span className={styles['swatch']} data-part={swatch} />
                  <span>{words[part]}</span>
                </th>
                <td>{numberWords(locale, value)}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all(content.type === 'sums')}</th>
            <td>
              {numberWords(
                locale,
                content.type === 'sums' ? content.report.rows : content.report.features,
              )}
            </td>
          </tr>
        </tfoot>
      </table>
      {content.type === 'sums' && content.report.addedUp > 0 && (
        <p>{words.addedUp(content.report.addedUp)}</p>
      )}
      <NoteGroups file={name} report={report} />
      {content.type === 'shapes' && (
        <div className={jobStyles['acts']}>
          <button
            type="button"
            className={jobStyles['main']}
            onClick={({ currentTarget }) => {
              currentTarget.closest('dialog')?.close();
              mapCommands.showBox(content.layer.bbox);
            }}
          >
            {importReport.showOnMap}
          </button>
        </div>
      )}
    </>
  );
}

interface Part {
  readonly part: 'used' | 'rejected' | 'drawable' | 'zero' | 'unplaced' | 'wholes';
  /** Colour, as of the rows of incidents. */
  readonly swatch: 'placed' | 'warned' | 'unlocated' | 'rejected';
  readonly value: number;
}

/** They add up to all. */
function partsOf(content: ContextContent): readonly Part[] {
  const { rejected } = content.report;
  const last: Part = { part: 'rejected', swatch: 'rejected', value: rejected };
  if (content.type === 'shapes') {
    return [{ part: 'used', swatch: 'placed', value: content.report.used }, last];
  }
  const { drawable, zero, unplaced, wholes } = content.report;
  return [
    { part: 'drawable', swatch: 'placed', value: drawable },
    { part: 'zero', swatch: 'placed', value: zero },
    { part: 'unplaced', swatch: 'unlocated', value: unplaced },
    { part: 'wholes', swatch: 'warned', value: wholes },
    last,
  ];
}
