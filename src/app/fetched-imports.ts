import type { ImportCommands } from '../state/import-store.ts';
import type { ImportParts } from './imports.ts';

/** The commands for what people bring, whose code is fetched when the first thing is brought. */
export function fetchedImports(parts: ImportParts): ImportCommands {
  let fetched: Promise<ImportCommands> | null = null;
  const commands = (): Promise<ImportCommands> => {
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

  return {
    addFiles: (files) => tell((them) => them.addFiles(files)),
    addTable: (text) => tell((them) => them.addTable(text)),
    addAddress: (url) => tell((them) => them.addAddress(url)),
    cancel: (job) => tell((them) => them.cancel(job)),
    answer: (job, mapping) => tell((them) => them.answer(job, mapping)),
    previewMapping: async (question, mapping) =>
      (await commands()).previewMapping(question, mapping),
    rejectedRows: async (job) => (await commands()).rejectedRows(job),
  };
}
