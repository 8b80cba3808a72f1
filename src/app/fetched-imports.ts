import type { ImportCommands } from '../state/import-store.ts';
import type { ImportParts, Imports } from './imports.ts';

/**
 * The commands for what people bring, whose code is fetched when the first thing is brought.
 *
 * @param keptIsKnown what is brought before then waits, since what was kept comes before it
 */
export function fetchedImports(parts: ImportParts, keptIsKnown: Promise<void>): Imports {
  let fetched: Promise<Imports> | null = null;
  const commands = (): Promise<Imports> => {
    fetched ??= import('./imports.ts').then(
      ({ createImports }) => createImports(parts),
      (error: unknown) => {
        fetched = null;
        throw error;
      },
    );
    return fetched;
  };
  const tell = (use: (commands: ImportCommands) => void): void => {
    commands().then(use, parts.fail);
  };
  const bring = (use: (commands: ImportCommands) => void): void =>
    void keptIsKnown.then(() => tell(use));

  return {
    addFiles: (files) => bring((them) => them.addFiles(files)),
    addContext: (files) => bring((them) => them.addContext(files)),
    showAsContext: (job) => tell((them) => them.showAsContext(job)),
    addTable: (text) => bring((them) => them.addTable(text)),
    addAddress: (url) => bring((them) => them.addAddress(url)),
    cancel: (job) => tell((them) => them.cancel(job)),
    answer: (job, mapping) => tell((them) => them.answer(job, mapping)),
    previewMapping: async (question, mapping) =>
      (await commands()).previewMapping(question, mapping),
    bringBack: async (kept) => (await commands()).bringBack(kept),
    rejectedRows: async (job) => (await commands()).rejectedRows(job),
  };
}
