import type { Incident, LocalizedText } from '../incident/incident.ts';

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
  ].flatMap(languages);
}

function languages(text: LocalizedText | undefined): string[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [text];
  return text.uk === undefined ? [text.en] : [text.en, text.uk];
}
