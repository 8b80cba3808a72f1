/** `id` attribute of an incident's button in the list. */
export function incidentItemId(incidentId: string): string {
  return `incident-item-${incidentId}`;
}
