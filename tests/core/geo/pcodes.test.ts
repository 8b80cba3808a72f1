import { describe, expect, test } from 'vitest';
import { areaOfPcode } from '../../../src/core/geo/pcodes.ts';
import { readBasemap } from '../../support/basemap-files.ts';

const { names } = readBasemap();

describe('the 27 units of Ukraine', () => {
  const units: readonly (readonly [pcode: string, areaId: string, name: string])[] = [
    ['UA01', 'UA-43', 'Autonomous Republic of Crimea'],
    ['UA05', 'UA-05', 'Vinnytsia Oblast'],
    ['UA07', 'UA-07', 'Volyn Oblast'],
    ['UA12', 'UA-12', 'Dnipropetrovsk Oblast'],
    ['UA14', 'UA-14', 'Donetsk Oblast'],
    ['UA18', 'UA-18', 'Zhytomyr Oblast'],
    ['UA21', 'UA-21', 'Zakarpattia Oblast'],
    ['UA23', 'UA-23', 'Zaporizhzhia Oblast'],
    ['UA26', 'UA-26', 'Ivano-Frankivsk Oblast'],
    ['UA32', 'UA-32', 'Kyiv Oblast'],
    ['UA35', 'UA-35', 'Kirovohrad Oblast'],
    ['UA44', 'UA-09', 'Luhansk Oblast'],
    ['UA46', 'UA-46', 'Lviv Oblast'],
    ['UA48', 'UA-48', 'Mykolaiv Oblast'],
    ['UA51', 'UA-51', 'Odesa Oblast'],
    ['UA53', 'UA-53', 'Poltava Oblast'],
    ['UA56', 'UA-56', 'Rivne Oblast'],
    ['UA59', 'UA-59', 'Sumy Oblast'],
    ['UA61', 'UA-61', 'Ternopil Oblast'],
    ['UA63', 'UA-63', 'Kharkiv Oblast'],
    ['UA65', 'UA-65', 'Kherson Oblast'],
    ['UA68', 'UA-68', 'Khmelnytskyi Oblast'],
    ['UA71', 'UA-71', 'Cherkasy Oblast'],
    ['UA73', 'UA-77', 'Chernivtsi Oblast'],
    ['UA74', 'UA-74', 'Chernihiv Oblast'],
    ['UA80', 'UA-30', 'Kyiv (city)'],
    ['UA85', 'UA-40', 'Sevastopol'],
  ];

  test.each(units)('%s is %s, %s', (pcode, areaId, name) => {
    expect(areaOfPcode(pcode)).toBe(areaId);
    expect(names.units[areaId]?.[0]).toBe(name);
  });

  test('are all of them', () => {
    const ukrainian = Object.keys(names.units).filter((id) => id.startsWith('UA-'));
    expect(units.map(([, areaId]) => areaId).toSorted()).toEqual(ukrainian.toSorted());
  });
});

test.each([
  ['UA1402', 'UA-14'],
  ['UA14020010010012345', 'UA-14'],
  ['ua80', 'UA-30'],
  [' UA63 ', 'UA-63'],
  ['SD02', 'SD-DN'],
  ['SD15', 'SD-GZ'],
  ['SY03', 'SY-RD'],
  ['SY0301', 'SY-RD'],
  ['YE13', 'YE-SA'],
  ['YE23', 'YE-SN'],
  ['PS02', 'PS-GZZ'],
  ['NG008', 'NG-BO'],
  ['NG008012', 'NG-BO'],
  ['MMR015', 'MM-17'],
  ['NE002', 'NE-2'],
])('%s lies in %s', (pcode, areaId) => {
  expect(areaOfPcode(pcode)).toBe(areaId);
});

test.each(['', 'UA', 'UA1', 'UA99', 'UA-14', 'SD18', 'XX01', '14', 'UKR014', '__proto__'])(
  '“%s” is in no known unit',
  (pcode) => {
    expect(areaOfPcode(pcode)).toBeNull();
  },
);

test('every code of the tables leads to a unit of the basemap', () => {
  const prefixes = ['UA', 'PS', 'SD', 'SY', 'YE', 'SS', 'SO', 'CF', 'TD', 'HT', 'MZ'];
  const codes = [
    ...prefixes.flatMap((prefix) => numbers(2).map((digits) => prefix + digits)),
    ...['NE', 'CM', 'NG', 'MMR'].flatMap((prefix) => numbers(3).map((digits) => prefix + digits)),
  ];
  const areas = codes.flatMap((code) => areaOfPcode(code) ?? []);
  expect(areas.length).toBeGreaterThan(200);
  expect(areas.filter((areaId) => names.units[areaId] === undefined)).toEqual([]);
});

function numbers(digits: number): string[] {
  return Array.from({ length: 100 }, (_, number) => String(number).padStart(digits, '0'));
}
