import { shownNames, type FileNote } from './archive-notes.ts';
import { memberKind, type MemberKind } from './member-kind.ts';
import type { ArchiveMember, OpenedFile } from './opened-file.ts';
import { refusalOf, refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';
import { surveyUnpacked, withUnpacked } from './unpacked-content.ts';
import { readZipDirectory, type ZipMember } from './zip-directory.ts';
import { zipMember } from './zip-member.ts';

type OpenInner = (file: SourceFile, signal: AbortSignal) => Promise<OpenedFile>;

/** So many of the largest are looked at; data is not among what is smaller than so many others. */
const mostLookedAt = 64;
/** What other programs put beside the files. */
const litter = /(?:^|[/\\])(?:__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/\\]*$)/i;
const bookOfOffice = /(?:^|\/)xl\/workbook\.(?:xml|bin)$/i;

/** A zip archive: a workbook or KMZ as what it is, else the files in it that may be data. */
export async function openZip(
  archive: SourceFile,
  openInner: OpenInner,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const members = await readZipDirectory(archive, signal);
  if (members.some(({ name }) => name === '[Content_Types].xml' || bookOfOffice.test(name))) {
    const { openWorkbook } = await import('./workbook.ts');
    const workbook = await openWorkbook(archive, members, signal);
    if (workbook !== null) return workbook;
  }
  await refuseOpenDocument(archive, members, signal);
  const looked = await lookAt(archive, members, signal);
  const named = shownNames(members.map(({ name }) => name));
  const chosen = choose(looked, named);
  const made = chosen.map(({ member }): ArchiveMember => ({
    name: member.name,
    file: zipMember(archive, member),
    open: (later) => openMember(archive, member, [], openInner, later),
  }));
  const [only] = chosen;
  if (made.length > 1 || only === undefined) return { type: 'archive', members: made };
  return openMember(archive, only.member, notesOf(only, looked), openInner, signal);
}

interface LookedAt {
  readonly member: ZipMember;
  /** `closed`: locked, or it cannot be unpacked. */
  readonly kind: MemberKind | 'closed';
}

async function lookAt(
  archive: SourceFile,
  members: readonly ZipMember[],
  signal: AbortSignal,
): Promise<readonly LookedAt[]> {
  const meant = members.filter(({ name, size }) => size > 0 && !litter.test(name));
  const largest = meant.toSorted((one, other) => other.size - one.size).slice(0, mostLookedAt);
  const looked: LookedAt[] = [];
  let fault: unknown = null;
  for (const member of largest) {
    try {
      looked.push({ member, kind: await memberKind(zipMember(archive, member), signal) });
    } catch (error) {
      signal.throwIfAborted();
      if (refusalOf(error) === null) throw error;
      fault ??= error;
      looked.push({ member, kind: 'closed' });
    }
  }
  // What is closed may be what is meant, where nothing else is.
  if (fault !== null && !looked.some(({ kind }) => kind === 'data' || kind === 'kml')) throw fault;
  return looked;
}

/** KML first where it is a KMZ, else tables and lists, the largest first. */
function choose(looked: readonly LookedAt[], named: readonly string[]): readonly LookedAt[] {
  const [maps, data, prose] = (['kml', 'data', 'prose'] as const).map((wanted) =>
    looked.filter(({ kind }) => kind === wanted),
  );
  if (maps !== undefined && maps.length > 0 && data?.length === 0) return [mainMap(maps)];
  const meant = [...(maps ?? []), ...(data ?? [])].toSorted(
    (one, other) => other.member.size - one.member.size,
  );
  // Closed ones are not read, but named.
  if (meant.length > 0) return [...meant, ...looked.filter(({ kind }) => kind === 'closed')];
  if (looked.some(({ kind }) => kind === 'shapefile')) return refuse({ code: 'shapefile' });
  if (prose !== undefined && prose.length > 0) return prose;
  return refuse({ code: 'nothing-in-zip', members: named });
}

/** As programs that read KMZ do: `doc.kml`, else the first in the archive. */
function mainMap(maps: readonly LookedAt[]): LookedAt {
  const inOrder = maps.toSorted((one, other) => one.member.headerAt - other.member.headerAt);
  const main = inOrder.find(({ member }) => member.name.toLowerCase() === 'doc.kml') ?? inOrder[0];
  if (main === undefined) throw new Error('expected a file of KML, got none');
  return main;
}

/** Of a KMZ only where it holds several maps. */
function notesOf(read: LookedAt, looked: readonly LookedAt[]): readonly FileNote[] {
  const others = looked
    .filter((other) => other !== read && other.kind === read.kind)
    .map(({ member }) => member.name);
  const [value = ''] = shownNames([read.member.name]);
  if (others.length > 0) {
    const reason = { code: 'members-beside', others: shownNames(others).join(', ') } as const;
    return [{ field: '', value, action: 'assumed', reason }];
  }
  if (read.kind === 'kml') return [];
  return [{ field: '', value, action: 'assumed', reason: { code: 'member-read' } }];
}

async function openMember(
  archive: SourceFile,
  member: ZipMember,
  notes: readonly FileNote[],
  openInner: OpenInner,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const file = zipMember(archive, member);
  try {
    const bytes = await surveyUnpacked(file, signal);
    return withUnpacked(await openInner(file, signal), bytes, notes);
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { type: 'refused', refusal };
  }
}

const openDocument = 'application/vnd.oasis.opendocument.';

async function refuseOpenDocument(
  archive: SourceFile,
  members: readonly ZipMember[],
  signal: AbortSignal,
): Promise<void> {
  const type = members.find(({ name }) => name === 'mimetype');
  if (type === undefined || type.size > 200) return;
  const text = new TextDecoder().decode(await readBytes(zipMember(archive, type), signal));
  if (text.startsWith(openDocument)) {
    refuse({ code: 'workbook-unsupported', format: 'OpenDocument' });
  }
}
