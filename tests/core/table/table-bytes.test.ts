import { expect, test } from 'vitest';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import { tableBytes } from '../../../src/core/table/table-bytes.ts';
import { incidentOf } from '../../support/arbitrary-incidents.ts';

test('a row more costs its columns, its id and nothing of the values that others have', () => {
  const bytesOf = (count: number) =>
    tableBytes(
      buildIncidentTable([
        columnsOfIncidents(
          Array.from({ length: count }, (_, index) =>
            incidentOf(`a:${100 + index}`, {
              tags: ['ніч'],
              place: { precision: 'exact', lon: 30, lat: 50 },
            }),
          ),
        ),
      ]),
    );
  const [one, two] = [bytesOf(1), bytesOf(2)];
  // Start, end, record and the order by end take four bytes, 19 columns one.
  expect(two.columns - one.columns).toBe(4 * 4 + 19);
  expect(two.texts - one.texts).toBe('a:100'.length + 4);
  // The dataset and the tag, whose word is itself.
  expect([one.dictionaries, two.dictionaries]).toEqual([2 * 4, 2 * 4]);
});

test('an empty table has no values', () => {
  const { dictionaries, texts } = tableBytes(buildIncidentTable([]));
  expect({ dictionaries, texts }).toEqual({ dictionaries: 0, texts: 4 });
});
