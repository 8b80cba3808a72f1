import type { Incident } from '../../core/incident/incident.ts';
import { underOtherDataset } from '../../core/table/under-other-dataset.ts';
import type { Records } from '../../core/table/records.ts';
import type { ReadDataset } from './read-dataset.ts';

/** What was read, under another id of its dataset: ids of incidents begin with it. */
export function renameDataset(read: ReadDataset, id: string): ReadDataset {
  const before = read.description.id;
  if (id === before) return read;
  const { title } = read.report;
  return {
    ...read,
    description: { ...read.description, id },
    columns: read.columns.map((columns) => underOtherDataset(columns, before, id)),
    records: renamedRecords(read.records, (incident) => renameIncident(incident, id)),
    // A file without a title goes by the id.
    report: { ...read.report, datasetId: id, title: title === before ? id : title },
  };
}

/** Records of which each whole incident is changed as it is handed out. */
export function renamedRecords(
  records: Records,
  rename: (incident: Incident) => Incident,
): Records {
  return {
    ...records,
    part: (numbers) => renamedRecords(records.part(numbers), rename),
    async incidents(numbers, signal) {
      return (await records.incidents(numbers, signal)).map(rename);
    },
  };
}

function renameIncident(incident: Incident, dataset: string): Incident {
  const { id, parent, dataset: before } = incident;
  const renamed = (name: string): string => dataset + name.slice(before.length);
  return {
    ...incident,
    id: renamed(id),
    dataset,
    ...(parent === undefined ? {} : { parent: renamed(parent) }),
  };
}
