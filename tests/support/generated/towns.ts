export interface Town {
  readonly en: string;
  readonly uk: string;
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2, as the basemap knows it. */
  readonly unit: string;
}

type Row = readonly [string, string, number, number, string];

/** The early ones are chosen far more often. */
const rows: readonly Row[] = [
  ['Kharkiv', 'Харків', 36.23, 49.99, 'UA-63'],
  ['Donetsk', 'Донецьк', 37.8, 48.02, 'UA-14'],
  ['Kherson', 'Херсон', 32.62, 46.64, 'UA-65'],
  ['Zaporizhzhia', 'Запоріжжя', 35.14, 47.84, 'UA-23'],
  ['Bakhmut', 'Бахмут', 38, 48.59, 'UA-14'],
  ['Kyiv', 'Київ', 30.52, 50.45, 'UA-30'],
  ['Odesa', 'Одеса', 30.73, 46.48, 'UA-51'],
  ['Dnipro', 'Дніпро', 35.05, 48.46, 'UA-12'],
  ['Sumy', 'Суми', 34.8, 50.91, 'UA-59'],
  ['Luhansk', 'Луганськ', 39.31, 48.57, 'UA-09'],
  ['Gaza', 'Газа', 34.46, 31.51, 'PS-GZZ'],
  ['Mykolaiv', 'Миколаїв', 32, 46.97, 'UA-48'],
  ['Khartoum', 'Хартум', 32.53, 15.59, 'SD-KH'],
  ['Aleppo', 'Алеппо', 37.16, 36.2, 'SY-HL'],
  ['El Fasher', 'Ель-Фашир', 25.35, 13.63, 'SD-DN'],
  ['Belgorod', 'Бєлгород', 36.58, 50.6, 'RU-BEL'],
  ['Chernihiv', 'Чернігів', 31.29, 51.49, 'UA-74'],
  ['Goma', 'Гома', 29.22, -1.67, 'CD-NK'],
  ['Maiduguri', 'Майдугурі', 13.15, 11.83, 'NG-BO'],
  ['Mandalay', 'Мандалай', 96.08, 21.97, 'MM-04'],
  ['Mogadishu', 'Могадішо', 45.32, 2.05, 'SO-BN'],
  ['Idlib', 'Ідліб', 36.63, 35.93, 'SY-ID'],
  ['Simferopol', 'Сімферополь', 34.1, 44.95, 'UA-43'],
  ['Sevastopol', 'Севастополь', 33.52, 44.61, 'UA-40'],
  ['Kursk', 'Курськ', 36.19, 51.73, 'RU-KRS'],
  ['Sittwe', 'Сітве', 92.9, 20.15, 'MM-16'],
  ['Mosul', 'Мосул', 43.13, 36.34, 'IQ-NI'],
  ['Kabul', 'Кабул', 69.17, 34.53, 'AF-KAB'],
  ['Beirut', 'Бейрут', 35.5, 33.89, 'LB-BA'],
  ['Mekelle', 'Мекеле', 39.47, 13.5, 'ET-TI'],
  ['Hodeidah', 'Ходейда', 42.95, 14.8, 'YE-HU'],
  ['Gao', 'Гао', -0.04, 16.27, 'ML-7'],
  ['Lviv', 'Львів', 24.03, 49.84, 'UA-46'],
  ['Port-au-Prince', 'Порт-о-Пренс', -72.34, 18.54, 'HT-OU'],
  ['Tel Aviv', 'Тель-Авів', 34.78, 32.08, 'IL-TA'],
  ['Culiacán', 'Кульякан', -107.39, 24.8, 'MX-SIN'],
  ['Djibo', 'Джибо', -1.63, 14.1, 'BF-SOM'],
  ['Baghdad', 'Багдад', 44.37, 33.31, 'IQ-BG'],
  ['Benghazi', 'Бенгазі', 20.07, 32.12, 'LY-BA'],
  ['Cúcuta', 'Кукута', -72.5, 7.89, 'CO-NSA'],
  ['Moscow', 'Москва', 37.62, 55.76, 'RU-MOW'],
  ['Istanbul', 'Стамбул', 28.98, 41.01, 'TR-34'],
  ['Abu Dhabi', 'Абу-Дабі', 54.38, 24.45, 'AE-AZ'],
  ['Geneva', 'Женева', 6.14, 46.2, 'CH-GE'],
  ['Ürümqi', 'Урумчі', 87.6, 43.8, 'CN-XJ'],
  ['Labasa', 'Ламбаса', 179.38, -16.43, 'FJ-N'],
];

export const towns: readonly Town[] = rows.map(([en, uk, lon, lat, unit]) => ({
  en,
  uk,
  lon,
  lat,
  country: unit.slice(0, 2),
  unit,
}));
