import { useId } from 'react';
import { coordinateText } from '../../core/geo/coordinate-text.ts';
import type { PointPlace } from '../../core/incident/place.ts';
import { distanceWords } from '../../i18n/distance-words.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useCopy } from './use-copy.ts';
import styles from './Coordinates.module.css';

interface CoordinatesProps {
  readonly place: PointPlace;
  readonly isInferred: boolean;
}

const forms = ['decimal', 'dms', 'mgrs'] as const;

/** The point in three notations, each to be copied, with what it is the point of. */
export function Coordinates({ place, isInferred }: CoordinatesProps) {
  const locale = useLocale();
  const { details, flag } = usePanelMessages();
  const { outcome, copy } = useCopy();
  const titleId = useId();
  const texts = coordinateText(place);
  const distance = 'radiusMeters' in place ? distanceWords(place.radiusMeters, locale) : '';
  return (
    <div role="group" aria-labelledby={titleId} className={styles['coordinates']}>
      <p className={styles['quiet']}>
        <span id={titleId}>{details.coordinates}</span>{' '}
        {details.coordinatePrecision[place.precision](distance)}
        {isInferred && ` · ${flag('place', 'inferred')}`}
      </p>
      <dl>
        {forms.map((form) => {
          const name = details.coordinateForms[form];
          const text = texts[form];
          return (
            <div key={form} className={styles['row']}>
              <dt className={styles['quiet']}>{name}</dt>
              {text === null ? (
                <dd className={styles['quiet']}>{details.noMgrs}</dd>
              ) : (
                <dd className={styles['value']}>
                  <span dir="ltr" className={styles['text']}>
                    {text}
                  </span>
                  <IconButton
                    icon="copy"
                    name={details.copyCoordinates(name)}
                    onClick={() => copy(text)}
                  />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      <p aria-live="polite" className={styles['quiet']}>
        {outcome === 'copied' && details.copiedText}
        {outcome === 'failed' && details.copyTextFailed}
      </p>
    </div>
  );
}
