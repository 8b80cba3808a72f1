import { readFileSync } from 'node:fs';

/** The text of a file inside an installed package, whatever the package exports. */
export function readPackageFile(path) {
  return readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
}
