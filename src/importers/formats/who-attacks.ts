import type { TableFormat } from '../format.ts';
import { timeOfText } from '../dates/time-of-texts.ts';
import { readLooseDate } from '../dates/loose-date.ts';
import { columnNames } from '../table.ts';
import { columnFinder, numberIn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** Attacks on health care, as the Surveillance System of the World Health Organization lists them. */
export const whoAttacks: TableFormat = {
  id: 'who-attacks',
  about: {
    title: 'Attacks on health care',
    publisher: 'WHO Surveillance System for Attacks on Health Care',
    licence: 'CC BY-NC-SA 3.0 IGO',
    redistribution: 'unknown',
    url: 'https://extranet.who.int/ssa',
  },
  recognises({ header }) {
    return columnNames(header).has('attack id', 'certainty level');
  },
  dateColumns: (head) => {
    const { index } = columnFinder(head)(...dateNames);
    return index === -1 ? [] : [index];
  },
  usualDateOrder: null,
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const id = column('attack id');
    const date = column(...dateNames);
    const hour = column('attack time', 'time');
    const country = column('country / territory', 'country/territory', 'country');
    const admin1 = column('region', 'admin1', 'province', 'governorate', 'oblast');
    const certainty = column('certainty level');
    const type = column('attack type', 'attack types', 'type of attack', 'attack type(s)');
    const killed = column('total death', 'total deaths', 'deaths', 'killed');
    const injured = column('total injured', 'injured', 'injuries');
    return (row, log) => {
      const own = type.text(row);
      const land = country.text(row);
      const { path, value } = date.field(row);
      const dated = `${String(value)} ${hour.text(row)}`.trim();
      // A time of day that cannot be read must not cost the day.
      const isTimed = hour.text(row) !== '' && readLooseDate(dated, dateOrder).outcome === 'read';
      return {
        id: id.text(row) || null,
        type: own,
        fields: {
          title: {
            en: `Attack on health care: ${own || land}`,
            uk: `Напад на охорону здоровʼя: ${own || land}`,
          },
          kind: 'attack',
          ownType: own,
          time: timeOfText({ path, value: isTimed ? dated : value }, dateOrder, log),
          killed: numberIn(killed.text(row)),
          injured: numberIn(injured.text(row)),
          verification: verificationOf(certainty.text(row)),
          tags: certainty.text(row) === '' ? [] : [certainty.text(row)],
        },
        columns: {
          time: date.name,
          killed: killed.name,
          injured: injured.name,
          ownType: type.name,
          place: country.name,
        },
        where: {
          precision: admin1.text(row) === '' ? 'country' : 'admin1',
          country: land,
          ...(admin1.text(row) === '' ? {} : { admin1: admin1.text(row) }),
        },
        raw: () => rawCells(head, row),
      };
    };
  },
};

const dateNames = ['attack date', 'date of attack', 'date', 'event date'] as const;

/** The system confirms by what witnesses and partners report; all else is a report. */
function verificationOf(certainty: string): unknown {
  if (certainty === '') return undefined;
  return {
    status: /^confirmed/i.test(certainty) ? 'corroborated' : 'reported',
    basis: certainty,
  };
}
