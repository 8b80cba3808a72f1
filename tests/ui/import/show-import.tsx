import { vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MappingQuestion, PreviewRow } from '../../../src/core/import/mapping.ts';
import type { LoadReport } from '../../../src/core/incident/load-report.ts';
import type { ViewState } from '../../../src/core/share/view-state.ts';
import { minute } from '../../../src/core/time/interval.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import type { ImportCommands, ImportJobState } from '../../../src/state/import-store.ts';
import type { Atlas } from '../../../src/ui/shared/atlas-context.ts';
import { noMapCommands } from '../quiet-atlas.ts';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';

/** The whole page over commands that only remember what they were asked. */
export function showImport(
  chosen: Partial<ViewState> = {},
  instead: Partial<Pick<Atlas, 'standingOfAddress'>> &
    Partial<Pick<ImportCommands, 'previewMapping' | 'rejectedRows'>> = {},
) {
  const { standingOfAddress = () => Promise.resolve('elsewhere' as const) } = instead;
  const { previewMapping = () => Promise.resolve(preview) } = instead;
  const { rejectedRows = () => Promise.resolve('row,reason\r\n') } = instead;
  const importCommands = {
    addFiles: vi.fn<ImportCommands['addFiles']>(),
    addContext: vi.fn<ImportCommands['addContext']>(),
    showAsContext: vi.fn<ImportCommands['showAsContext']>(),
    addTable: vi.fn<ImportCommands['addTable']>(),
    addAddress: vi.fn<ImportCommands['addAddress']>(),
    cancel: vi.fn<ImportCommands['cancel']>(),
    answer: vi.fn<ImportCommands['answer']>(),
    previewMapping: vi.fn<ImportCommands['previewMapping']>(previewMapping),
    rejectedRows: vi.fn<ImportCommands['rejectedRows']>(rejectedRows),
  };
  const showAll = vi.fn<() => void>();
  const shown = showAtlas([incidentNamed('First')], chosen, {
    standingOfAddress,
    importCommands,
    mapCommands: { ...noMapCommands, showAll },
  });
  let last = 0;
  return {
    ...shown,
    importCommands,
    showAll,
    /** Opens the dialog with a job of this state; gives back its id. */
    job(state: ImportJobState, name = 'events.csv'): number {
      last += 1;
      const job = { id: last, name, state };
      shown.imports.setState(({ jobs }) => ({ isOpen: true, jobs: [...jobs, job] }));
      return last;
    },
    turn(id: number, state: ImportJobState): void {
      shown.imports.setState(({ jobs }) => ({
        jobs: jobs.map((job) => (job.id === id ? { ...job, state } : job)),
      }));
    },
  };
}

export const addData = page.getByRole('button', { name: 'Add data' });
export const dialog = page.getByRole('dialog', { name: 'Add data' });
export const report = page.getByRole('region', { name: 'Import report' });

export const fileReport: LoadReport = {
  datasetId: 'events',
  title: 'events.csv',
  rows: 10_194,
  placed: 10_000,
  warned: 100,
  unlocated: 90,
  rejected: 4,
  notes: [
    {
      row: 7,
      field: 'event_date',
      value: 'last spring',
      reason: { code: 'not-a-date' },
      action: 'rejected',
    },
    {
      row: 9,
      field: 'event_date',
      value: '',
      reason: { code: 'no-date' },
      action: 'rejected',
    },
    {
      row: 12,
      field: 'event_date',
      value: '31/31/2020',
      reason: { code: 'not-a-date' },
      action: 'rejected',
    },
    {
      row: 15,
      field: 'latitude',
      value: '50.4',
      reason: { code: 'far-from-country', country: 'SD', kilometers: 900 },
      action: 'doubted',
    },
    {
      row: 16,
      field: 'latitude',
      value: '51.4',
      reason: { code: 'far-from-country', country: 'SD', kilometers: 1200 },
      action: 'doubted',
    },
  ],
  notesTotal: 105,
  file: {
    format: 'acled',
    encoding: 'windows-1252',
    withCoordinates: 10_190,
    minDate: '2020-01-01',
    maxDate: '2025-12-31',
    killedBest: 4321,
    killedUnknown: 17,
    types: [
      ['Battles', 4000],
      ['Protests', 6194],
    ],
    places: [
      ['settlement', 8000],
      ['admin1', 2194],
    ],
    duplicateIds: 0,
  },
};

export const question: MappingQuestion = {
  columns: ['when', 'lat', 'y', 'lon', 'dead', 'what'],
  sample: [
    ['3/4/2022', '50.45', '1', '30.52', '2', 'A strike'],
    ['5/6/2022', '49.99', '2', '36.23', 'dozens', 'Another'],
  ],
  guess: { columns: { date: 0, latitude: 1, longitude: 3, killed: 4, title: 5 }, dateOrder: null },
  doubts: [
    { about: 'date-order', example: '3/4/2022' },
    { about: 'several', field: 'latitude', candidates: [1, 2] },
  ],
  headerKey: 'when lat y lon dead what',
};

const aprilThird = minuteOfCivil({ year: 2022, month: 4, day: 3 });

const preview: readonly PreviewRow[] = [
  {
    row: 1,
    cells: [
      { field: 'title', raw: 'A strike', reading: { type: 'text', text: 'A strike' } },
      {
        field: 'date',
        raw: '3/4/2022',
        reading: {
          type: 'date',
          interval: { start: aprilThird, end: minute(aprilThird + 1440) },
          precision: 'day',
        },
      },
      {
        field: 'coordinates',
        raw: '50.45, 30.52',
        reading: { type: 'point', lon: 30.52, lat: 50.45 },
      },
      { field: 'killed', raw: '2', reading: { type: 'range', low: 2, best: 2, high: 2 } },
    ],
  },
  {
    row: 2,
    cells: [
      { field: 'title', raw: 'Another', reading: { type: 'text', text: 'Another' } },
      { field: 'date', raw: '5/6/2022', reading: { type: 'unreadable' } },
      {
        field: 'coordinates',
        raw: '49.99, 36.23',
        reading: { type: 'point', lon: 36.23, lat: 49.99 },
      },
      { field: 'killed', raw: 'dozens', reading: { type: 'unreadable' } },
    ],
  },
];
