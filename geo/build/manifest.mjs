import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const geo = fileURLToPath(new URL('..', import.meta.url));

/** What the output was made from and what it is: hashes of inputs, scripts and outputs. */
export function describeBuild(outputFolder) {
  const lock = JSON.parse(readFileSync(join(geo, 'package-lock.json'), 'utf8'));
  const wanted = Object.keys(lock.packages[''].dependencies).toSorted();
  return {
    inputs: Object.fromEntries(
      wanted.map((name) => {
        const { version, integrity } = lock.packages[`node_modules/${name}`];
        return [`${name}@${version}`, integrity];
      }),
    ),
    scripts: { ...hashFolder(geo, 'build'), ...hashFolder(geo, 'data') },
    outputs: {
      ...hashFolder(outputFolder, 'basemap'),
      ...hashFolder(outputFolder, 'fonts'),
      ...hashFolder(outputFolder, 'gazetteer'),
    },
  };
}

function hashFolder(root, folder) {
  if (!existsSync(join(root, folder))) return {};
  return Object.fromEntries(
    readdirSync(join(root, folder))
      .toSorted()
      .map((name) => {
        const bytes = readFileSync(join(root, folder, name));
        return [`${folder}/${name}`, createHash('sha256').update(bytes).digest('hex')];
      }),
  );
}
