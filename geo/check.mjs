import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBasemap } from './build/main.mjs';
import { describeBuild } from './build/manifest.mjs';

/** Builds anew beside the committed output and compares every hash. */
const folder = mkdtempSync(join(tmpdir(), 'incident-atlas-geo-'));
try {
  await buildBasemap(folder);
  const built = describeBuild(folder);
  const committed = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
  const differences = ['inputs', 'scripts', 'outputs'].flatMap((part) =>
    [...new Set([...Object.keys(built[part]), ...Object.keys(committed[part])])]
      .filter((name) => built[part][name] !== committed[part][name])
      .map((name) => `${part}: ${name}`),
  );
  if (differences.length > 0) {
    console.error(`The committed basemap differs from a new build:\n${differences.join('\n')}`);
    process.exitCode = 1;
  } else {
    process.stdout.write('The committed basemap is what its scripts build.\n');
  }
} finally {
  rmSync(folder, { recursive: true });
}
