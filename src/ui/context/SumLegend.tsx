import type { AreaSums } from '../../core/context/area-sums.ts';
import { classStarts } from '../../core/context/sum-classes.ts';
import type { ContextEntry } from '../../state/context-store.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { typeWords } from './type-words.ts';
import styles from './SumLegend.module.css';

interface SumLegendProps {
  readonly layer: AreaSums;
  readonly choice: ContextEntry['choice'];
}

/** What each shade stands for. */
export function SumLegend({ layer, choice }: SumLegendProps) {
  const { context: words } = usePanelMessages();
  const starts = classStarts(layer, choice);
  const type = layer.types[choice.type] ?? '';
  return (
    <div className={styles['legend']}>
      <p>{words.legend(words.measures[choice.measure], typeWords(type))}</p>
      <ul className={styles['classes']}>
        {starts.map((start, index) => {
          const next = starts[index + 1];
          return (
            <li key={start}>
              <span aria-hidden="true" data-shade={index} className={styles['shade']} />
              {next === undefined ? words.classFrom(start) : words.classOf(start, next - 1)}
            </li>
          );
        })}
        <li>
          <span aria-hidden="true" data-shade="missing" className={styles['shade']} />
          {words.noData}
        </li>
      </ul>
      <p className={styles['zero']}>{words.zeroNotDrawn}</p>
    </div>
  );
}
