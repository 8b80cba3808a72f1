import type { Ref } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import { isAreaPlace, isPointPlace } from '../../core/incident/place.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';
import { DatasetMark } from '../datasets/DatasetMark.tsx';
import { PossiblySame } from '../matches/PossiblySame.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { Icon } from '../shared/Icon.tsx';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ActorList } from './ActorList.tsx';
import { CaveatList } from './CaveatList.tsx';
import { Coordinates } from './Coordinates.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { CopyLink } from './CopyLink.tsx';
import { FigureList } from './FigureList.tsx';
import { Locator } from './Locator.tsx';
import { MediaList } from './MediaList.tsx';
import { OriginalRow } from './OriginalRow.tsx';
import { RelatedIncidents } from './RelatedIncidents.tsx';
import { Section } from './Section.tsx';
import { SourceList } from './SourceList.tsx';
import { Standing } from './Standing.tsx';
import styles from './IncidentDetails.module.css';

interface IncidentDetailsProps {
  readonly incident: Incident;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Everything that the data holds of one incident, as text. */
export function IncidentDetails({ incident, headingRef }: IncidentDetailsProps) {
  const { mapCommands, answers } = useAtlas();
  const hasMap = useStore(answers, (state) => state.map === 'ready');
  const locale = useLocale();
  const { details, kinds } = usePanelMessages();
  const { kind, title, ownType, description, time, place, damage, tags } = incident;
  return (
    <article className={styles['details']}>
      <p className={styles['kind']}>
        <KindMark kind={kind} /> {kinds[kind]}
        <DatasetMark id={incident.dataset} isTitled />
      </p>
      <h2 ref={headingRef} tabIndex={-1} className={styles['title']}>
        <LocalText text={title} isBlock />
      </h2>
      <Standing verification={incident.verification} />
      {description !== undefined && (
        <p>
          <LocalText text={description} isBlock />
        </p>
      )}

      <Section title={details.when}>
        <p>{incidentTimeWords(time, locale)}</p>
        {time.raw !== undefined && (
          <p className={styles['quiet']}>{details.inSourceWords(time.raw)}</p>
        )}
      </Section>

      <Section title={details.where}>
        <p>{placeWords(place, locale)}</p>
        <Locator incident={incident} />
        {isPointPlace(place) && (
          <Coordinates place={place} isInferred={isPlaceInferred(incident)} />
        )}
        {isAreaPlace(place) && (
          <p className={styles['quiet']}>{details.noCoordinates[place.precision]}</p>
        )}
        {hasMap && (isPointPlace(place) || isAreaPlace(place)) && (
          <button type="button" className={styles['act']} onClick={mapCommands.showSelected}>
            <Icon name="frame" />
            {details.showOnMap}
          </button>
        )}
      </Section>

      <FigureList incident={incident} />

      {damage !== undefined && (
        <Section title={details.damage}>
          <p>
            <LocalText text={damage} isBlock />
          </p>
        </Section>
      )}

      {incident.actors.length > 0 && (
        <Section title={details.actors}>
          <ActorList actors={incident.actors} />
        </Section>
      )}

      <Section title={details.caveats}>
        <CaveatList incident={incident} />
      </Section>

      <Section title={details.sources}>
        <SourceList sources={incident.sources} />
      </Section>

      <RelatedIncidents incident={incident} />
      <PossiblySame incident={incident} />

      {incident.media.length > 0 && (
        <Section title={details.media}>
          <MediaList media={incident.media} />
        </Section>
      )}

      {(tags.length > 0 || ownType !== undefined) && (
        <Section title={details.tags}>
          {ownType !== undefined && (
            <p dir="auto">
              {details.ownType([ownType.type, ownType.subtype].filter(Boolean).join(' · '))}
            </p>
          )}
          {tags.length > 0 && (
            <ul className={styles['tags']}>
              {tags.map((tag) => (
                <li key={tag} dir="auto">
                  {tag}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}

      <OriginalRow incident={incident} />
      <div className={styles['acts']}>
        <CopyLink />
        <CopyCitation incident={incident} />
      </div>
    </article>
  );
}
