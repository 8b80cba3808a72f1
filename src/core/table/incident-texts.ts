import type { Incident } from '../incident/incident.ts';
import { languagesOf } from '../incident/localized-text.ts';

/**
 * Everything of an incident that was written to be read, in every language that it has:
 * what a search looks through. Ids, addresses and the raw row are not part of it.
 */
export function incidentTexts(incident: Incident): string[] {
  const { place, verification, ownType, time } = incident;
  return [
    incident.title,
    incident.description,
    incident.damage,
    ownType?.type,
    ownType?.subtype,
    time.raw,
    place.name,
    place.admin2,
    place.admin1,
    place.country,
    verification.basis,
    ...incident.tags,
    ...incident.actors.flatMap((actor) => [actor.name, ...(actor.associates ?? [])]),
    ...incident.figures.flatMap((figure) => [figure.unit, figure.note, figure.reportedBy]),
    ...incident.flags.map((flag) => flag.note),
    ...incident.media.map((medium) => medium.warning),
    ...incident.sources.flatMap((source) => [
      source.publisher,
      source.note,
      source.attribution?.name,
      source.attribution?.role,
      source.attribution?.channel,
    ]),
  ].flatMap((text) => (text === undefined ? [] : languagesOf(text)));
}
