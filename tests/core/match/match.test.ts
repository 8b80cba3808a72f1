import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { candidatesOfRow } from '../../../src/core/match/candidates-of-row.ts';
import type { MatchRelation, MatchRule } from '../../../src/core/match/match-rule.ts';
import { pairsOfDatasets } from '../../../src/core/match/pairs-of-datasets.ts';
import { finish } from '../../../src/core/slices.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import { rowOfId } from '../../../src/core/table/row-of-id.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { nearbyIncidentsArbitrary, ruleArbitrary } from '../../support/arbitrary-matches.ts';
import { candidatesOf, pairsOf, type ExpectedPair } from '../../support/match-oracle.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20261127;

describe('candidates by days, distance and kind are those that all pairs give', () => {
  test('of one incident among the other datasets, the closest first', () => {
    fc.assert(
      fc.property(casesArbitrary(), ({ incidents, rule, chosen }) => {
        const table = tableOf(incidents);
        const among = rowsOf(table, chosen);
        for (const incident of incidents) {
          const others = chosen.filter(({ dataset }) => dataset !== incident.dataset);
          const row = rowOfId(table, incident.id);
          const found = finish(candidatesOfRow(table, row, rule, among));
          expect(found.map((candidate) => written(table, { ...candidate, of: row }))).toEqual(
            candidatesOf(incident, others, rule).map(expected),
          );
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  test('of two datasets, on pages of any size', () => {
    fc.assert(
      fc.property(casesArbitrary(), fc.integer({ min: 1, max: 9 }), (asked, size) => {
        const { incidents, rule, chosen } = asked;
        const table = tableOf(incidents);
        const [first, second] = ['reports', 'survey'].map((id) =>
          chosen.filter(({ dataset }) => dataset === id),
        );
        const pairs = pairsOf(first ?? [], second ?? [], rule);
        const counted = pairsIn(table, rule, chosen);
        expect(counted).toMatchObject({
          compared: first?.length,
          matched: new Set(pairs.map(({ a }) => a.id)).size,
          total: pairs.length,
        });
        const found: unknown[] = [];
        for (let skip = 0; skip <= pairs.length; skip += size) {
          const page = finish(counted.page(skip, size));
          found.push(...page.map((pair) => written(table, pair)));
        }
        expect(found).toEqual(pairs.map(expected));
      }),
      { seed, numRuns: 300 },
    );
  });
});

interface Case {
  readonly incidents: readonly Incident[];
  readonly chosen: readonly Incident[];
  readonly rule: MatchRule;
}

/** Mostly all of the incidents are chosen. */
function casesArbitrary(): fc.Arbitrary<Case> {
  return nearbyIncidentsArbitrary.chain((incidents) =>
    fc.record({
      incidents: fc.constant(incidents),
      rule: ruleArbitrary,
      chosen: fc.oneof(fc.constant(incidents), fc.subarray([...incidents])),
    }),
  );
}

function pairsIn(table: IncidentTable, rule: MatchRule, chosen: readonly Incident[]) {
  const codes = {
    a: table.dataset.values.indexOf('reports'),
    b: table.dataset.values.indexOf('survey'),
  };
  const counted = finish(pairsOfDatasets(table, codes, rule, rowsOf(table, chosen)));
  if (counted === null) throw new Error('so few are not too many');
  return counted;
}

type Written = MatchRelation & { readonly a: string; readonly b: string };

function written(
  table: IncidentTable,
  { of, row, ...relation }: MatchRelation & { readonly of: number; readonly row: number },
): Written {
  return { ...relation, a: textAt(table.ids, of), b: textAt(table.ids, row) };
}

function expected({ a, b, ...relation }: ExpectedPair): Written {
  return { ...relation, a: a.id, b: b.id };
}
