/** The part of the Trusted Types API in use; TypeScript's DOM library does not describe it. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

declare global {
  var trustedTypes: TrustedTypesFactory | undefined;
}

const allowed = new Set<string>();

/**
 * The one Trusted Types policy: only the worker files that the build emitted may become
 * script addresses. It is the default one, since MapLibre starts its workers from plain
 * text; markup and code as text have no rule here and so stay forbidden.
 */
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (!allowed.has(url)) throw new TypeError(`not a worker file of this application: ${url}`);
    return url;
  },
});

/** Vouches for addresses that come from `?worker&url` imports; gives them back absolute. */
export function trustWorkerFiles<Name extends string>(
  files: Readonly<Record<Name, string>>,
): (name: Name) => string {
  const addresses = new Map<string, string>();
  for (const name in files) {
    const address = new URL(files[name], document.baseURI).href;
    addresses.set(name, address);
    allowed.add(address);
  }
  return (name) => addresses.get(name) ?? name;
}
