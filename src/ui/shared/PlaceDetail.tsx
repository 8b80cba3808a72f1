import { Fragment } from 'react';
import type { FoundPlace } from '../../core/geo/found-place.ts';
import { LocalText } from './LocalText.tsx';
import { usePanelMessages } from './use-panel-messages.ts';

/** “city, Ukraine”: what a place is and where. */
export function PlaceDetail({ place: { kind, region, country } }: { readonly place: FoundPlace }) {
  const { placeSearch } = usePanelMessages();
  const around = [region, country].filter((name) => name !== null);
  return (
    <>
      {placeSearch.kinds[kind]}
      {around.map((name) => (
        <Fragment key={name.en}>
          , <LocalText text={name} />
        </Fragment>
      ))}
    </>
  );
}
