import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import { minute } from '../../src/core/time/interval.ts';
import { buffersOf, readFailure, writeFailure } from '../../src/engine/messages.ts';
import {
  EngineError,
  LoadError,
  type EngineErrorCode,
  type LoadErrorCode,
} from '../../src/engine/protocol.ts';
import { busyDay, incidentOf } from '../support/arbitrary-incidents.ts';
import { createLocalEngine } from '../support/local-engine.ts';

const never = new AbortController().signal;
const window = { start: busyDay, end: minute(busyDay + 60) };

describe('an error that crosses', () => {
  test.each<EngineErrorCode>(['unsupported', 'too-large', 'stale', 'unavailable'])(
    'of the engine keeps its class, its code %s and its words',
    (code) => {
      const arrived = cross(new EngineError(code, 'why'));
      expect(arrived).toBeInstanceOf(EngineError);
      expect(arrived).toMatchObject({ code, message: 'why', name: 'EngineError' });
    },
  );

  test.each<LoadErrorCode>(['not-found', 'unreachable', 'id-taken', 'refused', 'mapping-needed'])(
    'of loading keeps its class, its code %s and its words',
    (code) => {
      const arrived = cross(new LoadError(code, 'why'));
      expect(arrived).toBeInstanceOf(LoadError);
      expect(arrived).toMatchObject({ code, message: 'why', name: 'LoadError' });
    },
  );

  test('of what is too large keeps its figures', () => {
    const shortage = { needed: 3 * 2 ** 30, available: 2 ** 30 };
    const arrived = cross(new LoadError('too-large', 'why', { shortage }));
    expect(arrived).toMatchObject({ code: 'too-large', detail: { shortage } });
  });

  test('of what is refused keeps why', () => {
    const refusal = { code: 'json-broken', line: 1, column: 2, expected: ':', found: 'x' } as const;
    const arrived = cross(new LoadError('refused', 'why', { refusal }));
    expect(arrived).toMatchObject({ code: 'refused', detail: { refusal } });
  });

  test('is still an abort where it was one', () => {
    const arrived = cross(new DOMException('no longer wanted', 'AbortError'));
    expect(arrived).toBeInstanceOf(DOMException);
    expect(arrived).toMatchObject({ name: 'AbortError', message: 'no longer wanted' });
  });

  test.each([
    [new RangeError('row 9 of a table of 7'), 'row 9 of a table of 7'],
    [new DOMException('could not be cloned', 'DataCloneError'), 'could not be cloned'],
    ['thrown as it is', 'thrown as it is'],
  ])('and is a fault of the engine itself says so: %o', (fault, message) => {
    const arrived = cross(fault);
    expect(arrived).toBeInstanceOf(EngineError);
    expect(arrived).toMatchObject({ code: 'unavailable', message });
  });
});

describe('buffers of an answer', () => {
  const engine = createLocalEngine();
  engine.setDataset('a', [
    incidentOf('a:1', { place: { precision: 'exact', lon: 30, lat: 50 } }),
    incidentOf('a:2', { place: { precision: 'country', areaId: 'UA' } }),
  ]);

  test('move, each once, so that no column of a frame is copied', async () => {
    const frames = await engine.prepare(
      { viewId: 'map', filter: [], bbox: worldBbox, zoom: 3 },
      never,
    );
    const answer = await frames.at(window);
    const { ids } = answer.nodes;
    const columns = [ids, answer.nodes, answer.areas]
      .flatMap((holder): unknown[] => Object.values(holder))
      .filter((column) => ArrayBuffer.isView(column));
    expect(columns.length).toBe(14);
    expect(sendAll(answer)).toBe('arrived whole');
    expect(columns.map(({ byteLength }) => byteLength)).toEqual(columns.map(() => 0));
  });

  test('are those of the bins in a summary', async () => {
    const answer = await engine.summary(
      { filter: [], window, binEdges: Int32Array.of(busyDay, busyDay + 60), facets: [] },
      never,
    );
    const { throughout, within, unfiltered } = answer.bins;
    expect(sendAll(answer)).toBe('arrived whole');
    expect([throughout, within, unfiltered].map(({ byteLength }) => byteLength)).toEqual([0, 0, 0]);
  });

  test('are found in maps and lists, and one under two columns is sent once', () => {
    const words = Uint32Array.of(1, 2, 3, 4);
    const answer = { found: new Map([['a', [words.subarray(0, 2), words.subarray(2)]]]), of: 4n };
    expect(buffersOf(answer)).toEqual([words.buffer]);
    expect(sendAll(answer)).toBe('arrived whole');
    expect(words.byteLength).toBe(0);
  });

  test('are none where an answer has no columns', async () => {
    const answers = [
      await engine.describe(never),
      await engine.incident('a:1', never),
      await engine.rows(
        { filter: [], window, sort: { field: 'start', order: 'ascending' }, limit: 9 },
        never,
      ),
      null,
    ];
    for (const answer of answers) expect(buffersOf(answer)).toEqual([]);
  });
});

function cross(error: unknown): Error {
  return readFailure(structuredClone(writeFailure(error)));
}

/** Moves what may move, as a channel does. */
function sendAll(answer: unknown): 'arrived whole' | 'damaged' {
  const copy: unknown = structuredClone(answer);
  const arrived: unknown = structuredClone(answer, { transfer: buffersOf(answer) });
  return isDeepStrictEqual(arrived, copy) ? 'arrived whole' : 'damaged';
}
