import { readContextFile } from '../../importers/context/read-context-file.ts';
import { sourceOfBlob } from '../../importers/source/source-file.ts';
import type { ContextReader } from '../context-reader.ts';
import type { GeographyFiles } from './geography-files.ts';

export function createContextReader(geographyFiles: GeographyFiles): ContextReader {
  return {
    readContext(source, signal, onProgress) {
      const options = {
        fallbackTitle: source.name,
        geography: () => geographyFiles.geography(source.assetsUrl),
        onProgress: (rows: number) =>
          onProgress?.({ phase: 'reading', rows, of: null, bytes: source.file.size }),
      };
      return readContextFile(sourceOfBlob(source.file, source.name), options, signal);
    },
  };
}
