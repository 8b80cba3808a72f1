import type { KindCount } from '../../core/cluster/map-symbol.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import type { Stop } from './symbol-walk.ts';

interface SymbolNameProps {
  readonly content: Stop['content'];
  /** The one that it stands for; `null` before it was read. */
  readonly incident: Incident | null;
}

/** What a symbol stands for, and how well that is known, in words. */
export function SymbolName({ content, incident }: SymbolNameProps) {
  const { answers } = useAtlas();
  const areaNames = useStore(answers, (state) => state.areaNames);
  const locale = useLocale();
  const { map, symbols, kinds, placeClasses, flag } = usePanelMessages();
  const words = symbols;
  const kindCounts = (counts: readonly KindCount[]): string =>
    words.kinds(
      counts.map(({ kind, count }) =>
        words.kind(kinds[kind].charAt(0).toLocaleLowerCase(locale) + kinds[kind].slice(1), count),
      ),
    );
  switch (content.type) {
    case 'incident': {
      if (incident !== null) return <IncidentName incident={incident} />;
      const { kind, precision, inferred } = content;
      return [
        kinds[kind],
        ...(precision === null ? [] : [placeClasses[precision]]),
        ...(inferred ? [flag('place', 'inferred')] : []),
      ].join(', ');
    }
    case 'group':
      return words.group(content.count, kindCounts(content.counts));
    case 'rest':
      return words.rest(content.count);
    case 'area': {
      const { areaId, level, count, counts } = content;
      const name = areaNames.get(areaId);
      const area = words.area(name === undefined ? areaId : textIn(name, locale).text, count);
      return (
        <>
          {area}, {words.knownTo[level]}:{' '}
          {incident === null ? kindCounts(counts) : <IncidentTitle incident={incident} />}
        </>
      );
    }
    case 'stack': {
      const { country, count, counts } = content;
      const name = areaNames.get(country);
      const stack = map.stack(name === undefined ? country : textIn(name, locale).text, count);
      return `${stack}: ${kindCounts(counts)}`;
    }
    case 'more':
      return words.more(content.count);
  }
}

function IncidentName({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { flag } = usePanelMessages();
  return (
    <>
      <IncidentTitle incident={incident} />, {placeWords(incident.place, locale)}
      {isPlaceInferred(incident) && `, ${flag('place', 'inferred')}`}
    </>
  );
}

function IncidentTitle({ incident: { title, kind } }: { readonly incident: Incident }) {
  const { kinds } = usePanelMessages();
  return (
    <>
      <LocalText text={title} />, {kinds[kind]}
    </>
  );
}
