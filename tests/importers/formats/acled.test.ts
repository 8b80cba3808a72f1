import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { acled } from '../../../src/importers/formats/acled.ts';
import { isAcledEventType, kindOfAcled } from '../../../src/importers/formats/acled-kinds.ts';
import { headOfTexts, readRecords } from '../../support/table-of-texts.ts';

const current = {
  event_id_cnty: 'ABC1',
  event_date: '2024-03-10',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Force A',
  assoc_actor_1: 'Unit A1; Unit A2',
  inter1: 'State forces',
  actor2: 'Civilians (Land)',
  assoc_actor_2: '',
  inter2: 'Civilians',
  civilian_targeting: '',
  iso: '804',
  country: 'Ukraine',
  admin1: 'Odesa',
  admin2: 'Odeskyi',
  location: 'Example',
  latitude: '46.5',
  longitude: '30.7',
  geo_precision: '1',
  source: 'Paper One; Paper Two',
  notes: 'On 10 March something happened.',
  fatalities: '4',
  tags: 'crowd size=no report',
};

function foundIn(changes: Readonly<Record<string, string>> = {}) {
  const [row] = readRecords(acled, [{ ...current, ...changes }]);
  if (row?.found === undefined || row.found === null) throw new Error('expected a row');
  return { ...row.found, notes: row.notes };
}

describe('ACLED is recognised', () => {
  const recognises = (header: readonly string[], ...rows: (readonly string[])[]) =>
    acled.recognises(headOfTexts(header, rows));

  test('by its ids, in small letters and capital ones', () => {
    expect(recognises(['event_id_cnty', 'event_date'])).toBe(true);
    expect(recognises(['GWNO', 'EVENT_ID_CNTY', 'EVENT_DATE', 'GEO_PRECIS'])).toBe(true);
  });

  test('without ids by what all its types of event are called', () => {
    const header = ['event_date', 'event_type'];
    expect(recognises(header, ['2024-01-01', 'Battles'], ['2024-01-01', ' riots '])).toBe(true);
    expect(recognises(header, ['2024-01-01', 'Battles'], ['2024-01-01', 'Flood'])).toBe(false);
    expect(recognises(header, ['2024-01-01', ''])).toBe(false);
    expect(recognises(['event_type'], ['Battles'])).toBe(false);
  });
});

describe('an event of ACLED', () => {
  test('has the columns as fields', () => {
    const { id, type, fields, where, notes } = foundIn();
    expect({ id, type, notes }).toEqual({ id: 'ABC1', type: 'Battles', notes: [] });
    expect(fields).toEqual({
      title: 'Armed clash: Example',
      description: 'On 10 March something happened.',
      kind: 'battle',
      ownType: { type: 'Battles', subtype: 'Armed clash' },
      actors: [
        { name: 'Force A', role: 'unstated', associates: ['Unit A1', 'Unit A2'] },
        { name: 'Civilians (Land)', role: 'unstated', associates: [] },
      ],
      time: '2024-03-10',
      killed: 4,
      sources: [{ publisher: 'Paper One' }, { publisher: 'Paper Two' }],
      tags: ['Political violence', 'crowd size=no report'],
      flags: [],
    });
    expect(where).toEqual({
      precision: 'settlement',
      lon: '30.7',
      lat: '46.5',
      name: 'Example',
      admin2: 'Odeskyi',
      admin1: 'Odesa',
      admin1PrefersArea: true,
      country: 'Ukraine',
    });
  });

  test('of versions 5 to 7 has the same under other names', () => {
    const [row] = readRecords(acled, [
      {
        GWNO: '369',
        EVENT_ID_CNTY: '7UKR',
        EVENT_DATE: '01-January-2015',
        TIME_PRECISION: '1',
        EVENT_TYPE: 'Riots/Protests',
        ACTOR1: 'Protesters (Land)',
        ALLY_ACTOR_1: 'Students (Land)',
        INTER1: '6',
        COUNTRY: 'Ukraine',
        LOCATION: 'Example',
        LATITUDE: '46.5',
        LONGITUDE: '30.7',
        GEO_PRECIS: '2',
        FATALITIES: '0',
      },
    ]);
    expect(row?.found?.fields.time).toEqual({ date: '2015-01-01', raw: '01-January-2015' });
    expect(row?.found?.fields.kind).toBe('protest');
    expect(row?.found?.fields.actors).toEqual([
      { name: 'Protesters (Land)', role: 'unstated', associates: ['Students (Land)'] },
    ]);
    expect(row?.found?.where.precision).toBe('near');
    expect(row?.found?.columns.killed).toBe('FATALITIES');
  });

  test('of few columns has no id and is given where its coordinates say', () => {
    const [row] = readRecords(acled, [
      {
        event_date: '2024-01-02',
        latitude: '1',
        longitude: '2',
        fatalities: '1',
        event_type: 'Riots',
      },
    ]);
    expect(row?.found).toMatchObject({ id: null, type: 'Riots', where: { precision: null } });
    expect(row?.found?.fields).toMatchObject({ title: 'Riots', kind: 'riot', time: '2024-01-02' });
  });

  test('takes the country from its codes where it is not named', () => {
    const withoutName = { country: '', iso3: '' };
    expect(foundIn(withoutName).where.country).toBe('UA');
    expect(foundIn({ ...withoutName, iso: '4' }).where.country).toBe('AF');
    expect(foundIn({ ...withoutName, iso: '150' }).where.country).toBeUndefined();
    expect(foundIn({ ...withoutName, iso3: 'MLI' }).where.country).toBe('MLI');
  });

  test('gives the row as it stands', () => {
    expect(foundIn().raw()).toContainEqual(['admin2', 'Odeskyi']);
    expect(foundIn().raw()).toContainEqual(['assoc_actor_1', 'Unit A1; Unit A2']);
  });
});

describe('places of ACLED', () => {
  test.each([
    ['1', 'settlement'],
    ['2', 'near'],
    ['3', 'admin1'],
    ['', null],
  ])('precision %j is %j', (code, precision) => {
    const { where, notes } = foundIn({ geo_precision: code });
    expect(where.precision).toBe(precision);
    expect(notes).toEqual([]);
  });

  test('a code that is none is noted and claims nothing', () => {
    const { where, notes } = foundIn({ geo_precision: '9' });
    expect(where.precision).toBeNull();
    expect(notes).toMatchObject([
      { field: 'geo_precision', value: '9', action: 'ignored', reason: { code: 'unknown-code' } },
    ]);
  });
});

describe('times of ACLED', () => {
  test('precision 2 is the day and three days to either side, within which it happened', () => {
    const { fields, days } = foundIn({ time_precision: '2', event_date: '2024-03-02' });
    expect(fields.time).toEqual({
      start: '2024-02-28',
      end: '2024-03-05',
      precision: 'week',
      meaning: 'within',
      raw: '2024-03-02',
    });
    expect(days).toEqual(['2024-03-02', '2024-03-02']);
  });

  test('precision 3 is the month of the calendar', () => {
    const { fields, days } = foundIn({ time_precision: '3', event_date: '15 February 2020' });
    expect(fields.time).toEqual({
      date: '2020-02',
      precision: 'month',
      meaning: 'within',
      raw: '15 February 2020',
    });
    expect(days).toEqual(['2020-02-15', '2020-02-15']);
  });

  test.each([
    ['03 December 2020', '2020-12-03'],
    ['03/12/2020', '2020-12-03'],
    ['2020-12-03T00:00:00', '2020-12-03'],
    ['2020-12-03 00:00:00.000', '2020-12-03'],
    ['44168', '2020-12-03'],
  ])('%j is the day %j', (text, day) => {
    const { time } = foundIn({ event_date: text }).fields;
    expect(typeof time === 'string' ? { date: time } : time).toMatchObject({ date: day });
  });

  test('text that is no date is left for the guard to reject', () => {
    expect(foundIn({ event_date: 'soon' }).fields.time).toBe('soon');
    expect(foundIn({ event_date: '2020-02-31', time_precision: '2' }).fields.time).toBe(
      '2020-02-31',
    );
  });

  test('the order of day and month is asked of the whole file only where it matters', () => {
    const header = ['event_id_cnty', 'event_date'];
    expect(acled.dateColumns(headOfTexts(header, [['A1', '2024-01-02']]))).toEqual([]);
    expect(acled.dateColumns(headOfTexts(header, [['A1', '3/4/2024']]))).toEqual([1]);
    expect(acled.usualDateOrder).toBe('day-first');
  });
});

describe('fatalities of ACLED', () => {
  const killed = (fatalities: string, notes = '') => foundIn({ fatalities, notes }).fields;

  test('0 is none recorded, and says nothing of how many at most', () => {
    expect(killed('0').killed).toEqual({ low: 0, best: 0 });
  });

  test('a blank is unknown', () => {
    expect(killed('').killed).toBeUndefined();
    expect(killed('NA').killed).toBeUndefined();
  });

  test.each([
    'Unknown fatalities coded as 10.',
    'Unknown militant fatalities assessed low and coded as 3.',
    'The army struck a base, killing an unspecified number of militants. Coded as 10.',
    'An unknown number of people died. Fatalities coded as 10.',
    'Casualties are unknown and coded as 3.',
    'Unknown fatalities coded at low estimate of 3.',
    'Coded as 1 soldier fatality and 10 for unknown number of militant fatalities.',
  ])('a number that stands for an unknown one keeps no bounds: %s', (notes) => {
    const { killed: range, flags } = killed('10', notes);
    expect(range).toEqual({ best: 10 });
    expect(flags).toMatchObject([{ field: 'killed', flag: 'placeholder' }]);
  });

  test.each([
    'Unknown gunmen killed three people. Fatalities coded as 3.',
    'Unidentified men attacked a village (coded as Example at geoprecision 2) and killed 10.',
    'An unknown group attacked. Casualties unknown; coded as 4 events over 2 days.',
    'Ten were killed.',
  ])('a number that was counted keeps them: %s', (notes) => {
    const { killed: range, flags } = killed('10', notes);
    expect(range).toBe(10);
    expect(flags).toEqual([]);
  });
});

describe('actors of ACLED', () => {
  const roles = (changes: Readonly<Record<string, string>>) =>
    (foundIn(changes).fields.actors as readonly { readonly role: string }[]).map(
      ({ role }) => role,
    );

  test('are targets only where the targeting of civilians is coded and they are civilians', () => {
    expect(roles({})).toEqual(['unstated', 'unstated']);
    expect(roles({ civilian_targeting: 'Civilian targeting' })).toEqual(['unstated', 'target']);
    expect(roles({ civilian_targeting: 'Civilian targeting', inter2: '7' })).toEqual([
      'unstated',
      'target',
    ]);
    expect(
      roles({ civilian_targeting: 'Civilian targeting', actor2: 'Force B', inter2: 'Rebel group' }),
    ).toEqual(['unstated', 'unstated']);
  });
});

describe('kinds of ACLED', () => {
  test.each([
    ['Armed clash', 'battle'],
    ['Government regains territory', 'battle'],
    ['Non-state actor overtakes territory', 'battle'],
    ['Chemical weapon', 'attack'],
    ['Air/drone strike', 'strike'],
    ['Suicide bomb', 'mine'],
    ['Shelling/artillery/missile attack', 'shelling'],
    ['Remote explosive/landmine/IED', 'mine'],
    ['Grenade', 'mine'],
    ['Sexual violence', 'violence-against-civilians'],
    ['Attack', 'violence-against-civilians'],
    ['Abduction/forced disappearance', 'violence-against-civilians'],
    ['Excessive force against protesters', 'protest'],
    ['Excessive force against protestors', 'protest'],
    ['Protest with intervention', 'protest'],
    ['Peaceful protest', 'protest'],
    ['Violent demonstration', 'riot'],
    ['Mob violence', 'riot'],
    ['Agreement', 'talks'],
    ['Arrests', 'other'],
    ['Change to group/activity', 'other'],
    ['Disrupted weapons use', 'other'],
    ['Headquarters or base established', 'other'],
    ['Looting/property destruction', 'other'],
    ['Non-violent transfer of territory', 'other'],
    ['Other', 'other'],
  ])('sub-event %s is %s, whatever the event', (subEvent, kind) => {
    expect(kinds).toContain(kind);
    expect(kindOfAcled('', subEvent, [])).toBe(kind);
    expect(kindOfAcled('Battles', ` ${subEvent.toUpperCase()} `, [])).toBe(kind);
  });

  test.each([
    ['Battles', 'battle'],
    ['Battle-No change of territory', 'battle'],
    ['Battle-Government regains territory', 'battle'],
    ['Battle-Non-state actor overtakes territory', 'battle'],
    ['Remote violence', 'attack'],
    ['Explosions/Remote violence', 'attack'],
    ['Violence Against Civilians', 'violence-against-civilians'],
    ['Strategic development', 'other'],
    ['Strategic developments', 'other'],
    ['Non-violent transfer of territory', 'other'],
    ['Headquarters or base established', 'other'],
    ['Protests', 'protest'],
    ['Riots', 'riot'],
  ])('event %s alone is %s', (event, kind) => {
    expect(kindOfAcled(event, '', [])).toBe(kind);
    expect(isAcledEventType(event)).toBe(true);
  });

  test('riots and protests of old releases are told apart by who took part, never guessed', () => {
    expect(kindOfAcled('Riots/Protests', '', ['5', '1'])).toBe('riot');
    expect(kindOfAcled('Riots/Protests', '', ['6', '5'])).toBe('riot');
    expect(kindOfAcled('Riots/Protests', '', ['6', '0'])).toBe('protest');
    expect(kindOfAcled('Riots/Protests', '', ['', ''])).toBe('other');
  });

  test('names of prototypes are no types', () => {
    expect(kindOfAcled('__proto__', 'constructor', [])).toBe('other');
    expect(isAcledEventType('toString')).toBe(false);
  });
});
