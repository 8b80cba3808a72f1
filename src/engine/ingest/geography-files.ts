import type { AdminTopology, AreaNames } from '../../core/geo/basemap.ts';
import type { Geography } from '../../core/geo/geography.ts';
import { createGeography } from '../../core/geo/create-geography.ts';
import { gazetteerFiles, type GazetteerFile } from '../../core/geo/gazetteer-file.ts';

/** What is known of countries, areas and places; fetched when a file first needs it. */
export interface GeographyFiles {
  /** @param assetsUrl absolute address of the folder that the built files lie in */
  geography(assetsUrl: string): Promise<Geography>;
  names(assetsUrl: string): Promise<AreaNames>;
}

export function createGeographyFiles(): GeographyFiles {
  let geography: Promise<Geography> | null = null;
  let names: Promise<AreaNames> | null = null;

  const readNames = (assetsUrl: string): Promise<AreaNames> => {
    names ??= readJson<AreaNames>(new URL('basemap/names.json', assetsUrl)).catch(
      (error: unknown) => {
        names = null;
        throw error;
      },
    );
    return names;
  };

  return {
    names: readNames,
    geography(assetsUrl) {
      geography ??= readGeography(assetsUrl, readNames(assetsUrl)).catch((error: unknown) => {
        geography = null;
        throw error;
      });
      return geography;
    },
  };
}

async function readGeography(assetsUrl: string, names: Promise<AreaNames>): Promise<Geography> {
  const [admin, ...gazetteers] = await Promise.all([
    readJson<AdminTopology>(new URL('basemap/admin.json', assetsUrl)),
    ...gazetteerFiles.map((name) =>
      readJson<GazetteerFile>(new URL(`gazetteer/${name}`, assetsUrl)),
    ),
  ]);
  return createGeography({ admin, names: await names, gazetteers });
}

/** Our own files, validated when they are built. */
async function readJson<File>(url: URL): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return (await response.json()) as File;
}
