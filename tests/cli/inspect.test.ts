import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { inspect } from '../../src/cli/inspect.ts';
import { root } from '../support/files-under.ts';
import { gzipOf, zipOf } from '../support/packed-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function inspected(paths: readonly string[], json = true) {
  const printed: string[] = [];
  const status = await inspect(paths, { json, root, print: (text) => printed.push(text) });
  return { status, printed };
}

const events = fileOf('one', [
  {
    id: 'e1',
    description: 'Event',
    date: '02/24/2022',
    latitude: '49.85',
    longitude: '36.65',
    sources: ['s1'],
    associations: [],
  },
]);
const sources = fileOf('two', { s1: { id: 's1', title: 'S', paths: ['https://example.org/1'] } });
const table = fileOf('three', 'date;title;latitude;longitude\n2024-03-13;A;50.4;30.5\n');

test('files that belong together are one account', async () => {
  const { status, printed } = await inspected([sources, events]);
  expect(status).toBe(0);
  expect(printed).toHaveLength(1);
  expect(JSON.parse(printed[0] ?? '')).toMatchObject({
    format: 'bellingcat',
    rows: 1,
    placed: 1,
    notesTotal: 0,
  });
});

test('others are a list of accounts, and one that is refused decides the status', async () => {
  const { status, printed } = await inspected([table, sources]);
  expect(status).toBe(2);
  expect(JSON.parse(printed.join(''))).toMatchObject([
    { format: 'table', rows: 1 },
    { refused: expect.stringContaining('events.json') as string },
  ]);
});

test('one that is refused is one line, and so is one that is not there', async () => {
  expect(await inspected([sources])).toMatchObject({
    status: 2,
    printed: [expect.stringMatching(/^\S*two: These are the sources of a timemap/)],
  });
  expect(await inspected([join(folder, 'none'), table])).toEqual({
    status: 2,
    printed: [`${join(folder, 'none')}: there is no such file`],
  });
});

test('what is imported only for some files is found by the command as well', async () => {
  const path = join(folder, 'packed');
  const kml =
    '<kml><Document><Placemark><name>A</name><TimeStamp><when>2024-03-01</when></TimeStamp><Point><coordinates>30.5,50.4</coordinates></Point></Placemark></Document></kml>';
  writeFileSync(path, gzipOf(zipOf([{ name: 'doc.kml', content: kml }])));
  const command = [join(root, 'src/cli/inspect.mjs'), path, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  expect(JSON.parse(stdout)).toMatchObject({ format: 'kml', rows: 1, placed: 1 });
});
