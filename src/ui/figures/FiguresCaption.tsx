import { widenToUnit } from '../../core/time/calendar-unit.ts';
import { sameWindow } from '../../core/time/presets.ts';
import { sliderScale } from '../../core/time/slider-scale.ts';
import { intervalWords } from '../../i18n/time-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import type { FiguresQuestion } from './figure-grouping.ts';
import styles from './FiguresTable.module.css';

interface FiguresCaptionProps {
  readonly question: FiguresQuestion;
  /** Whether rows do not add up to the total. */
  readonly overlapping: boolean;
}

/** What was counted: period, filters and dataset of the answer that the table shows. */
export function FiguresCaption({ question, overlapping }: FiguresCaptionProps) {
  const { answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const reports = useStore(answers, (state) => state.reports);
  const locale = useLocale();
  const { figuresPanel } = usePanelMessages();
  const { window, dataset } = question.query;
  const isAllTime = extent !== null && sameWindow(window, extent);
  const period = isAllTime ? widenToUnit(extent, sliderScale(extent).unit) : window;
  const title = reports.find(({ datasetId }) => datasetId === dataset)?.title ?? dataset;
  return (
    <caption className={styles['caption']}>
      <span className={styles['captionWords']}>
        {figuresPanel.caption(
          intervalWords(period, locale),
          figuresPanel.filters(question.filters),
        )}
        {question.isOfPart && `, ${figuresPanel.ofPart}`}
        {'. '}
        {figuresPanel.ofDataset} <LocalText text={title} />
        {overlapping && `. ${figuresPanel.notes.overlapping}`}
      </span>
    </caption>
  );
}
