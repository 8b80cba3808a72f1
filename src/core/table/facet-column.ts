import type { CountedField } from '../filter/filter.ts';
import { timePrecisions, verifications, type LocalizedText } from '../incident/incident.ts';
import { kinds } from '../incident/kinds.ts';
import { placeClasses } from '../incident/place.ts';
import { revisionStandings } from '../incident/revision.ts';
import type { CodeArray } from './code-array.ts';
import type { IncidentTable } from './incident-table.ts';
import type { NamedListColumn } from './named-columns.ts';

/** The values of a facet and which of them each row has, none being the code after the last or an empty list. */
export type FacetColumn =
  | (FacetValues & { readonly type: 'single'; readonly codes: CodeArray })
  | (FacetValues & { readonly type: 'list' } & Pick<NamedListColumn, 'lists' | 'codes'>);

interface FacetValues {
  readonly values: readonly string[];
  /** Words of the data; the fixed values have none, since each language has its own. */
  readonly labels?: readonly LocalizedText[];
}

export function facetColumn(table: IncidentTable, field: CountedField): FacetColumn {
  switch (field) {
    case 'kind':
      return { type: 'single', values: kinds, codes: table.kind };
    case 'place':
      return { type: 'single', values: placeClasses, codes: table.placeClass };
    case 'time':
      return { type: 'single', values: timePrecisions, codes: table.timePrecision };
    case 'verification':
      return { type: 'single', values: verifications, codes: table.verification };
    case 'revision':
      return { type: 'single', values: revisionStandings, codes: table.revision };
    case 'ownType':
    case 'country':
    case 'region':
      return { type: 'single', ...table[field] };
    case 'dataset':
      return { type: 'single', ...table.dataset };
    case 'actor':
      return { type: 'list', ...table.actors };
    case 'source':
      return { type: 'list', ...table.publishers };
    case 'tag':
      return { type: 'list', ...table.tags };
  }
}
