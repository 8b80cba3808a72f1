import type { LocatorShapes } from '../../core/geo/locator-shapes.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { placeNameWords } from '../../i18n/place-words.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { LocatorSpot } from './LocatorSpot.tsx';
import { useLocator } from './use-locator.ts';
import styles from './Locator.module.css';

const width = 320;
const height = 140;

/** A small map of where in the country, or among which neighbours, the place is. */
export function Locator({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  const found = useLocator(incident.place, width, height);
  if (found.status === 'none') return null;
  if (found.status === 'asking') return <div className={styles['frame']} />;
  const { shapes } = found;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={details.locator(nameOf(shapes))}
      className={styles['frame']}
    >
      <path d={shapes.land} className={styles['land']} fillRule="evenodd" />
      <path d={shapes.home} className={styles['home']} fillRule="evenodd" />
      <path d={shapes.lines.coast} className={styles['coast']} />
      <path d={shapes.lines.border} className={styles['border']} />
      <path d={shapes.lines.disputed} className={styles['disputed']} />
      <LocatorSpot
        spot={shapes.spot}
        kind={incident.kind}
        precision={incident.place.precision}
        isInferred={isPlaceInferred(incident)}
      />
    </svg>
  );

  /** The country that the basemap knows stands beside a name that does not hold it. */
  function nameOf({ country }: LocatorShapes): string {
    const name = placeNameWords(incident.place, locale);
    const within = country === null ? '' : textIn(country, locale).text;
    return within === '' || name.includes(within) ? name : `${name}, ${within}`;
  }
}
