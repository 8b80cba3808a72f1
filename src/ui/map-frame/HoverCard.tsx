import { useLayoutEffect, useRef } from 'react';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';
import { MarkWhereSeveral } from '../datasets/MarkWhereSeveral.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { cardPlace } from './card-place.ts';
import { freeBox } from './free-box.ts';
import styles from './HoverCard.module.css';

/** What is pointed at, in a few words; all of it is in the list and in the symbols' names as well, so it is hidden from screen readers. */
export function HoverCard({ free }: { readonly free: HTMLElement | null }) {
  const { answers } = useAtlas();
  const hover = useStore(answers, (state) => state.hover);
  const areaNames = useStore(answers, (state) => state.areaNames);
  const locale = useLocale();
  const { map } = useMessages();
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current: element } = card;
    if (element === null || hover === null || free === null) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const [left, top] = cardPlace(hover.position, size, freeBox(free));
    element.style.translate = `${left}px ${top}px`;
  }, [hover, free]);

  if (hover === null) return null;
  const areaName = hover.areaId === null ? undefined : areaNames.get(hover.areaId);
  const name = areaName === undefined ? undefined : textIn(areaName, locale).text;
  return (
    <div ref={card} aria-hidden="true" className={styles['card']}>
      {hover.incident === null ? (
        <p className={styles['title']}>
          {hover.isStack === true
            ? map.stack(name ?? hover.areaId ?? '', hover.count)
            : `${name === undefined ? '' : `${name}: `}${map.incidentsHere(hover.count)}`}
        </p>
      ) : (
        <IncidentCard incident={hover.incident} />
      )}
    </div>
  );
}

function IncidentCard({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { kinds, flag } = useMessages();
  const { kind, title, time, place } = incident;
  return (
    <>
      <p className={styles['title']}>
        <LocalText text={title} isBlock />
      </p>
      <p>
        {kinds[kind]} <MarkWhereSeveral id={incident.dataset} />
      </p>
      <p>{incidentTimeWords(time, locale)}</p>
      <p>{placeWords(place, locale)}</p>
      {isPlaceInferred(incident) && <p className={styles['flag']}>{flag('place', 'inferred')}</p>}
    </>
  );
}
