/**
 * Whether content security policies let a page ask an address, by their `connect-src`, else
 * `default-src`; every policy must allow it. As “Content Security Policy Level 3”, 6.7.2.
 *
 * @param policies as they stand in headers and meta elements; several may stand in one text, commas between
 * @param url absolute
 * @param page absolute address of the page
 */
export function mayConnect(policies: readonly string[], url: string, page: string): boolean {
  const [to, from] = [new URL(url), new URL(page)];
  return policies
    .flatMap((text) => text.split(','))
    .map(connectSources)
    .every((sources) => sources === null || sources.some((source) => matches(source, to, from)));
}

/** `null` where the policy does not say. */
function connectSources(policy: string): readonly string[] | null {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    // Of a directive that is given twice the first counts.
    if (name !== '' && !directives.has(name.toLowerCase())) {
      directives.set(name.toLowerCase(), sources);
    }
  }
  return directives.get('connect-src') ?? directives.get('default-src') ?? null;
}

function matches(source: string, to: URL, from: URL): boolean {
  const text = source.toLowerCase();
  if (text === "'self'") return to.origin === from.origin || isUpgraded(to, from);
  if (text.startsWith("'")) return false;
  if (text === '*') return to.protocol === from.protocol || /^https?:$/.test(to.protocol);
  if (/^[a-z][a-z\d+.-]*:$/.test(text)) return matchesScheme(text, to.protocol);
  return matchesHost(source, to, from);
}

function isUpgraded(to: URL, from: URL): boolean {
  return from.protocol === 'http:' && to.protocol === 'https:' && to.host === from.host;
}

function matchesScheme(scheme: string, protocol: string): boolean {
  return scheme === protocol || (scheme === 'http:' && protocol === 'https:');
}

const hostSource = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^\s:/]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

function matchesHost(source: string, to: URL, from: URL): boolean {
  const match = hostSource.exec(source);
  if (match === null) return false;
  const [, scheme, host = '', port, path] = match;
  return (
    matchesScheme(`${(scheme ?? from.protocol.slice(0, -1)).toLowerCase()}:`, to.protocol) &&
    matchesName(host.toLowerCase(), to.hostname) &&
    matchesPort(port, to) &&
    (path === undefined || matchesPath(path, to.pathname))
  );
}

function matchesName(host: string, name: string): boolean {
  if (host === '*') return true;
  return host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host;
}

function matchesPort(port: string | undefined, to: URL): boolean {
  const usual = to.protocol === 'https:' ? '443' : '80';
  const actual = to.port === '' ? usual : to.port;
  // A source for http also stands for https at its usual port.
  return port === '*' || actual === (port ?? usual) || (port === '80' && actual === '443');
}

function matchesPath(path: string, of: string): boolean {
  return path.endsWith('/') ? of.startsWith(path) : of === path;
}
