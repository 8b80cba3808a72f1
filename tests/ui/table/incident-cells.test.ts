import { expect, test } from 'vitest';
import { incidentsToCopy } from '../../../src/ui/table/incident-cells.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';

test.each([
  ['en', 'Generated data, not real events'],
  ['uk', 'Згенеровані дані, не справжні події'],
] as const)('every copied row of generated data says so, no other: %s', (locale, mark) => {
  const incidents = [
    { ...incidentOf('real:1'), dataset: 'real', title: 'A' },
    { ...incidentOf('generated:1'), dataset: 'generated', title: 'B' },
    { ...incidentOf('generated:2'), dataset: 'generated', title: 'C' },
  ];
  const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
  const titles = incidentsToCopy(incidents, window, locale, ['generated'])
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1]);
  expect(titles).toEqual(['A', `B (${mark})`, `C (${mark})`]);
});
