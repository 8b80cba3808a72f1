import { useEffect, useState } from 'react';
import type { ImportCommands, ImportState, ImportStore } from '../../state/import-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { firstAddress, looksLikeTable, whatIsText } from './brought-text.ts';
import { filesInFolders } from './dropped-files.ts';

/** What is being dragged over the page from elsewhere. */
export type Dragged = 'files' | 'text';

/**
 * Takes files, tables and addresses that are dropped anywhere on the page, and tables and files
 * that are pasted outside of any field. An address is written into its field, never asked for.
 *
 * @returns what is over the page at the moment, `null` where nothing is
 */
export function useBroughtThings(): Dragged | null {
  const { imports, importCommands } = useAtlas();
  const [dragged, setDragged] = useState<Dragged | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // A selection, a link or a picture of the page itself goes where the page wants it.
    let isOwn = false;
    const take = (event: DragEvent): Dragged | null =>
      isOwn || event.dataTransfer === null ? null : draggedOf(event.dataTransfer, event.target);

    addEventListener('dragstart', () => void (isOwn = true), { signal });
    addEventListener('dragend', () => void (isOwn = false), { signal });
    addEventListener(
      'dragover',
      (event) => {
        const over = take(event);
        setDragged(over);
        if (over === null || event.dataTransfer === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      (event) => {
        // Into nothing: out of the page.
        if (event.relatedTarget === null) setDragged(null);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        const over = take(event);
        setDragged(null);
        if (over === null || event.dataTransfer === null) return;
        event.preventDefault();
        if (over === 'files') bringFiles(imports, importCommands, event.dataTransfer);
        else bringText(imports, importCommands, event.dataTransfer);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const { clipboardData, defaultPrevented, target } = event;
        if (defaultPrevented || clipboardData === null || isField(target)) return;
        if (paste(imports, importCommands, clipboardData)) event.preventDefault();
      },
      { signal },
    );
    return () => controller.abort();
  }, [imports, importCommands]);

  return dragged;
}

function draggedOf({ types }: DataTransfer, target: EventTarget | null): Dragged | null {
  if (types.includes('Files')) return 'files';
  // A field takes text itself.
  if (isField(target)) return null;
  return types.includes('text/uri-list') || types.includes('text/plain') ? 'text' : null;
}

function bringFiles(
  imports: ImportStore,
  commands: ImportCommands,
  data: Pick<DataTransfer, 'files' | 'items'>,
): void {
  const take = (files: readonly File[], folder: ImportState['folder']): void => {
    if (files.length > 0) commands.addFiles(files);
    imports.setState({ isOpen: true, folder });
  };
  const walked = filesInFolders(data);
  if (walked === null) {
    if (data.files.length > 0) take([...data.files], null);
    return;
  }
  void walked.then(({ files, isPart }) =>
    take(files, files.length === 0 ? 'empty' : isPart ? 'part' : null),
  );
}

function bringText(imports: ImportStore, commands: ImportCommands, data: DataTransfer): void {
  const brought = whatIsText(
    firstAddress(data.getData('text/uri-list')) || data.getData('text/plain'),
  );
  if (brought.type === 'nothing') return;
  if (brought.type === 'table') commands.addTable(brought.text);
  imports.setState({
    isOpen: true,
    ...(brought.type === 'address' ? { address: brought.url } : {}),
  });
}

/** Whether there was something to take. A spreadsheet puts a picture beside its cells: the cells are meant. */
function paste(imports: ImportStore, commands: ImportCommands, data: DataTransfer): boolean {
  const files = [...data.files];
  const text = data.getData('text/plain');
  const isTable = looksLikeTable(text);
  if (files.length > 0 && !(isTable && files.every(({ type }) => type.startsWith('image/')))) {
    bringFiles(imports, commands, data);
    return true;
  }
  if (!isTable) return false;
  commands.addTable(text);
  imports.setState({ isOpen: true });
  return true;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])',
      ) !== null)
  );
}
