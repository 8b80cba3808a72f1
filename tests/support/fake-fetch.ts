import { vi } from 'vitest';

/** What stands at an address; a `redirect` is followed as the platform does, an `unreachable` has no server, a `silent` one never answers. */
export type FakeFile =
  | {
      readonly type: 'file';
      readonly body: string;
      readonly contentType?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Bytes in which the body comes; in one piece where they are not given. */
      readonly pieces?: number;
    }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'unreachable' }
  | { readonly type: 'silent' };

export interface FakeFetch {
  readonly asked: readonly string[];
  put(url: string, file: FakeFile): void;
  remove(url: string): void;
}

/** In the place of the platform's `fetch` until `vi.unstubAllGlobals`; other addresses are a plain 404. */
export function stubFetch(origin: string, files: Readonly<Record<string, FakeFile>>): FakeFetch {
  const fileOfUrl = new Map(Object.entries(files));
  const asked: string[] = [];

  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted();
    // As under `mode: 'same-origin'`, wherever the address came from.
    if (init.mode === 'same-origin' && new URL(url).origin !== origin) throw failure();
    const file = fileOfUrl.get(url);
    switch (file?.type) {
      case undefined:
        return response('Not found', 404, 'text/plain');
      case 'file':
        return response(
          file.pieces === undefined ? file.body : inPieces(file.body, file.pieces),
          file.status ?? 200,
          file.contentType ?? 'application/json',
          file.headers,
        );
      case 'redirect':
        return answer(file.to, init);
      case 'unreachable':
        throw failure();
      case 'silent':
        return new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        });
    }
  };

  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    asked.push(url);
    return answer(url, init);
  });
  return {
    asked,
    put: (url, file) => fileOfUrl.set(url, file),
    remove: (url) => fileOfUrl.delete(url),
  };
}

function inPieces(body: string, length: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  return new ReadableStream({
    start(controller) {
      for (let from = 0; from < bytes.length; from += length) {
        controller.enqueue(bytes.subarray(from, from + length));
      }
      controller.close();
    },
  });
}

function response(
  body: string | ReadableStream<Uint8Array>,
  status: number,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { status, headers: { 'content-type': contentType, ...headers } });
}

function failure(): TypeError {
  return new TypeError('Failed to fetch');
}
