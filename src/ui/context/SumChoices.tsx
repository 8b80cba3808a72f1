import { useMemo } from 'react';
import { sumMeasures, type AreaSums, type SumMeasure } from '../../core/context/area-sums.ts';
import { sumsInWindow } from '../../core/context/sums-in-window.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { numberWords } from '../../i18n/plural.ts';
import { chooseSums } from '../../state/context-acts.ts';
import type { ContextEntry } from '../../state/context-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { ScrollRegion } from '../shared/ScrollRegion.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import fold from '../filters/Fold.module.css';
import { isCountry } from './is-country.ts';
import { typeWords } from './type-words.ts';
import styles from './SumChoices.module.css';

interface SumChoicesProps {
  readonly id: string;
  readonly layer: AreaSums;
  readonly choice: ContextEntry['choice'];
}

/** Which sums are shown, and all of them as a table. */
export function SumChoices({ id, layer, choice }: SumChoicesProps) {
  const { context } = useAtlas();
  const { context: words } = usePanelMessages();
  return (
    <div className={styles['choices']}>
      <label className={styles['choice']}>
        <span>{words.measure}</span>
        <select
          value={choice.measure}
          onChange={({ target }) =>
            chooseSums(context, id, { measure: target.value as SumMeasure })
          }
        >
          {sumMeasures.map((measure) => (
            <option key={measure} value={measure}>
              {words.measures[measure]}
            </option>
          ))}
        </select>
      </label>
      {layer.types.length > 1 && (
        <>
          <label className={styles['choice']}>
            <span>{words.type}</span>
            <select
              value={choice.type}
              onChange={({ target }) => chooseSums(context, id, { type: Number(target.value) })}
            >
              {layer.types.map((type, index) => (
                <option key={index} value={index}>
                  {typeWords(type)}
                </option>
              ))}
            </select>
          </label>
          <p>{words.typeRule}</p>
        </>
      )}
      <SumsTable layer={layer} choice={choice} />
    </div>
  );
}

function SumsTable({ layer, choice }: Pick<SumChoicesProps, 'layer' | 'choice'>) {
  const { context, view } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const known = useStore(context, (state) => state.areas);
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  const { areas, isCut, periods } = useMemo(
    () => sumsInWindow(layer, choice, window),
    [layer, choice, window],
  );
  if (periods.length === 0) return null;
  const shown = areas.filter(({ value }) => value !== 0);
  const nameOf = (areaId: string | null, name: string): string => {
    const area = areaId === null ? undefined : known.get(areaId);
    return area === undefined ? name : textIn(area.name, locale).text;
  };
  return (
    <>
      {isCut && <p>{words.whole}</p>}
      <details>
        <summary className={fold['heading']}>{words.table(areas.length)}</summary>
        <ScrollRegion name={words.tableOf(layer.title)} isBusy={false} className={styles['region']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.area}</th>
                <th scope="col">{words.measures[choice.measure]}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ areaId, name, value, unknown }, index) => (
                <tr key={index}>
                  <th scope="row">
                    <bdi>{nameOf(areaId, name)}</bdi>
                    {areaId === null && <span> ({words.notDrawn})</span>}
                    {isCountry(areaId) && <span> ({words.wholeCountry})</span>}
                  </th>
                  <td>
                    {value === null ? words.noData : numberWords(locale, value)}
                    {value !== null && unknown > 0 && <span> ({words.unknownRows(unknown)})</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {areas.length > shown.length && <p>{words.moreAreas(areas.length - shown.length)}</p>}
      </details>
    </>
  );
}
