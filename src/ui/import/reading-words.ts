import type { PreviewReading } from '../../core/import/mapping.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { rangeWords } from '../../i18n/figure-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';

/** What a value of a table is taken for: a date in words, a place as coordinates, a number as a range. */
export function readingWords(reading: PreviewReading, locale: Locale): string {
  const { mapping } = panelMessagesOf(locale);
  switch (reading.type) {
    case 'date': {
      const { interval, precision } = reading;
      return incidentTimeWords({ ...interval, precision, meaning: 'throughout' }, locale);
    }
    case 'point':
      return mapping.point(reading.lat, reading.lon);
    case 'range':
      return rangeWords(reading, locale);
    case 'text':
      return reading.text;
    case 'unreadable':
      return mapping.notRead;
  }
}
