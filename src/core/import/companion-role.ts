/** What a file is that says more of the rows of another one and holds no incident itself. */
export const companionRoles = [
  /** Labels of VIINA's `event_labels`, for the events of `event_info`. */
  'viina-labels',
  /** `sources.json` of a timemap, for the sources that `events.json` names. */
  'timemap-sources',
  /** `associations.json` of a timemap, for the filters and categories that `events.json` names. */
  'timemap-associations',
] as const;

export type CompanionRole = (typeof companionRoles)[number];
