import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/core/incident/kinds.ts';
import {
  recordFields,
  validateIncident,
  type IncidentRecord,
} from '../../../src/core/incident/validate-incident.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { noteReasonWords } from '../../../src/i18n/note-words.ts';
import { recordOf } from './record-of.ts';

const seed = 20260204;
const unknown = { low: null, best: null, high: null };

test('a title and a date are enough, and nothing is made up beside them', () => {
  expect(validateIncident(recordOf({ title: 'A strike', time: '2026-02-04' }))).toEqual({
    outcome: 'valid',
    notes: [],
    incident: {
      id: 'set:a',
      dataset: 'set',
      sourceRow: 1,
      title: 'A strike',
      kind: 'other',
      actors: [],
      time: {
        start: minuteOfCivil({ year: 2026, month: 2, day: 4 }),
        end: minuteOfCivil({ year: 2026, month: 2, day: 5 }),
        precision: 'day',
        meaning: 'throughout',
      },
      place: { precision: 'unknown' },
      killed: unknown,
      injured: unknown,
      figures: [],
      sources: [],
      verification: { status: 'reported' },
      media: [],
      tags: [],
      flags: [],
      raw: [],
    },
  });
});

test('a row without a usable time is rejected: row, field, value and reason are named', () => {
  const record = recordOf({ title: 'A strike', time: 'some day' }, { row: 12 });
  expect(validateIncident(record)).toEqual({
    outcome: 'rejected',
    notes: [
      {
        row: 12,
        field: 'properties.time',
        value: 'some day',
        reason: { code: 'not-an-iso-date' },
        action: 'rejected',
      },
    ],
  });
});

describe('of any other fault the lesser claim is kept', () => {
  test('an incident without a title is called by its number, in both languages', () => {
    const { incident, notes } = valid({ time: '2026-02-04' });
    expect(incident.title).toEqual({ en: 'Untitled incident 1', uk: 'Інцидент 1 без назви' });
    expect(notes).toMatchObject([{ field: 'properties.title', action: 'assumed' }]);
  });

  test('a kind that is none of ours is other, and the dataset’s own type', () => {
    const { incident, notes } = valid({ title: 'a', time: '2026', kind: 'Air/drone strike' });
    expect(incident).toMatchObject({ kind: 'other', ownType: { type: 'Air/drone strike' } });
    expect(notes).toMatchObject([{ field: 'properties.kind', value: 'Air/drone strike' }]);
  });

  test.each(kinds)('the kind %s is ours', (kind) => {
    expect(valid({ title: 'a', time: '2026', kind })).toMatchObject({
      incident: { kind },
      notes: [],
    });
  });

  test('the own type stands beside a kind', () => {
    const own = { type: 'Explosions', subtype: 'Air/drone strike' };
    const { incident } = valid({ title: 'a', time: '2026', kind: 'strike', ownType: own });
    expect(incident).toMatchObject({ kind: 'strike', ownType: own });
  });

  test('tags are a list, or text parted by semicolons or commas', () => {
    const tagsOf = (tags: unknown) => valid({ title: 'a', time: '2026', tags }).incident.tags;
    expect(tagsOf(['missile', ' drone ', '', 7])).toEqual(['missile', 'drone', '7']);
    expect(tagsOf('missile; drone,,7 ')).toEqual(['missile', 'drone', '7']);
    expect(tagsOf({})).toEqual([]);
  });

  test('an actor without a role has none stated, one without a name is left out', () => {
    const actors = [
      { name: 'Side A', role: 'attacker', associates: ['Side B', ''] },
      { name: { en: 'Side C', uk: 'Сторона В' } },
      { name: 'Side D', role: 'victim' },
      { role: 'target' },
    ];
    const { incident, notes } = valid({ title: 'a', time: '2026', actors });
    expect(incident.actors).toEqual([
      { name: 'Side A', role: 'attacker', associates: ['Side B'] },
      { name: { en: 'Side C', uk: 'Сторона В' }, role: 'unstated' },
      { name: 'Side D', role: 'unstated' },
    ]);
    expect(notes.map(({ field }) => field)).toEqual([
      'properties.actors[2].role',
      'properties.actors[3].name',
    ]);
  });

  test('a parent becomes a full id of the same dataset', () => {
    expect(valid({ title: 'a', time: '2026', parent: 'b' }).incident.parent).toBe('set:b');
  });

  test('a list of sources stands before the short form', () => {
    const sources = [{ publisher: 'Radio' }];
    const values = { title: 'a', time: '2026', source: 'Paper', link: 'https://example.org' };
    expect(valid({ ...values, sources }).incident.sources).toEqual(sources);
    expect(valid(values).incident.sources).toEqual([
      { publisher: 'Paper', url: 'https://example.org' },
    ]);
  });
});

test('whatever stands in the fields, the guard answers, and what passes is whole', () => {
  const hostile = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  });
  const values = fc.record(
    {
      ...Object.fromEntries(recordFields.map((name) => [name, hostile])),
      time: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-02-04') }, hostile),
    },
    { requiredKeys: [] },
  );
  let passed = 0;
  fc.assert(
    fc.property(values, (anything) => {
      const result = validateIncident(recordOf(anything));
      expect(result.outcome === 'rejected').toBe(
        result.notes.some(({ action }) => action === 'rejected'),
      );
      for (const note of result.notes) {
        expect(note.row).toBe(1);
        expect(note.field).toMatch(/^properties\./);
        expect(note.value.length).toBeLessThanOrEqual(80);
        expect(noteReasonWords(note.reason, 'en')).not.toBe('');
      }
      if (result.outcome === 'rejected') return;
      passed += 1;
      const again = validateIncident(recordOf(fieldsOf(result.incident)));
      expect(again).toMatchObject({ outcome: 'valid', notes: [] });
    }),
    { seed, numRuns: 500 },
  );
  expect(passed).toBeGreaterThan(150);
});

function valid(values: Parameters<typeof recordOf>[0]) {
  const result = validateIncident(recordOf(values));
  if (result.outcome === 'rejected') throw new Error('the row was rejected');
  return result;
}

/** An incident that passed, as a file would write it; its place and time are seen to elsewhere. */
function fieldsOf(
  incident: ReturnType<typeof valid>['incident'],
): Partial<Record<keyof IncidentRecord['fields'], unknown>> {
  const { title, description, kind, ownType, actors, killed, injured, figures, damage } = incident;
  const { sources, verification, media, tags, flags, parent } = incident;
  return {
    title,
    description,
    kind,
    ownType,
    actors,
    time: '2026-02-04',
    killed,
    injured,
    figures: figures.map(({ range, ...rest }) => ({ ...rest, ...range })),
    damage,
    sources,
    verification,
    media,
    tags,
    flags,
    parent,
  };
}
