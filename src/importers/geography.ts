export type {
  AreaFound,
  AreaQuery,
  GazetteerPlace,
  Geography,
  NameContext,
  NamedPlace,
} from '../core/geo/geography.ts';
