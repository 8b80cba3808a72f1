import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Release } from './src/app/offline/release.ts';

const source = fileURLToPath(new URL('src/app/offline/service-worker.ts', import.meta.url));
const emitted = 'service-worker.js';

/** Emits the service worker with the list of what was built, once all of it is written. */
export function offlineCopy(): Plugin {
  let folder = '';
  return {
    name: 'offline-copy',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error === undefined) await writeServiceWorker(folder);
      },
    },
  };
}

/** Writes the service worker of a folder of built pages into it. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const code = await serviceWorkerCode();
  const release = JSON.stringify(releaseIn(folder, code));
  writeFileSync(join(folder, emitted), `const incidentAtlasRelease = ${release};\n${code}`);
}

/** @param code of the service worker, which belongs to the release as well */
function releaseIn(folder: string, code: string): Release {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter(isNeededOffline)
    .toSorted();
  const hash = createHash('sha256').update(code);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files };
}

/** All but what only a server, a lawyer or an author of data reads. */
function isNeededOffline(file: string): boolean {
  return file !== emitted && !/^\.|\/\.|\.(txt|map)$|^schema\//.test(file);
}

/** One classic script: not every browser runs modules as service workers. */
async function serviceWorkerCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: source, output: { format: 'iife' } },
    },
  });
  if (!('output' in result)) throw new Error('the service worker was not built as one bundle');
  return result.output[0].code;
}
