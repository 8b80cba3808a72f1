/** A row of an export of which newer ones come. */
export interface ExportRow {
  /** `null` where the source gives none. */
  readonly id: string | null;
  readonly day: number;
  readonly title: string;
  readonly killed: number;
}

/** An export in the format that another project publishes its events in: rows are read again from the file. */
export function acledCsv(rows: readonly ExportRow[]): string {
  const header =
    'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,iso,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities';
  const lines = rows.map(({ id, day, title, killed }) =>
    [
      id ?? '',
      `2024-03-${String(day).padStart(2, '0')}`,
      2024,
      1,
      'Battles',
      'Armed clash',
      'An army',
      804,
      'Ukraine',
      'Kharkiv',
      'Vovchansk',
      50.29 + day / 1000,
      36.94,
      1,
      'A newspaper',
      title,
      killed,
    ].join(','),
  );
  return [header, ...lines].join('\n');
}

/** A file of this project's own format: whole incidents are kept. */
export function ownGeojson(
  rows: readonly ExportRow[],
  dataset: Readonly<Record<string, unknown>> | null,
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...(dataset === null ? {} : { dataset }),
    features: rows.map(({ id, day, title, killed }) => ({
      type: 'Feature',
      ...(id === null ? {} : { id }),
      geometry: { type: 'Point', coordinates: [36.94, 50.29 + day / 1000] },
      properties: { title, time: { start: `2024-03-${String(day).padStart(2, '0')}` }, killed },
    })),
  });
}
