/** Whether a sum is of a country and not of an area in it. */
export function isCountry(areaId: string | null): boolean {
  return areaId !== null && !areaId.includes('-');
}
