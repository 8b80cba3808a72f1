import type { TableFormat } from '../format.ts';
import { columnNames } from '../table.ts';
import { timeBetween } from '../dates/time-of-texts.ts';
import { columnFinder } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** Air-raid alerts of Ukraine: an area and the span over which its sirens were on. */
export const sirens: TableFormat = {
  id: 'sirens',
  about: {
    title: 'Air-raid sirens in Ukraine',
    publisher: 'Ukrainian Air Raid Sirens Dataset',
    licence: 'MIT',
    redistribution: 'yes',
    url: 'https://github.com/Vadimkin/ukrainian-air-raid-sirens-dataset',
  },
  recognises({ header }) {
    const names = columnNames(header);
    return names.has('started_at', 'finished_at') && names.find('oblast', 'region') !== -1;
  },
  dateColumns: () => [],
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const start = column('started_at');
    const end = column('finished_at');
    const oblast = column('oblast', 'region');
    const raion = column('raion');
    const hromada = column('hromada');
    const level = column('level');
    const source = column('source');
    const naive = column('naive');
    return (row, log) => {
      const [admin1, admin2, name] = [oblast.text(row), raion.text(row), hromada.text(row)];
      const area = [name, admin2, admin1].find((part) => part !== '') ?? '';
      const isFinerThanOblast =
        admin2 !== '' || name !== '' || /^(raion|hromada)$/i.test(level.text(row));
      const isEndAssumed = /^true$/i.test(naive.text(row));
      return {
        id: null,
        type: '',
        fields: {
          title: { en: `Air-raid alert: ${area}`, uk: `Повітряна тривога: ${area}` },
          kind: 'other',
          ownType: { type: 'air-raid alert', subtype: level.text(row) },
          time: timeBetween(start.field(row), end.field(row), dateOrder, log, 'throughout'),
          source: source.text(row),
          flags: isEndAssumed ? [assumedEnd] : [],
        },
        columns: { time: start.name, place: oblast.name, source: source.name },
        where: {
          precision: isFinerThanOblast ? 'admin2' : 'admin1',
          ...(name === '' ? {} : { name }),
          ...(admin2 === '' ? {} : { admin2 }),
          admin1,
          country: 'UA',
        },
        raw: () => rawCells(head, row),
      };
    };
  },
};

/** `naive` marks ends that were not announced: half an hour after the start. */
const assumedEnd = {
  field: 'time',
  flag: 'assumed',
  note: {
    en: 'The end was not announced; 30 minutes are assumed by the source.',
    uk: 'Про відбій не повідомлено; джерело припускає 30 хвилин.',
  },
};
