import type { AddressStanding } from '../core/import/address-standing.ts';
import { mayConnect } from '../core/import/connect-policy.ts';

/**
 * Nothing leaves the origin for this. Where it cannot be told, the address counts as one that may
 * be asked: the browser keeps to the policy in any case.
 *
 * @param url absolute
 */
export async function standingOfAddress(url: string): Promise<AddressStanding> {
  const { protocol, origin, hostname } = new URL(url);
  if (origin === location.origin) return 'own';
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (location.protocol === 'https:' && protocol === 'http:' && !isLocal) return 'insecure';
  const policies = [...(await policiesOfHeaders()), ...policiesOfMeta()];
  return mayConnect(policies, url, location.href) ? 'elsewhere' : 'sealed';
}

let asked: Promise<readonly string[]> | null = null;

/** The page asks its own server for the headers that it was sent with. */
async function policiesOfHeaders(): Promise<readonly string[]> {
  asked ??= askForPolicies().catch(() => {
    // Without network; the next time it may be there.
    asked = null;
    return [];
  });
  return asked;
}

async function askForPolicies(): Promise<readonly string[]> {
  const ask = (method: 'HEAD' | 'GET'): Promise<Response> =>
    fetch(location.href, { method, mode: 'same-origin', cache: 'no-store' });
  const brief = await ask('HEAD');
  // Many servers leave the headers out of answers that say no.
  const { headers } = brief.ok ? brief : await ask('GET');
  const policy = headers.get('content-security-policy');
  return policy === null ? [] : [policy];
}

function policiesOfMeta(): readonly string[] {
  const metas = document.querySelectorAll<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy" i]',
  );
  return Array.from(metas, ({ content }) => content);
}
