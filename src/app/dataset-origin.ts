import type { DatasetSource } from '../engine/protocol.ts';
import type { DatasetOrigin } from '../state/dataset-store.ts';

/** Where a dataset was loaded from, in the words of whoever named it. */
export function originOf(source: DatasetSource): DatasetOrigin {
  return {
    name: source.type === 'file' ? source.name : source.type === 'address' ? source.url : '',
    isBrought: source.type === 'file',
  };
}
