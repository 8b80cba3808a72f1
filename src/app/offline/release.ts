/** What one build of the application consists of; written into the service worker when it is built. */
export interface Release {
  /** Follows from the content of all files; another content is another release. */
  readonly version: string;
  /** What is kept for use without network, relative to the scope, without a leading slash. */
  readonly files: readonly string[];
}

/** The page that a server shows at the folder’s own address. */
const mainPage = 'index.html';

export function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Whether the name says what the content is, so that a copy never goes out of date. */
export function isNamedByContent(file: string): boolean {
  return file.startsWith('assets/');
}

/** Whether every file that the page names by its content is there. */
export function isPageOf({ files }: Release, markup: string): boolean {
  return [...markup.matchAll(/assets\/[\w.-]+/g)].every(([file]) => files.includes(file));
}

/** @param scope absolute, ending in a slash */
export function addressOfFile(file: string, scope: string): string {
  return file === mainPage ? scope : new URL(file, scope).href;
}

/** The file under the scope that an address means, without query and fragment; `null` outside the scope. */
export function fileAtAddress(address: string, scope: string): string | null {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  if (!whole.startsWith(scope)) return null;
  return whole.slice(scope.length) || mainPage;
}
