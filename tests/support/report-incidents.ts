import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incident } from '../../src/core/incident/incident.ts';
import { readGeojson } from '../../src/importers/geojson.ts';
import { root } from './files-under.ts';

/** The seven incidents of the first screen. */
export function reportIncidents(): readonly Incident[] {
  const text = readFileSync(join(root, 'public/data/report-2026-02-04.geojson'), 'utf8');
  const result = readGeojson(text, 'report');
  if (result.outcome === 'refused') throw new Error(result.refusal.code);
  return result.incidents;
}

export const reportId = (sourceId: string): string => `report-2026-02-04:${sourceId}`;
