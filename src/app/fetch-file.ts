import type { AddressStanding } from '../core/import/address-standing.ts';
import type { Refusal } from '../core/import/refusal.ts';

export type FetchedFile =
  | { readonly outcome: 'fetched'; readonly file: Blob }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface FetchProgress {
  /** Whom the file is asked of; after a redirect whoever gives it. */
  readonly host: string;
  readonly bytes: number;
  /** In all, as the server says; `null` where it does not. */
  readonly of: number | null;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  standingOf(url: string): Promise<AddressStanding>;
  onProgress(progress: FetchProgress): void;
  /** Of nothing that comes; half a minute where it is not given. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 30_000;
/** What a page can reasonably hold beside what becomes of it. */
const mostBytes = 2 ** 31;

/**
 * Fetches a file, of another server without credentials and without saying from which page. What
 * goes wrong is a refusal: the browser's own words are in one language and say little.
 * Rejects with the signal's reason when aborted.
 *
 * @param url absolute, http or https
 */
export async function fetchFile(url: string, options: FetchOptions): Promise<FetchedFile> {
  const { signal, patienceMs = usualPatienceMs } = options;
  const { host } = new URL(url);
  const standing = await options.standingOf(url);
  signal.throwIfAborted();
  if (standing === 'sealed') return refused({ code: 'page-sealed', host });
  if (standing === 'insecure') return refused({ code: 'insecure-address', host });

  const silence = watchSilence(patienceMs, signal);
  const blocked = watchPolicy();
  try {
    options.onProgress({ host, bytes: 0, of: null });
    const response = await fetch(url, {
      ...(standing === 'own'
        ? { mode: 'same-origin', credentials: 'same-origin' }
        : { credentials: 'omit' }),
      referrerPolicy: 'no-referrer',
      signal: silence.signal,
    });
    silence.heard();
    const refusal = refusalOfStatus(response.status, host);
    if (refusal !== null) return refused(refusal);
    return await readBody(response, host, silence, options);
  } catch (error) {
    signal.throwIfAborted();
    if (silence.isOver()) {
      return refused({ code: 'server-silent', host, seconds: Math.round(patienceMs / 1000) });
    }
    if (!(error instanceof TypeError)) throw error;
    const reason = await whyNot(url, host, standing, signal);
    // By now the page was told of what its policy blocked.
    const blockedHost = blocked.host();
    return refused(blockedHost === null ? reason : { code: 'page-sealed', host: blockedHost });
  } finally {
    silence.end();
    blocked.end();
  }
}

function refused(refusal: Refusal): FetchedFile {
  return { outcome: 'refused', refusal };
}

function refusalOfStatus(status: number, host: string): Refusal | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return { code: 'not-found' };
  if (status === 401 || status === 403) return { code: 'server-denied', host, status };
  if (status === 429 || status >= 500) return { code: 'server-failed', host, status };
  return { code: 'server-answered', status };
}

async function readBody(
  response: Response,
  asked: string,
  silence: Silence,
  { signal, onProgress }: FetchOptions,
): Promise<FetchedFile> {
  const host = URL.canParse(response.url) ? new URL(response.url).host : asked;
  const stated = Number(response.headers.get('content-length') ?? Number.NaN);
  if (stated > mostBytes) return refused({ code: 'download-too-large', most: mostBytes });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  if (response.body === null) return { outcome: 'fetched', file: new Blob([]) };
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      silence.heard();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      if (bytes > mostBytes) return refused({ code: 'download-too-large', most: mostBytes });
      if (parts.length === 1 && isPage(value)) return refused({ code: 'page-instead-of-file' });
      // Of what is sent compressed the length is that of the compressed.
      onProgress({ host, bytes, of: stated >= bytes ? stated : null });
    }
  } catch (error) {
    signal.throwIfAborted();
    if (silence.isOver() || !(error instanceof TypeError)) throw error;
    return refused({ code: 'fetch-broken-off', host, bytes });
  } finally {
    // Where it is left early, the rest is not fetched.
    await reader.cancel().catch(() => undefined);
  }
  return { outcome: 'fetched', file: new Blob(parts) };
}

function isPage(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start.subarray(0, 512));
  return /^\uFEFF?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)\b/i.test(text);
}

/** A browser does not tell a page why a request failed; that the server answers at all can be found out. */
async function whyNot(
  url: string,
  host: string,
  standing: AddressStanding,
  signal: AbortSignal,
): Promise<Refusal> {
  if (!navigator.onLine) return { code: 'offline' };
  const probe = { method: 'HEAD', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  try {
    if (standing === 'own') {
      const { type } = await fetch(url, { ...probe, redirect: 'manual', signal });
      return type === 'opaqueredirect'
        ? { code: 'redirected-elsewhere' }
        : { code: 'server-unreachable', host };
    }
    await fetch(url, { ...probe, mode: 'no-cors', signal });
    return { code: 'server-lets-no-page-read', host };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    return { code: 'server-unreachable', host };
  }
}

interface Silence {
  /** Aborted once nothing was heard for too long, and with the reader's own signal. */
  readonly signal: AbortSignal;
  isOver(): boolean;
  heard(): void;
  end(): void;
}

function watchSilence(patienceMs: number, signal: AbortSignal): Silence {
  const controller = new AbortController();
  const ended = new AbortController();
  let isOver = false;
  const start = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      isOver = true;
      controller.abort();
    }, patienceMs);
  let timer = start();
  signal.addEventListener('abort', () => controller.abort(signal.reason), {
    signal: ended.signal,
  });
  return {
    signal: controller.signal,
    isOver: () => isOver,
    heard() {
      clearTimeout(timer);
      timer = start();
    },
    end() {
      clearTimeout(timer);
      ended.abort();
    },
  };
}

interface PolicyWatch {
  /** Of what the page's policy blocked meanwhile, also after a redirect; `null` of nothing. */
  host(): string | null;
  end(): void;
}

function watchPolicy(): PolicyWatch {
  let host: string | null = null;
  const controller = new AbortController();
  globalThis.addEventListener?.(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective !== 'connect-src' || !URL.canParse(blockedURI)) return;
      host = new URL(blockedURI).host;
    },
    { signal: controller.signal },
  );
  return { host: () => host, end: () => controller.abort() };
}
