/**
 * The one Trusted Types policy: only the worker files that the build emitted may become
 * script addresses. Browsers without Trusted Types get the address as it is.
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** The part of the Trusted Types API in use; TypeScript's DOM library does not describe it. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

declare global {
  var trustedTypes: TrustedTypesFactory | undefined;
}

const allowed = new Set<string>();
const rules: ScriptUrlPolicy = {
  createScriptURL(url) {
    if (!allowed.has(url)) throw new TypeError(`not a worker file of this application: ${url}`);
    return url;
  },
};
const policy = globalThis.trustedTypes?.createPolicy('incident-atlas-workers', rules) ?? rules;

/** Registers addresses that come from `?worker&url` imports and returns a function that vouches for them alone. */
export function trustWorkerFiles<Name extends string>(
  files: Readonly<Record<Name, string>>,
): (name: Name) => string {
  const addresses = new Map<string, string>();
  for (const name in files) {
    const address = new URL(files[name], document.baseURI).href;
    addresses.set(name, address);
    allowed.add(address);
  }
  return (name) => policy.createScriptURL(addresses.get(name) ?? name);
}
