import type { Mapping } from '../core/import/mapping.ts';
import type { Refusal } from '../core/import/refusal.ts';
import { companionRoleOf } from './companion-lookup.ts';
import { recogniseFile, type Recognised } from './recognise.ts';
import { shownNames } from './source/archive-notes.ts';
import type { ArchiveMember, OpenedContent, OpenedFile } from './source/opened-file.ts';
import type { SourceFile } from './source/source-file.ts';
import { withNotes } from './source/unpacked-content.ts';

export type ChosenContent =
  | {
      readonly outcome: 'chosen';
      readonly opened: OpenedContent;
      readonly recognised: Extract<Recognised, { readonly outcome: 'recognised' }>;
      /** Files of the same archive that say more of its rows. */
      readonly companions: readonly SourceFile[];
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Opening a member goes through all of it. */
const mostOpened = 12;

/**
 * What of a file is read as incidents. Of an archive that is the first file, most likely first,
 * whose format is known, else the first table that can be explained; the others are named.
 */
export async function chooseContent(
  opened: OpenedFile,
  mapping: Mapping | null,
  signal: AbortSignal,
): Promise<ChosenContent> {
  switch (opened.type) {
    case 'refused':
      return { outcome: 'refused', refusal: opened.refusal };
    case 'archive':
      return chooseMember(opened.members, mapping, signal);
    case 'table':
    case 'json':
    case 'xml': {
      const role = companionRoleOf(opened);
      if (role !== null) return { outcome: 'refused', refusal: { code: 'companion-alone', role } };
      const recognised = await recogniseFile(opened, mapping, signal);
      if (recognised.outcome === 'refused') return recognised;
      return { outcome: 'chosen', opened, recognised, companions: [] };
    }
  }
}

type Chosen = Extract<ChosenContent, { readonly outcome: 'chosen' }>;

interface Candidate {
  readonly member: ArchiveMember;
  readonly chosen: Chosen;
}

async function chooseMember(
  members: readonly ArchiveMember[],
  mapping: Mapping | null,
  signal: AbortSignal,
): Promise<ChosenContent> {
  const companions: ArchiveMember[] = [];
  const candidates: Candidate[] = [];
  let refusal: Refusal | null = null;
  let alone: Refusal | null = null;
  for (const member of members.slice(0, mostOpened)) {
    const opened = await member.open(signal);
    const role = companionRoleOf(opened);
    if (role !== null) {
      alone ??= { code: 'companion-alone', role };
      companions.push(member);
      continue;
    }
    // Once the events are found, the rest is only looked at for what belongs to them.
    if (candidates.some(({ chosen }) => isKnown(chosen))) continue;
    const chosen = await chooseContent(opened, mapping, signal);
    if (chosen.outcome === 'chosen') candidates.push({ member, chosen });
    else refusal ??= chosen.refusal;
  }
  const best =
    candidates.find(({ chosen }) => isKnown(chosen)) ??
    candidates.find(({ chosen }) => isExplained(chosen)) ??
    candidates[0];
  if (best !== undefined) return withRest(best, members, companions);
  return { outcome: 'refused', refusal: refusal ?? alone ?? nothingIn(members) };
}

function isKnown({ recognised }: Chosen): boolean {
  return recognised.question === null;
}

function isExplained({ recognised }: Chosen): boolean {
  return recognised.question?.guess.columns.date !== undefined;
}

function nothingIn(members: readonly ArchiveMember[]): Refusal {
  return { code: 'nothing-in-zip', members: shownNames(members.map(({ name }) => name)) };
}

function withRest(
  { member, chosen }: Candidate,
  members: readonly ArchiveMember[],
  companions: readonly ArchiveMember[],
): ChosenContent {
  const others = members.filter((other) => other !== member && !companions.includes(other));
  const [value = ''] = shownNames([member.name]);
  const names = shownNames(others.map(({ name }) => name)).join(', ');
  const reason =
    others.length === 0
      ? ({ code: 'member-read' } as const)
      : ({ code: 'members-beside', others: names } as const);
  return {
    ...chosen,
    opened: withNotes(chosen.opened, [{ field: '', value, action: 'assumed', reason }]),
    companions: companions.map(({ file }) => file),
  };
}
