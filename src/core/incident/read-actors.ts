import { childrenOf, readChoice, readItems, type Field, type NoteLog } from './field.ts';
import { actorRoles, type Actor } from './incident.ts';
import { readText } from './read-text.ts';

/** Entries `{name, role, associates}`; an actor without a role has the role `unstated`. */
export function readActors(field: Field, log: NoteLog): readonly Actor[] {
  return readItems(field, readActor, log);
}

function readActor(field: Field, log: NoteLog): Actor | undefined {
  const parts = childrenOf(field, ['name', 'role', 'associates'], log);
  if (parts === null) return undefined;
  const name = readText(parts.name, log);
  if (name === undefined) {
    log.note(parts.name, 'ignored', { code: 'actor-without-name' });
    return undefined;
  }
  const role = readChoice(parts.role, actorRoles, log, 'unstated');
  const associates = readItems(parts.associates, readText, log);
  return {
    name,
    role: role ?? 'unstated',
    ...(associates.length === 0 ? {} : { associates }),
  };
}
