import { openAsBlob, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/core/incident/incident.ts';
import { groupFiles } from '../../src/importers/companions.ts';
import { prepareImport } from '../../src/importers/import-file.ts';
import { sourceOfBlob } from '../../src/importers/source/source-file.ts';
import { readGeography } from '../support/geography.ts';
import { hasSharedData, sharedData } from '../support/shared-data.ts';

const never = new AbortController().signal;
const paths = ['associations', 'sources', 'events'].map((name) =>
  join(sharedData, `bellingcat/export_${name}.json`),
);

interface RawEvent {
  readonly id: string;
  readonly sources: readonly string[];
  readonly associations: readonly string[];
}

const read = (path = ''): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe.skipIf(!hasSharedData)('the three files of a real timemap', () => {
  test('give every event the addresses and words that its ids lead to', async () => {
    const files = await Promise.all(
      paths.map(async (path) => sourceOfBlob(await openAsBlob(path), 'a name that says nothing')),
    );
    expect(await groupFiles(files, never)).toEqual([{ main: 2, companions: [0, 1] }]);
    const [labels, sources, events] = files;
    if (labels === undefined || sources === undefined || events === undefined) throw new Error();
    const prepared = await prepareImport(
      events,
      {
        fallbackId: 'timemap',
        mapping: null,
        takesGuesses: false,
        companions: [labels, sources],
        geography: async () => readGeography([]),
      },
      never,
    );
    if (prepared.outcome !== 'ready') throw new Error(JSON.stringify(prepared));
    const incidents: Incident[] = [];
    for await (const batch of prepared.rows.batches(never)) {
      incidents.push(...batch.incidents.map(({ incident }) => incident));
    }

    const [rawAssociations, rawSources, rawEvents] = paths.map(read) as [
      readonly { readonly id: string; readonly filter_paths: readonly string[] }[],
      Readonly<Record<string, { readonly paths: readonly string[] }>>,
      readonly RawEvent[],
    ];
    const words = new Map(rawAssociations.map((each) => [each.id, each.filter_paths.join(': ')]));
    const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim());
    expect(incidents).toHaveLength(rawEvents.length);
    for (const [index, event] of rawEvents.entries()) {
      const { sources: cited, tags = [] } = incidents[index] ?? { sources: [] };
      const addresses = event.sources.flatMap((id) => rawSources[id]?.paths ?? []);
      expect(cited, event.id).toHaveLength(addresses.filter(isAddress).length);
      expect(
        tags.filter((tag) => tag !== 'graphic'),
        event.id,
      ).toEqual(event.associations.map((id) => words.get(id)));
    }
    const used = new Set(rawEvents.flatMap((event) => event.sources));
    expect(prepared.rows.report().notes.filter(({ row }) => row === 0)).toMatchObject([
      {
        reason: {
          code: 'companion-entries-left',
          entries: Object.keys(rawSources).length,
          unused: Object.keys(rawSources).filter((id) => !used.has(id)).length,
          repeated: 0,
          broken: 0,
        },
      },
    ]);
  });
});
