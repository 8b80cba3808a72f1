import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildBasemap } from './build/main.mjs';
import { describeBuild } from './build/manifest.mjs';

const output = fileURLToPath(new URL('../public', import.meta.url));
await buildBasemap(output);
writeFileSync(
  new URL('manifest.json', import.meta.url),
  `${JSON.stringify(describeBuild(output), null, 2)}\n`,
);
