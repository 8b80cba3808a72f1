import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { openBuiltPages } from '../support/open-built-pages.mjs';
import { contactSheet } from './contact-sheet.mjs';
import { readmePicture, states } from './states.mjs';
import { takePicture } from './take-picture.mjs';

/**
 * Pictures of the running application. Without an argument every state that is looked at in
 * a review, into `.shots/` with an `index.html` of them all; with words only the states whose
 * names hold one of them; with `readme` the one that the README shows.
 */
const words = process.argv.slice(2);
const isReadme = words.includes('readme');
const wanted = isReadme
  ? [readmePicture]
  : states.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const folder = fileURLToPath(new URL(isReadme ? './' : '../../.shots/', import.meta.url));
mkdirSync(folder, { recursive: true });

const files = await servedFiles(wanted);
const pages = await openBuiltPages();
for (const state of wanted) {
  const path = `${folder}${state.name}.png`;
  try {
    await takePicture(pages, state, path, files);
    console.log(path);
  } catch (error) {
    console.error(`${state.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
await pages.close();
if (!isReadme) writeFileSync(`${folder}index.html`, contactSheet(states));

/** Twenty thousand incidents, made only where a state asks for them. */
async function servedFiles(some) {
  if (!some.some(({ address = '' }) => address.includes('generated.geojson'))) return {};
  const generated = new URL('../support/generated-incidents.ts', import.meta.url);
  const { module } = await runnerImport(fileURLToPath(generated));
  return { 'generated.geojson': module.generateIncidentFile() };
}
