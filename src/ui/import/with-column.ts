import type { MappedField, Mapping } from '../../core/import/mapping.ts';

/** The mapping with another column for the field, or none. */
export function withColumn(mapping: Mapping, field: MappedField, column: number | null): Mapping {
  const { [field]: _, ...others } = mapping.columns;
  return {
    ...mapping,
    columns: column === null ? others : { ...others, [field]: column },
  };
}
