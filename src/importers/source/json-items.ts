import { locateJsonFault } from '../locate-json-fault.ts';
import type { Encoding, JsonItem, OpenedJson } from './opened-file.ts';
import { refuse } from './refuse.ts';
import { createJsonScanner, deepestNesting, type JsonScanHandlers } from './scan-json.ts';
import { readBytes, type SourceFile } from './source-file.ts';
import { inUtf8 } from './transcode.ts';

const sampleItems = 50;
const itemsOfBatch = 500;
/** Beyond it the place of a fault is not sought: that needs the file as one text. */
const mostBytesToLocate = 1 << 24;
const longestShown = 200;

/**
 * A file of JSON, or of one JSON object a line. It is gone through once to find its lists; the
 * items of a list are parsed one by one as they are asked for, whatever the size of the file.
 */
export async function openJson(
  file: SourceFile,
  encoding: Encoding,
  signal: AbortSignal,
): Promise<OpenedJson> {
  const utf8 = inUtf8(file, encoding);
  const isLines = await areLines(utf8, signal);
  const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const samples = new Map<string, unknown[]>();
  let root: 'list' | 'object' = isLines ? 'list' : 'object';
  const isClosed = await scan(utf8, isLines, signal, {
    member(name, json) {
      const item = json === null ? null : parsed(json);
      if (item?.outcome === 'parsed') members[name] = item.value;
    },
    list(name) {
      if (name === '') root = 'list';
      if (!samples.has(name)) samples.set(name, []);
    },
    item(list, json) {
      const sample = samples.get(list);
      if (sample === undefined || sample.length >= sampleItems) return;
      const item = parsed(json);
      if (item.outcome === 'parsed') sample.push(item.value);
    },
  });
  const hasItems = [...samples.values()].some(({ length }) => length > 0);
  if (!isClosed && !hasItems) await refuseBroken(utf8, signal);
  const lists = [...samples]
    .filter(([, sample]) => sample.length > 0)
    .map(([name, sample]) => ({ name, sample }));
  return {
    type: 'json',
    encoding,
    root,
    members,
    lists,
    items: (list, later) => itemsOf(utf8, isLines, list, later),
  };
}

/** The first line is an object by itself, and another follows. */
async function areLines(file: SourceFile, signal: AbortSignal): Promise<boolean> {
  const head = await readBytes(file, signal, 0, 1 << 20);
  const text = new TextDecoder().decode(head);
  const end = text.indexOf('\n');
  if (end === -1 || !/^\s*\{/.test(text)) return false;
  const [first = '', second = ''] = text.split('\n', 2);
  if (!second.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** Whether the file's root is closed at its end. */
async function scan(
  file: SourceFile,
  isLines: boolean,
  signal: AbortSignal,
  handlers: JsonScanHandlers,
): Promise<boolean> {
  const scanner = faultyScanner(isLines, handlers);
  for await (const piece of file.bytes(signal)) {
    scanner.push(piece);
    if (scanner.isOver()) return false;
  }
  return scanner.finish();
}

interface StoppingScanner {
  push(bytes: Uint8Array): void;
  /** Whether a fault ended it. */
  isOver(): boolean;
  finish(): boolean;
}

function faultyScanner(isLines: boolean, handlers: JsonScanHandlers): StoppingScanner {
  let isOver = false;
  const scanner = createJsonScanner(handlers, isLines, (fault) => {
    isOver = true;
    switch (fault.type) {
      case 'too-deep':
        return refuse({ code: 'too-deep', deepest: deepestNesting });
      case 'too-long':
        return refuse({ code: 'field-too-long', most: 1 << 26 });
      case 'structure':
    }
  });
  return { push: scanner.push, isOver: () => isOver, finish: scanner.finish };
}

async function* itemsOf(
  file: SourceFile,
  isLines: boolean,
  wanted: string,
  signal: AbortSignal,
): AsyncGenerator<readonly JsonItem[], void, void> {
  let batch: JsonItem[] = [];
  let full: (readonly JsonItem[])[] = [];
  const scanner = faultyScanner(isLines, {
    member: () => undefined,
    list: () => undefined,
    item(list, json) {
      if (list !== wanted) return;
      batch.push(parsed(json));
      if (batch.length < itemsOfBatch) return;
      full.push(batch);
      batch = [];
    },
  });
  for await (const piece of file.bytes(signal)) {
    scanner.push(piece);
    yield* full;
    full = [];
    if (scanner.isOver()) break;
  }
  if (scanner.isOver()) batch.push({ outcome: 'broken', text: '' });
  else scanner.finish();
  yield* full;
  if (batch.length > 0) yield batch;
}

function parsed(json: Uint8Array): JsonItem {
  const text = new TextDecoder().decode(json);
  try {
    return { outcome: 'parsed', value: JSON.parse(text) as unknown };
  } catch {
    return { outcome: 'broken', text: text.slice(0, longestShown) };
  }
}

async function refuseBroken(file: SourceFile, signal: AbortSignal): Promise<never> {
  const bytes = await readBytes(file, signal, 0, mostBytesToLocate);
  const fault = locateJsonFault(new TextDecoder().decode(bytes));
  return refuse({ code: 'json-broken', ...fault });
}
