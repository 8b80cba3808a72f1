const actor = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const place = [
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
];

/** Names of the 61 columns of GDELT 2.0 event files, which have none themselves, in their order. */
export const gdeltColumns: readonly string[] = columns(place);

/** Of the 58 of GDELT 1.0, which say no second-level areas. */
export const gdelt1Columns: readonly string[] = columns(
  place.filter((part) => part !== 'ADM2Code'),
);

function columns(parts: readonly string[]): readonly string[] {
  return [
    'GLOBALEVENTID',
    'SQLDATE',
    'MonthYear',
    'Year',
    'FractionDate',
    ...actor.map((part) => `Actor1${part}`),
    ...actor.map((part) => `Actor2${part}`),
    'IsRootEvent',
    'EventCode',
    'EventBaseCode',
    'EventRootCode',
    'QuadClass',
    'GoldsteinScale',
    'NumMentions',
    'NumSources',
    'NumArticles',
    'AvgTone',
    ...parts.map((part) => `Actor1Geo_${part}`),
    ...parts.map((part) => `Actor2Geo_${part}`),
    ...parts.map((part) => `ActionGeo_${part}`),
    'DATEADDED',
    'SOURCEURL',
  ];
}
