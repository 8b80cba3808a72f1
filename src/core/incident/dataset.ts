import type { LocalizedText } from './incident.ts';

export const redistributions = ['yes', 'no', 'unknown'] as const;
export type Redistribution = (typeof redistributions)[number];

/** What a file says about itself. */
export interface Dataset {
  /** Has no colon: ids of incidents are `dataset:sourceId`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** Blank where the file does not say. */
  readonly version: string;
  /** ISO day. */
  readonly accessed?: string;
  /** Where it was taken from; http or https. */
  readonly url?: string;
  readonly note?: LocalizedText;
  readonly licence?: LocalizedText;
  /** Whether its rows may be passed on. */
  readonly redistribution: Redistribution;
  /** Language of the source, as a BCP 47 tag. */
  readonly language?: string;
}
