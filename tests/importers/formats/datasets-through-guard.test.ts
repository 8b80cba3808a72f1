import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/core/incident/kinds.ts';
import type { PlaceClass } from '../../../src/core/incident/place.ts';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import type { TableFormat } from '../../../src/importers/format.ts';
import { acled } from '../../../src/importers/formats/acled.ts';
import { gdelt } from '../../../src/importers/formats/gdelt.ts';
import { gtd } from '../../../src/importers/formats/gtd.ts';
import { ucdp } from '../../../src/importers/formats/ucdp.ts';
import { viina } from '../../../src/importers/formats/viina.ts';
import { incidentOfRow } from '../../../src/importers/incident-of-row.ts';
import { builtGeography } from '../../support/built-geography.ts';
import { readRecords } from '../../support/table-of-texts.ts';

type Cells = Readonly<Record<string, string>>;

function outcomeOf(format: TableFormat, record: Cells) {
  const [row] = readRecords(format, [record]);
  if (row === undefined) throw new Error('expected a row');
  return incidentOfRow(row, 'set', '1', builtGeography());
}

interface Expected {
  readonly kind: Kind;
  readonly place: readonly [precision: PlaceClass, areaId: string | null];
  readonly time: readonly [start: string, end: string, precision: string, meaning: string];
}

const march = ['2024-03-01', '2024-04-01', 'month', 'within'] as const;
const firstOfMarch = ['2024-03-01', '2024-03-02', 'day', 'throughout'] as const;

const records: readonly (readonly [string, TableFormat, Expected, Cells])[] = [
  [
    'ACLED',
    acled,
    { kind: 'battle', place: ['near', null], time: march },
    {
      event_id_cnty: 'ABC1',
      event_date: '10 March 2024',
      time_precision: '3',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      actor1: 'Force A',
      assoc_actor_1: 'Unit A1; Unit A2',
      country: 'Ukraine',
      admin1: 'Odesa',
      location: 'Example',
      latitude: '46.5',
      longitude: '30.7',
      geo_precision: '2',
      source: 'Paper',
      notes: 'Unknown fatalities coded as 10.',
      fatalities: '10',
    },
  ],
  [
    'UCDP',
    ucdp,
    { kind: 'violence-against-civilians', place: ['admin1', 'UA-51'], time: march },
    {
      id: '1',
      type_of_violence: '3',
      dyad_name: 'XXX1 - Civilians',
      side_a: 'XXX1',
      side_b: 'Civilians',
      source_article: '"Wire,2024-03-09,Headline"',
      where_prec: '4',
      where_coordinates: 'Odesa oblast',
      adm_1: 'Odesa oblast',
      latitude: '46.5',
      longitude: '30.7',
      country: 'Ukraine',
      event_clarity: '2',
      date_prec: '4',
      date_start: '2024-03-01',
      date_end: '2024-03-31',
      deaths_civilians: '2',
      best: '2',
      high: '4',
      low: '1',
    },
  ],
  [
    'GDELT',
    gdelt,
    { kind: 'attack', place: ['admin1', 'UA-51'], time: firstOfMarch },
    {
      GLOBALEVENTID: '1',
      SQLDATE: '20240301',
      Actor1Name: 'POLICE',
      EventCode: '190',
      EventRootCode: '19',
      ActionGeo_Type: '5',
      ActionGeo_FullName: "Odes'ka Oblast', Odes'ka Oblast', Ukraine",
      ActionGeo_CountryCode: 'UP',
      ActionGeo_ADM1Code: 'UP17',
      ActionGeo_Lat: '46.5',
      ActionGeo_Long: '30.7',
      SOURCEURL: 'https://example.org/1',
    },
  ],
  [
    'VIINA',
    viina,
    { kind: 'shelling', place: ['near', null], time: firstOfMarch },
    {
      event_id_1pd: '1',
      date: '20240301',
      sources: 'nv',
      asciiname: 'Example',
      longitude: '30.7',
      latitude: '46.5',
      GEO_PRECISION: 'STREET',
      a_rus_b: '1',
      t_artillery_b: '1',
    },
  ],
  [
    'GTD',
    gtd,
    { kind: 'mine', place: ['admin2', 'UA-51'], time: march },
    {
      eventid: '202403000001',
      iyear: '2024',
      imonth: '3',
      iday: '0',
      country_txt: 'Ukraine',
      provstate: 'Odesa',
      city: 'Example',
      latitude: '46.5',
      longitude: '30.7',
      specificity: '3',
      attacktype1_txt: 'Bombing/Explosion',
      target1: 'Station',
      gname: 'Group A',
      gsubname: 'Wing of A',
      guncertain1: '1',
      nkill: '2',
      nkillter: '1',
      nwound: '',
      nhostkid: '4',
      scite1: 'Example Times',
    },
  ],
];

describe('what formats find is in the form that the guard reads', () => {
  test.each(records)('%s passes without a note', (_, format, expected, record) => {
    const { incident, notes, hasCoordinates } = outcomeOf(format, record);
    expect(notes).toEqual([]);
    expect(hasCoordinates).toBe(true);
    if (incident === null) throw new Error('expected an incident');
    const { time, place } = incident;
    expect({
      kind: incident.kind,
      time: [formatCivilTime(time.start), formatCivilTime(time.end), time.precision, time.meaning],
      place: [place.precision, 'areaId' in place ? place.areaId : null],
    }).toEqual(expected);
    expect(incident.sources).toHaveLength(1);
    expect(incident.raw).toEqual(Object.entries(record).filter(([, value]) => value !== ''));
  });

  test.each(records)('%s is rejected without a date, with a reason', (_, format, __, record) => {
    const date = ['event_date', 'date_start', 'SQLDATE', 'date', 'iyear'].find(
      (name) => name in record,
    );
    const { incident, notes } = outcomeOf(format, { ...record, date_end: '', [date ?? '']: '' });
    expect(incident).toBeNull();
    expect(notes).toMatchObject([{ action: 'rejected', field: date, reason: { code: 'no-date' } }]);
    const broken = outcomeOf(format, { ...record, date_end: '', [date ?? '']: 'soon' });
    expect(broken.incident).toBeNull();
    expect(broken.notes).toMatchObject([{ action: 'rejected', field: date, value: 'soon' }]);
  });
});
