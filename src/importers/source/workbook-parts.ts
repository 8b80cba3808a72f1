import { readWholeXml } from './read-xml.ts';
import type { SourceFile } from './source-file.ts';

/** What a workbook says of itself. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904-01-01. */
  readonly countsFrom1904: boolean;
  /** Paths in the archive; `null` where it has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

const usualWorkbook = 'xl/workbook.xml';

/**
 * Follows the relations of an OOXML package to its sheets, in the order of the workbook. `null`
 * where it holds no workbook.
 *
 * @param part a file of the archive, without case; `null` where it has none
 */
export async function readWorkbookParts(
  part: (path: string) => SourceFile | null,
  signal: AbortSignal,
): Promise<WorkbookParts | null> {
  const root = await readRelations(part('_rels/.rels'), '', signal);
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? usualWorkbook;
  const workbook = part(path);
  if (workbook === null || !path.endsWith('.xml')) return null;
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly id: string }[] = [];
  let countsFrom1904 = false;
  let isWorkbook = false;
  await readWholeXml(
    workbook,
    {
      open(name, attributes) {
        if (name === 'workbook') isWorkbook = true;
        if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904']);
        if (name !== 'sheet') return;
        const id = Object.entries(attributes).find(([key]) => /:id$/i.test(key))?.[1] ?? '';
        const state = attributes['state'] ?? 'visible';
        sheets.push({ name: attributes['name'] ?? '', isHidden: state !== 'visible', id });
      },
    },
    signal,
  );
  if (!isWorkbook) return null;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = path.slice(folder.length);
  const relations = await readRelations(part(`${folder}_rels/${file}.rels`), folder, signal);
  const pathOf = (type: string, usual: string): string | null => {
    const target = relations.find((relation) => relation.type === type)?.target ?? folder + usual;
    return part(target) === null ? null : target;
  };
  return {
    countsFrom1904,
    sharedStrings: pathOf('sharedStrings', 'sharedStrings.xml'),
    styles: pathOf('styles', 'styles.xml'),
    sheets: sheets.flatMap(({ name, isHidden, id }, index) => {
      const relation = relations.find((candidate) => candidate.id === id);
      const target = relation?.target ?? `${folder}worksheets/sheet${index + 1}.xml`;
      const isTable = relation === undefined || relation.type === 'worksheet';
      return isTable && part(target) !== null ? [{ name, isHidden, path: target }] : [];
    }),
  };
}

interface Relation {
  readonly id: string;
  /** Last part of the type's address, which is the same in both standards. */
  readonly type: string;
  readonly target: string;
}

async function readRelations(
  file: SourceFile | null,
  folder: string,
  signal: AbortSignal,
): Promise<readonly Relation[]> {
  if (file === null) return [];
  const relations: Relation[] = [];
  await readWholeXml(
    file,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
        relations.push({
          id: attributes['Id'] ?? '',
          type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
          target: resolved(attributes['Target'] ?? '', folder),
        });
      },
    },
    signal,
  );
  return relations;
}

/** A path in the package: `/xl/…` from its root, else from the folder. */
function resolved(target: string, folder: string): string {
  const parts: string[] = [];
  const whole = target.startsWith('/') ? target : folder + target;
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
