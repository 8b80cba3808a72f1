import { useEffect, useState } from 'react';
import {
  mappedFields,
  type Mapping,
  type MappingQuestion,
  type PreviewCell,
  type PreviewRow,
} from '../../core/import/mapping.ts';
import { numberWords } from '../../i18n/plural.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { ScrollRegion } from '../shared/ScrollRegion.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import jobStyles from './Jobs.module.css';
import styles from './MappingPreview.module.css';
import { readingWords } from './reading-words.ts';

interface MappingPreviewProps {
  /** Name of the table. */
  readonly file: string;
  readonly question: MappingQuestion;
  readonly mapping: Mapping;
}

const mostShown = 5;

/** The first rows: how each value will be read, above what stands in the file. */
export function MappingPreview({ file, question, mapping }: MappingPreviewProps) {
  const { mapping: words } = usePanelMessages();
  const { rows, isBusy, failure } = usePreview(question, mapping);
  return (
    <div>
      <h4 className={styles['title']}>{words.preview}</h4>
      {failure !== null && <p>{words.previewFailed(bareReason(failure))}</p>}
      {rows === null && failure === null && (
        <p className={jobStyles['quiet']}>{words.previewing}</p>
      )}
      {rows !== null && rows.length > 0 && (
        <ScrollRegion name={words.previewOf(file)} isBusy={isBusy} className={styles['region']}>
          <PreviewTable rows={rows.slice(0, mostShown)} />
        </ScrollRegion>
      )}
    </div>
  );
}

function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { mapping: words } = usePanelMessages();
  const locale = useLocale();
  const fields = mappedFields.filter((field) =>
    rows.some(({ cells }) => cells.some((cell) => cell.field === field)),
  );
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{words.previewRow}</th>
          {fields.map((field) => (
            <th key={field} scope="col">
              {words.fields[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }) => (
          <tr key={row}>
            <th scope="row">{numberWords(locale, row)}</th>
            {fields.map((field) => (
              <td key={field}>
                <Cell cell={cells.find((candidate) => candidate.field === field)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { readonly cell: PreviewCell | undefined }) {
  const { mapping: words } = usePanelMessages();
  const locale = useLocale();
  // Of two blank columns only what joins them is left.
  if (cell === undefined || /^[\s,]*$/.test(cell.raw)) {
    return <span className={styles['raw']}>{words.blank}</span>;
  }
  const { raw, reading } = cell;
  const read = readingWords(reading, locale);
  return (
    <>
      <span dir="auto" className={styles['reading']} data-type={reading.type}>
        {read}
      </span>
      {read !== raw && (
        <span dir="auto" className={styles['raw']}>
          {raw}
        </span>
      )}
    </>
  );
}

interface Preview {
  /** Of the latest mapping that was tried. */
  readonly rows: readonly PreviewRow[] | null;
  readonly isBusy: boolean;
  readonly failure: string | null;
}

interface Tried {
  readonly mapping: Mapping | null;
  readonly rows: readonly PreviewRow[] | null;
  readonly failure: string | null;
}

function usePreview(question: MappingQuestion, mapping: Mapping): Preview {
  const { importCommands } = useAtlas();
  const [tried, setTried] = useState<Tried>({ mapping: null, rows: null, failure: null });

  useEffect(() => {
    let isWanted = true;
    importCommands.previewMapping(question, mapping).then(
      (rows) => {
        if (isWanted) setTried({ mapping, rows, failure: null });
      },
      (error: unknown) => {
        if (isWanted) setTried({ mapping, rows: null, failure: messageOfError(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [importCommands, question, mapping]);

  return { rows: tried.rows, failure: tried.failure, isBusy: tried.mapping !== mapping };
}
