import type { Kind } from '../../core/incident/kinds.ts';
import { timeBetween } from '../dates/time-of-texts.ts';
import type { TableFormat } from '../format.ts';
import { columnNames } from '../table.ts';
import { eventFigures, summaryFlag } from './area-sum.ts';
import { columnFinder, numberIn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** Sums of events and deaths of an area and a span, made from ACLED by the HDX Humanitarian API. */
export const hdxHapi: TableFormat = {
  id: 'hdx-hapi',
  about: {
    title: 'HDX HAPI conflict events',
    publisher: 'OCHA Centre for Humanitarian Data, from ACLED',
    licence: 'as stated by the provider of each data set',
    redistribution: 'unknown',
    url: 'https://hapi.humdata.org',
    isAggregate: true,
  },
  recognises({ header }) {
    return columnNames(header).has('reference_period_start', 'events');
  },
  dateColumns: () => [],
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const start = column('reference_period_start');
    const end = column('reference_period_end');
    const type = column('event_type');
    const events = column('events');
    const fatalities = column('fatalities');
    const country = column('location_code', 'location_name');
    const countryName = column('location_name', 'location_code');
    const admin1 = column('admin1_name', 'provider_admin1_name');
    const ownAdmin1 = column('provider_admin1_name');
    const admin2 = column('admin2_name', 'provider_admin2_name');
    const ownAdmin2 = column('provider_admin2_name');
    const code1 = column('admin1_code');
    const code2 = column('admin2_code');
    const level = column('admin_level');
    return (row, log) => {
      const names = {
        admin2: admin2.text(row) || ownAdmin2.text(row),
        admin1: admin1.text(row) || ownAdmin1.text(row),
      };
      const pcode = code2.text(row) || code1.text(row);
      const own = type.text(row);
      const area = names.admin2 || names.admin1 || countryName.text(row);
      // The API gives days with a time of 00:00, and an end that belongs to the period.
      const day = ({ path, value }: { readonly path: string; readonly value: unknown }) => ({
        path,
        value: String(value).replace(/[T ]00:00(:00)?.*$/, ''),
      });
      return {
        id: null,
        type: own,
        fields: {
          title: `${typeWords(own)}: ${area}`,
          kind: kindOfType.get(own) ?? 'other',
          ownType: own,
          time: timeBetween(day(start.field(row)), day(end.field(row)), dateOrder, log, 'within'),
          killed: numberIn(fatalities.text(row)),
          figures: eventFigures(events.text(row)),
          flags: [summaryFlag],
        },
        columns: {
          time: start.name,
          killed: fatalities.name,
          figures: events.name,
          ownType: type.name,
          place: code2.text(row) !== '' || names.admin2 !== '' ? code2.name : country.name,
        },
        where: {
          precision: precisionOf(level.text(row), pcode, names),
          country: country.text(row),
          ...(names.admin1 === '' ? {} : { admin1: names.admin1 }),
          ...(names.admin2 === '' ? {} : { admin2: names.admin2 }),
          ...(pcode === '' ? {} : { pcode }),
        },
        raw: () => rawCells(head, row),
      };
    };
  },
};

const kindOfType: ReadonlyMap<string, Kind> = new Map([
  ['civilian_targeting', 'violence-against-civilians'],
  ['demonstration', 'protest'],
  ['political_violence', 'attack'],
]);

function typeWords(type: string): string {
  const words = type.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function precisionOf(
  level: string,
  pcode: string,
  names: { readonly admin1: string; readonly admin2: string },
): 'country' | 'admin1' | 'admin2' {
  if (level === '0') return 'country';
  if (level === '2' || names.admin2 !== '') return 'admin2';
  return level === '1' || names.admin1 !== '' || pcode !== '' ? 'admin1' : 'country';
}
