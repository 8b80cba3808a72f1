import type { Media } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { hostOfAddress } from '../../core/incident/web-address.ts';
import { OutsideLink } from '../shared/OutsideLink.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './MediaList.module.css';

/** Links only, folded behind a warning: nothing is loaded until a person follows one. */
export function MediaList({ media }: { readonly media: readonly Media[] }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  return (
    <details>
      <summary>{details.mediaFold(media.length)}</summary>
      <ul className={styles['media']}>
        {media.map(({ url, warning }, index) => (
          <li key={index}>
            {warning !== undefined && (
              <p dir="auto">{details.mediaWarning(textIn(warning, locale).text)}</p>
            )}
            <OutsideLink href={url}>{details.mediaLink(index + 1)}</OutsideLink>{' '}
            <span dir="ltr" className={styles['host']}>
              {hostOfAddress(url)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
