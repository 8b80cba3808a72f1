import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Emits the licences of everything that the built pages carry: code, data and fonts. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-NOTICES.txt',
        source: thirdPartyNoticesText(),
      });
    },
  };
}

/** One part a package, by name, then the basemap's data and the fonts. */
function thirdPartyNoticesText(): string {
  const parts = shippedPackages().map(
    ({ name, version, license }) =>
      `${name} ${version} (${license ?? 'licence not named'})\n\n${licenceText(name)}`,
  );
  parts.push(readFileSync(join(root, 'public/basemap/NOTICES.txt'), 'utf8').trim());
  parts.push(`Noto Sans\n\n${readFileSync(join(root, 'public/fonts/LICENSE.txt'), 'utf8').trim()}`);
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** What package.json depends on, and what that depends on in turn. */
function shippedPackages(): readonly PackageFile[] {
  const found = new Map<string, PackageFile>();
  const visit = (file: PackageFile): void => {
    for (const name of Object.keys(file.dependencies ?? {})) {
      if (found.has(name) || name.startsWith('@types/')) continue;
      const dependency = readPackage(join('node_modules', name));
      found.set(name, dependency);
      visit(dependency);
    }
  };
  visit(readPackage('.'));
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as PackageFile;
}

function licenceText(name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = existsSync(folder)
    ? readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
    : undefined;
  return file === undefined
    ? 'The package carries no licence text.'
    : readFileSync(join(folder, file), 'utf8').trim();
}
