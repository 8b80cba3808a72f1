import { describe, expect, test } from 'vitest';
import { createFileEngine, fileOf } from '../support/file-engine.ts';

const never = new AbortController().signal;

const events = `viina_version,event_id,date,time,asciiname,ADM1_NAME,longitude,latitude,GEO_PRECISION,text
x,1,20220310,14:05,Odesa,Odesa,30.73,46.48,ADM3,First
x,2,20220311,,Odesa,Odesa,30.73,46.48,ADM3,Second
`;
const labels = `event_id,date,t_mil_b,t_uav_b,a_rus_b,a_rus_init_b
2,20220311,1,1,1,1
9,20220311,1,1,1,1
`;

const together = (companion: Blob = new Blob([labels])) => ({
  ...fileOf('viina', events),
  companions: [{ name: 'labels.csv', file: companion }],
});

describe('a file that is read with another one', () => {
  test('has what that says in counts, in searches and in the incident that is read again', async () => {
    const engine = createFileEngine();
    const report = await engine.load(together(), never);
    expect(report).toMatchObject({ rows: 2, placed: 2 });
    expect(report.notes.map(({ value, reason }) => [value, reason.code])).toEqual([
      ['labels.csv', 'companion-entries-left'],
      ['labels.csv', 'companion-entries-missing'],
    ]);
    const [first, second] = await Promise.all(
      ['viina:1', 'viina:2'].map((id) => engine.incident(id, never)),
    );
    expect(first?.kind).toBe('other');
    expect(second).toMatchObject({
      kind: 'strike',
      ownType: { type: 't_mil|t_uav' },
      actors: [{ role: 'attacker' }],
    });
    expect(second?.raw).toContainEqual(['t_uav_b', '1']);
  });

  test('is a newer export of what was read without that: what it says is a change', async () => {
    const engine = createFileEngine();
    await engine.load(fileOf('viina', events), never);
    const report = await engine.load({ ...together(), datasetId: 'viina-2' }, never);
    expect(report).toMatchObject({
      datasetId: 'viina',
      revision: { added: 0, changed: 1, unchanged: 1, removed: 0 },
    });
    expect((await engine.incident('viina:2', never)).kind).toBe('strike');
  });

  test('gives its rows as they stand in both', async () => {
    const engine = createFileEngine();
    const [row] = await engine.rawRows(together(), [2], never);
    expect(row?.cells).toContainEqual(['text', 'Second']);
  });

  test('is refused where both are too much for this computer', async () => {
    const engine = createFileEngine();
    const huge = Object.defineProperty(new Blob([labels]), 'size', { value: 2 ** 40 });
    await expect(engine.load(together(huge), never)).rejects.toMatchObject({ code: 'too-large' });
  });
});
