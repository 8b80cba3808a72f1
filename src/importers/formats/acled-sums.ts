import { isoDayOf } from '../../core/time/format-civil-time.ts';
import { minute, minutesPerDay } from '../../core/time/interval.ts';
import { parseCivilTime } from '../../core/time/parse-civil-time.ts';
import type { Field } from '../../core/incident/field.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { dateOfParts } from '../dates/date-of-parts.ts';
import { readDateCell } from '../dates/date-cell.ts';
import type { TableFormat } from '../format.ts';
import { columnNames, type TableRow } from '../table.ts';
import { eventFigures, summaryFlag } from './area-sum.ts';
import { columnFinder, numberIn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

const daysOfWeek = 7;

/**
 * Sums of events and fatalities of an area and a week, month or year, as ACLED gives them away
 * (“aggregated data”: weeks begin on a Saturday, the day that is named) and as they stand on HDX.
 */
export const acledSums: TableFormat = {
  id: 'acled-sums',
  about: {
    title: 'ACLED sums of areas',
    publisher: 'ACLED',
    licence: 'ACLED terms of use',
    redistribution: 'no',
    url: 'https://acleddata.com',
    isAggregate: true,
  },
  recognises({ header, sample }) {
    const names = columnNames(header);
    const hasPeriod = names.has('week') || names.has('year');
    const events = names.find('events');
    return (
      hasPeriod &&
      events !== -1 &&
      names.find('country', 'admin1', 'iso3') !== -1 &&
      sample.every((row) => typeof numberIn(row.text(events).trim()) !== 'string')
    );
  },
  dateColumns: ({ header }) => {
    const week = columnNames(header).find('week');
    return week === -1 ? [] : [week];
  },
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const week = column('week');
    const [year, month] = [column('year'), column('month')];
    const events = column('events');
    const fatalities = column('fatalities');
    const type = column('event_type', 'disorder_type');
    const subtype = column('sub_event_type');
    const country = column('country', 'iso3', 'iso');
    const admin1 = column('admin1');
    const admin2 = column('admin2');
    const code = column('admin2 pcode', 'admin2_pcode', 'admin1 pcode', 'admin1_pcode');
    const period = (row: TableRow): Field =>
      week.index === -1
        ? {
            path: month.index === -1 ? year.name : `${year.name}, ${month.name}`,
            value: dateOfParts(year.text(row), month.text(row), ''),
          }
        : { path: week.name, value: weekFrom(week.text(row), dateOrder) };
    return (row) => {
      const names = { admin1: admin1.text(row), admin2: admin2.text(row) };
      const own = type.text(row);
      const area = names.admin2 || names.admin1 || country.text(row);
      const time = period(row);
      return {
        id: null,
        type: own,
        fields: {
          title: own === '' ? area : `${own}: ${area}`,
          kind: 'other',
          ownType: own === '' ? undefined : { type: own, subtype: subtype.text(row) },
          time: time.value,
          killed: numberIn(fatalities.text(row)),
          figures: eventFigures(events.text(row)),
          flags: [summaryFlag],
        },
        columns: {
          time: time.path,
          killed: fatalities.name,
          figures: events.name,
          ownType: type.name,
          place:
            names.admin2 !== '' ? admin2.name : names.admin1 !== '' ? admin1.name : country.name,
        },
        where: {
          precision: names.admin2 !== '' ? 'admin2' : names.admin1 !== '' ? 'admin1' : 'country',
          country: country.text(row),
          ...(names.admin1 === '' ? {} : { admin1: names.admin1 }),
          admin1PrefersArea: true,
          ...(names.admin2 === '' ? {} : { admin2: names.admin2 }),
          ...(code.text(row) === '' ? {} : { pcode: code.text(row) }),
        },
        raw: () => rawCells(head, row),
      };
    };
  },
};

/** Seven days from the one that is named; what is no day is handed on, so that the guard rejects it. */
function weekFrom(text: string, order: DateOrder): unknown {
  const { date } = readDateCell(text, order);
  if (date.outcome === 'refused') return text;
  const parsed = parseCivilTime(date.text);
  if (parsed.outcome === 'refused' || parsed.unit !== 'day') return text;
  const { start } = parsed.interval;
  const last = isoDayOf(minute(start + (daysOfWeek - 1) * minutesPerDay));
  return { start: isoDayOf(start), end: last, meaning: 'within', raw: text };
}
