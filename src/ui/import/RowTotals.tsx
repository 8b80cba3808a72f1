import type { LoadReport } from '../../core/incident/load-report.ts';
import { numberWords } from '../../i18n/plural.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { rowParts } from './job-words.ts';
import styles from './RowTotals.module.css';

/** All rows by what became of them, as a bar and as numbers that add up. */
export function RowTotals({ report }: { readonly report: LoadReport }) {
  const locale = useLocale();
  const { importReport } = usePanelMessages();
  const parts = rowParts.filter((part) => report[part] > 0 || part === 'placed');
  return (
    <div>
      {report.rows > 0 && (
        <div className={styles['bar']} aria-hidden="true">
          {parts.map((part) => (
            <span key={part} data-part={part} style={{ flexGrow: report[part] }} />
          ))}
        </div>
      )}
      <table className={styles['totals']}>
        <caption className={styles['caption']}>{importReport.totals}</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">
                <span className={styles['swatch']} data-part={part} />
                <span>
                  {importReport.parts[part]}
                  {part === 'warned' && (
                    <span className={styles['meaning']}> ({importReport.partMeanings.warned})</span>
                  )}
                </span>
              </th>
              <td>{numberWords(locale, report[part])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{importReport.all}</th>
            <td>{numberWords(locale, report.rows)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
