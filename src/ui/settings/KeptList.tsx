import { isoDayWords } from '../../i18n/date-words.ts';
import { sizeWords } from '../../i18n/size-words.ts';
import type { KeptInventory } from '../../state/kept-store.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './KeptList.module.css';

/** Everything that is kept on this computer, with how much it is. */
export function KeptList({ inventory }: { readonly inventory: KeptInventory }) {
  const locale = useLocale();
  const { keptFiles: words } = usePanelMessages();
  const size = (bytes: number): string => sizeWords(bytes, locale);
  const { files, copies, answers, layout, isPersistent } = inventory;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <>
      <ul aria-label={words.inventory} className={styles['kept']}>
        <li>
          {files.length === 0 ? words.noFiles : words.files(files.length, size(bytes))}
          {files.length > 0 && (
            <ul className={styles['files']}>
              {files.map((file, index) => (
                <li key={index}>
                  <bdi className={styles['name']}>{file.name}</bdi>{' '}
                  <span className={styles['facts']}>
                    {words.file(size(file.bytes), isoDayWords(file.keptOn, locale))}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>
          {copies.count === 0 ? words.noCopies : words.copies(copies.count, size(copies.bytes))}
        </li>
        <li>
          {answers.count === 0
            ? words.noAnswers
            : words.answers(answers.count, size(answers.bytes))}
        </li>
        <li>{layout.isKept ? words.layout(size(layout.bytes)) : words.noLayout}</li>
      </ul>
      {files.length + copies.count > 0 && (
        <p>{isPersistent ? words.persistent : words.evictable}</p>
      )}
    </>
  );
}
