/** A group as an answer names it: the zoom that it was formed for, its number there, and the data. */
export interface CellName {
  readonly zoom: number;
  readonly group: number;
  readonly version: string;
}

export function writeCell({ zoom, group, version }: CellName): string {
  return `${zoom}.${group}.${version}`;
}

/** `null` where the text is no such name. */
export function readCell(cell: string): CellName | null {
  const parts = /^(\d{1,2})\.(\d{1,10})\.(.+)$/.exec(cell);
  const [, zoom, group, version] = parts ?? [];
  if (zoom === undefined || group === undefined || version === undefined) return null;
  return { zoom: Number(zoom), group: Number(group), version };
}
