import { describe, expect, test } from 'vitest';
import { distanceMeters } from '../../../src/core/geo/distance.ts';
import type { NameContext } from '../../../src/core/geo/geography.ts';
import { readGeography } from '../../support/geography.ts';

const geography = readGeography();

/** “UA-32 Irpin”, an area's id, “several” or “none”. */
function led(name: string, context: NameContext = {}): string {
  const named = geography.placeNamed(name, context);
  if (named.outcome === 'none') return 'none';
  if (named.outcome === 'ambiguous') return 'several';
  const { place } = named;
  return place.type === 'settlement'
    ? `${place.admin1 ?? place.country} ${place.name.en}`
    : place.areaId;
}

describe('a settlement is found by its name', () => {
  test.each([
    ['Kyiv', 'UA-30 Kyiv'],
    ['Київ', 'UA-30 Kyiv'],
    ['КИЇВ', 'UA-30 Kyiv'],
    ['Киев', 'UA-30 Kyiv'],
    ['Kiev', 'UA-30 Kyiv'],
    ['كييف', 'UA-30 Kyiv'],
    ['Харьков', 'UA-63 Kharkiv'],
    ['Kharkov', 'UA-63 Kharkiv'],
    ['خاركيف', 'UA-63 Kharkiv'],
    ['Запоріжжя', 'UA-23 Zaporizhzhia'],
    ['Zaporizhzhya', 'UA-23 Zaporizhzhia'],
    ['Кривий Ріг', 'UA-12 Kryvyi Rih'],
    ['Krivoy Rog', 'UA-12 Kryvyi Rih'],
    ['Robotyne', 'UA-23 Robotyne'],
    ['Роботине', 'UA-23 Robotyne'],
    ['Chasiv Yar', 'UA-14 Chasiv Yar'],
    ['Simferopol', 'UA-43 Simferopol'],
    ['Севастополь', 'UA-40 Sevastopol'],
    ['Jebel Ali', 'AE-DU Jebel Ali'],
    ['Deir al-Balah', 'PS-GZZ Deir al-Balah'],
    ['Deir el-Balah', 'PS-GZZ Deir al-Balah'],
    ['دير البلح', 'PS-GZZ Deir al-Balah'],
    ['Gaza City', 'PS-GZZ Gaza City'],
    ['مدينة غزة', 'PS-GZZ Gaza City'],
    ['Khan Younis', 'PS-GZZ Khan Yunis'],
    ['خان يونس', 'PS-GZZ Khan Yunis'],
    ['Bint Jbeil', 'LB-NA Bint Jbeil'],
    ['Sidon', 'LB-JA Sidon'],
    ['حلب', 'SY-HL Aleppo'],
    ['Алеппо', 'SY-HL Aleppo'],
    ['Deir ez-Zor', 'SY-DY Deir ez-Zor'],
    ['Deir al-Zour', 'SY-DY Deir ez-Zor'],
    ['Al Fasher', 'SD-DN El Fasher'],
    ['الفاشر', 'SD-DN El Fasher'],
    ['Хартум', 'SD-KH Khartoum'],
    ['Al Hodeidah', 'YE-HU Hodeidah'],
    ['صنعاء', 'YE-SA Sanaa'],
    ['Goma', 'CD-NK Goma'],
  ])('%s: %s', (name, place) => {
    expect(led(name)).toBe(place);
  });

  test.each([
    ['Artemivsk', 'UA-14 Bakhmut'],
    ['Артемовск', 'UA-14 Bakhmut'],
    ['Dnipropetrovsk', 'UA-12 Dnipro'],
    ['Днепропетровск', 'UA-12 Dnipro'],
    ['Kirovohrad', 'UA-35 Kropyvnytskyi'],
    ['Chervonohrad', 'UA-46 Sheptytskyi'],
    ['Шептицький', 'UA-46 Sheptytskyi'],
    ['Druzhkovka', 'UA-14 Druzhkivka'],
    ['Severodonetsk', 'UA-09 Siverskodonetsk'],
    ['Krasnoarmiisk', 'UA-14 Pokrovsk'],
    ['Krasnohrad', 'UA-63 Berestyn'],
    ['Dniprodzerzhynsk', 'UA-12 Kamianske'],
  ])('%s, its former name: %s', (name, place) => {
    expect(led(name, { country: 'UA' })).toBe(place);
  });

  test('Novomoskovsk is Samar in Ukraine and a town in Russia', () => {
    expect(led('Novomoskovsk', { country: 'UA' })).toBe('UA-12 Samar');
    expect(led('Novomoskovsk', { country: 'RU' })).toBe('RU-TUL Novomoskovsk');
  });

  test('with its Ukrainian name, its population and a radius of at least 3 km', () => {
    const named = geography.placeNamed('Kyiv', {});
    expect(named.outcome === 'found' && named.place).toMatchObject({
      type: 'settlement',
      name: { en: 'Kyiv', uk: 'Київ' },
      country: 'UA',
      population: 2_800_000,
      radiusMeters: 16_200,
    });
    const village = geography.placeNamed('Robotyne', {});
    expect(village.outcome === 'found' && village.place).toMatchObject({ radiusMeters: 3_000 });
  });

  test('Irpin and Hostomel lie in the oblast, not in the city that their shape is drawn with', () => {
    for (const name of ['Irpin', 'Hostomel', 'Bucha']) expect(led(name)).toBe(`UA-32 ${name}`);
  });

  test.each([
    ['Majdal Shams', 35.77, 33.27],
    ['Katzrin', 35.69, 32.99],
  ])('%s lies in Syria', (name, lon, lat) => {
    const named = geography.placeNamed(name, { country: 'SY' });
    expect(named.outcome, name).toBe('found');
    if (named.outcome !== 'found' || named.place.type !== 'settlement') return;
    expect(distanceMeters([lon, lat], [named.place.lon, named.place.lat])).toBeLessThan(5_000);
    expect(led(name, { country: 'IL' })).toBe('none');
  });
});

describe('a word beside the name asks for the area', () => {
  test.each([
    ['Vinnytska oblast', 'UA-05'],
    ['Volynska oblast', 'UA-07'],
    ['Luhanska oblast', 'UA-09'],
    ['Dnipropetrovska oblast', 'UA-12'],
    ['Donetska oblast', 'UA-14'],
    ['Zhytomyrska oblast', 'UA-18'],
    ['Zakarpatska oblast', 'UA-21'],
    ['Zaporizka oblast', 'UA-23'],
    ['Ivano-Frankivska oblast', 'UA-26'],
    ['Kyiv City', 'UA-30'],
    ['Kyivska oblast', 'UA-32'],
    ['Kirovohradska oblast', 'UA-35'],
    ['Lvivska oblast', 'UA-46'],
    ['Mykolaivska oblast', 'UA-48'],
    ['Odeska oblast', 'UA-51'],
    ['Poltavska oblast', 'UA-53'],
    ['Rivnenska oblast', 'UA-56'],
    ['Sumska oblast', 'UA-59'],
    ['Ternopilska oblast', 'UA-61'],
    ['Kharkivska oblast', 'UA-63'],
    ['Khersonska oblast', 'UA-65'],
    ['Khmelnytska oblast', 'UA-68'],
    ['Cherkaska oblast', 'UA-71'],
    ['Chernihivska oblast', 'UA-74'],
    ['Chernivetska oblast', 'UA-77'],
    ['Crimea', 'UA-43'],
    ['Autonomous Republic of Crimea', 'UA-43'],
    ['Sevastopol City', 'UA-40'],
  ])('%s: %s', (name, area) => {
    expect(led(name, { country: 'UA' })).toBe(area);
    expect(geography.area({ country: 'UA', name })).toEqual({ areaId: area, by: 'name' });
  });

  test.each([
    ['Kyiv region', 'UA-32'],
    ['Kyiv Oblast', 'UA-32'],
    ['Київська область', 'UA-32'],
    ['Київської області', 'UA-32'],
    ['Киевская область', 'UA-32'],
    ['у Харківській області'.slice(2), 'UA-63'],
    ['Одещина', 'UA-51'],
    ['Dnipropetrovsk region', 'UA-12'],
    ['southern region of Odesa', 'UA-51'],
    ['southern part of Zaporizhzhia Oblast', 'UA-23'],
    ['northern Kharkiv region', 'UA-63'],
    ['Kryvyi Rih Raion', 'UA-12'],
    ['Kursk oblast', 'RU-KRS'],
    ['Курская область', 'RU-KRS'],
    ['Aleppo Governorate', 'SY-HL'],
    ['Governorate of Aleppo', 'SY-HL'],
    ['محافظة حلب', 'SY-HL'],
    ['Gaza Strip', 'PS-GZZ'],
    ['Gaza', 'PS-GZZ'],
    ['غزة', 'PS-GZZ'],
    ['North Darfur', 'SD-DN'],
    ['Texas', 'US-TX'],
  ])('%s: %s', (name, area) => {
    expect(led(name)).toBe(area);
  });

  test('a city is meant where no such word stands', () => {
    for (const name of ['Donetsk', 'Kherson', 'Sumy', 'Idlib', 'Aleppo', 'New York']) {
      const named = geography.placeNamed(name, {});
      expect(named.outcome === 'found' && named.place.type, name).toBe('settlement');
    }
  });
});

describe('among places of one name', () => {
  test('the far larger one is meant', () => {
    expect(led('Odesa')).toBe('UA-51 Odesa');
    expect(led('Odessa')).toBe('UA-51 Odesa');
    expect(led('Pokrovsk')).toBe('UA-14 Pokrovsk');
    expect(led('Покровск')).toBe('UA-14 Pokrovsk');
    expect(led('Tripoli').slice(0, 2)).toBe('LY');
  });

  test('the context’s country is binding', () => {
    expect(led('Odessa', { country: 'US' })).toBe('US-TX Odessa');
    expect(led('Tripoli', { country: 'LB' }).slice(0, 2)).toBe('LB');
    expect(led('Odesa', { country: 'SY' })).toBe('none');
    expect(led('Syria', { country: 'IQ' })).toBe('none');
    expect(led('Georgia')).toBe('GE');
    expect(led('Georgia', { country: 'US' })).toBe('US-GA');
    expect(led('Niger', { country: 'NG' })).toBe('NG-NI');
  });

  test('the context’s first-level area decides', () => {
    expect(led('Mykolaiv', { country: 'UA', admin1: 'UA-46' })).toBe('UA-46 Mykolaiv');
    expect(led('Mykolaiv', { country: 'UA' })).toBe('UA-48 Mykolaiv');
  });

  test('what stands after a comma or in brackets decides', () => {
    expect(led('Odessa, Texas')).toBe('US-TX Odessa');
    expect(led('Odessa, TX')).toBe('US-TX Odessa');
    expect(led('Odessa, Ukraine')).toBe('UA-51 Odesa');
    expect(led('Tripoli (Lebanon)').slice(0, 2)).toBe('LB');
    expect(led('Bakhmut, Donetsk Oblast, Ukraine')).toBe('UA-14 Bakhmut');
    expect(led('Chauda, Crimea')).toBe('UA-43 Chauda');
    expect(led('Dnipropetrovsk oblast, Dnipro Raion')).toBe('UA-12');
    expect(led('No Such Village, Kyiv region')).toBe('UA-32');
    expect(led('Kramatorsk, Texas')).not.toContain('Kramatorsk');
  });

  test('several that are about as likely are all named', () => {
    const springfield = geography.placeNamed('Springfield', {});
    expect(springfield.outcome).toBe('ambiguous');
    const ivanivka = geography.placeNamed('Ivanivka', { country: 'UA' });
    expect(ivanivka.outcome).toBe('ambiguous');
    const donbas = geography.placeNamed('Donbas', {});
    if (donbas.outcome !== 'ambiguous') throw new Error(donbas.outcome);
    const ids = donbas.candidates.map((place) => (place.type === 'admin1' ? place.areaId : ''));
    expect(ids.toSorted()).toEqual(['UA-09', 'UA-14']);
  });
});

describe('nothing is found', () => {
  test.each([
    '',
    ' ',
    '—',
    'Nosuchplaceville',
    'unknown',
    'Asia',
    '__proto__',
    'constructor',
    '東京',
  ])('by “%s”', (name) => {
    expect(led(name)).toBe('none');
  });

  test('by a short word that is only spelled a little like a place', () => {
    expect(led('Syrian')).toBe('none');
  });

  test('but countries and first-level areas are, without a gazetteer', () => {
    const bare = readGeography([]);
    expect(bare.placeNamed('Ukraine', {}).outcome).toBe('found');
    expect(bare.placeNamed('Kherson Oblast', {}).outcome).toBe('found');
    expect(bare.placeNamed('Bakhmut', {}).outcome).toBe('none');
  });
});
