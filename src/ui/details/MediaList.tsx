import type { Media } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { OutsideLink } from '../shared/OutsideLink.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';

/** Links only: nothing is loaded until a person follows one. */
export function MediaList({ media }: { readonly media: readonly Media[] }) {
  const locale = useLocale();
  const { details } = useMessages();
  return (
    <ul>
      {media.map(({ url, warning }, index) => (
        <li key={index}>
          {warning !== undefined && <p>{details.mediaWarning(textIn(warning, locale).text)}</p>}
          <OutsideLink href={url}>{details.mediaLink(index + 1)}</OutsideLink>
        </li>
      ))}
    </ul>
  );
}
