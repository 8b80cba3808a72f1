import { isObject } from '../../core/incident/field.ts';

/** A page tells the service worker that what it got from an address is a dataset that can be read. */
export interface DatasetRead {
  readonly type: 'dataset-read';
  /** Absolute, without a fragment. */
  readonly address: string;
}

export function isDatasetRead(message: unknown): message is DatasetRead {
  if (!isObject(message)) return false;
  return message['type'] === 'dataset-read' && typeof message['address'] === 'string';
}
