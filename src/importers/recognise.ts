import type { Mapping, MappingQuestion } from '../core/import/mapping.ts';
import type { Refusal } from '../core/import/refusal.ts';
import type { RowSource, TableFormat } from './format.ts';
import { acledSums } from './formats/acled-sums.ts';
import { acled } from './formats/acled.ts';
import { gdelt } from './formats/gdelt.ts';
import { genericTable } from './formats/generic-table.ts';
import { geoconfirmed } from './formats/geoconfirmed.ts';
import { gtd } from './formats/gtd.ts';
import { guessMapping } from './formats/guess-mapping.ts';
import { hdxHapi } from './formats/hdx-hapi.ts';
import { jsonRows } from './formats/json-rows.ts';
import { missileAttacks } from './formats/missile-attacks.ts';
import { sirens } from './formats/sirens.ts';
import { ucdp } from './formats/ucdp.ts';
import { viina } from './formats/viina.ts';
import { whoAttacks } from './formats/who-attacks.ts';
import { xmlRows } from './formats/xml-rows.ts';
import type { OpenedJson, OpenedTable, OpenedXml } from './source/opened-file.ts';
import type { Table } from './table.ts';
import { tableRows } from './table-rows.ts';

/** In the order in which they are tried. */
const tableFormats: readonly TableFormat[] = [
  gdelt,
  acled,
  ucdp,
  gtd,
  viina,
  geoconfirmed,
  sirens,
  missileAttacks,
  hdxHapi,
  acledSums,
  whoAttacks,
];

export type Recognised =
  | {
      readonly outcome: 'recognised';
      readonly source: RowSource;
      /** Of a table whose format is none that is known; `null` where nothing need be asked. */
      readonly question: MappingQuestion | null;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** @param mapping what was answered; it takes the place of the guess, not of a format that is known */
export async function recogniseFile(
  opened: OpenedTable | OpenedJson | OpenedXml,
  mapping: Mapping | null,
  signal: AbortSignal,
): Promise<Recognised> {
  switch (opened.type) {
    case 'table':
      return recogniseTable(opened.table, mapping);
    case 'json': {
      const found = jsonRows(opened);
      switch (found.outcome) {
        case 'rows':
          return { outcome: 'recognised', source: found.source, question: null };
        case 'table': {
          const format = formatOf(found.table);
          if (format !== null) {
            return {
              outcome: 'recognised',
              source: tableRows(format, found.table),
              question: null,
            };
          }
          if (found.otherwise !== null) {
            return { outcome: 'recognised', source: found.otherwise, question: null };
          }
          return recogniseTable(found.table, mapping);
        }
        case 'refused':
          return found;
      }
    }
    case 'xml': {
      const found = await xmlRows(opened, signal);
      if (found.outcome === 'refused') return found;
      return { outcome: 'recognised', source: found.source, question: null };
    }
  }
}

function formatOf(table: Table): TableFormat | null {
  return tableFormats.find((format) => format.recognises(table)) ?? null;
}

function recogniseTable(table: Table, mapping: Mapping | null): Recognised {
  const format = formatOf(table);
  if (format !== null) {
    return { outcome: 'recognised', source: tableRows(format, table), question: null };
  }
  const question = guessMapping(table);
  const source = tableRows(genericTable(mapping ?? question.guess), table);
  return { outcome: 'recognised', source, question };
}
