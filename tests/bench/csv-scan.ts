import Papa from 'papaparse';
import { createCsvScanner, textOfField, type CsvRow } from '../../src/importers/csv/scan-csv.ts';
import { medianSteps } from './measure.ts';
import { compare, targetAt, type Result } from './results.ts';

/** The header of older ACLED files. */
const columns =
  'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3'.split(
    ',',
  );
/** What an import of such a file needs. */
const wanted = [
  'event_id_cnty',
  'event_date',
  'latitude',
  'longitude',
  'event_type',
  'sub_event_type',
  'actor1',
  'actor2',
  'fatalities',
  'country',
  'admin1',
  'notes',
].map((name) => columns.indexOf(name));

/** As a stream of a file gives them. */
const chunkBytes = 65_536;
/** The file is this piece again and again, so that neither side is measured by the memory of the machine. */
const pieceRows = 10_000;

/** Rows of a file of 31 columns, notes in quotes among them, from its bytes or its text to fields. */
export function csvScan(rows: number, rounds: number): Result[] {
  const pieces = Math.ceil(rows / pieceRows);
  const text = writePiece(Math.min(rows, pieceRows));
  const bytes = new TextEncoder().encode(text);
  const scanAll = (read: (row: CsvRow) => void): void => {
    const scanner = createCsvScanner(',', read);
    for (let piece = 0; piece < pieces; piece++) {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        scanner.push(bytes.subarray(at, at + chunkBytes));
      }
    }
    scanner.finish();
  };
  // Whoever reads a field adds something up, or nothing would have to be read.
  let sum = 0;
  const [ranges = NaN, texts = NaN, theirs = NaN] = medianSteps(
    [
      {
        take: () =>
          scanAll(({ starts, ends }) => {
            for (const column of wanted) sum += (ends[column] ?? 0) - (starts[column] ?? 0);
          }),
      },
      {
        take: () =>
          scanAll((row) => {
            for (const column of wanted) sum += textOfField(row, column)?.length ?? 0;
          }),
      },
      {
        take() {
          for (let piece = 0; piece < pieces; piece++) {
            const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
            for (const row of data) for (const column of wanted) sum += row[column]?.length ?? 0;
          }
        },
      },
    ],
    [null],
    rounds,
  );
  if (!(sum > 0)) throw new Error('no field was read');
  const of = { n: rows, rival: 'papaparse', theirs, unit: 'ms' };
  return [
    compare({
      ...of,
      name: 'CSV scan, needed columns as byte ranges',
      ours: ranges,
      target: targetAt(rows, 2),
    }),
    compare({ ...of, name: 'CSV scan, needed columns as texts', ours: texts }),
  ];
}

const words =
  'on the night of unidentified armed men attacked a village near the town, and no casualties were reported; the regional administration confirmed later'.split(
    ' ',
  );

const noteWords = Array.from({ length: 34 }, (_, word) => word);

/** About 460 bytes a row. */
function writePiece(rows: number): string {
  return Array.from({ length: rows }, (_, row) => {
    const notes = Array.from(noteWords, (word) => words[(row * 7 + word * 5) % words.length]);
    const day = String(1 + (row % 28)).padStart(2, '0');
    return `${7_000_000 + row},854,GEN${row},${row},"${day} December 2020",2020,1,Battles,"Armed clash","Armed Group ${row % 90}",,3,"Civilians, ${row % 7}",,7,37,"Western Africa",Generated,Centre,North,,Town,${12 + (row % 100) / 100},-1.5247,1,"Press; Radio",National,"${notes.join(' ')}",${row % 4},1607374999,GEN\n`;
  }).join('');
}
