import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Every check of the project, in the order of their cost; the first that fails ends the run.
 * With `--long` more cases are tried of what the usual run samples.
 */
if (process.argv.includes('--long')) process.env.ATLAS_LONG = '1';
const { module } = await runnerImport(
  fileURLToPath(new URL('support/working-chromium.ts', import.meta.url)),
);
const { workingChromium: chromium } = module;

const checks = [
  ['types of src', 'tsc', '--noEmit'],
  ['types of src/core, without a browser', 'tsc', '--noEmit', '-p', 'src/core/tsconfig.json'],
  ['types of tests', 'tsc', '--noEmit', '-p', 'tests/tsconfig.json'],
  ['lint', 'oxlint', '--type-aware'],
  ['format', 'oxfmt', '--check', '.'],
  ['unused code and packages', 'knip'],
];
for (const [name, command, ...args] of checks) {
  console.log(`\n> ${name}`);
  if (run(command, args) !== 0) fail(`${name} failed`);
}

const projects = ['unit'];
if (chromium.outcome === 'works') {
  console.log(`\n> tests (${chromium.version})`);
  process.env.CHROMIUM_PATH = chromium.path;
  projects.push('browser', 'e2e');
} else if (process.env.CI) {
  fail(`no Chromium can run here: ${chromium.reason}`);
} else {
  warnLoudly(chromium.reason);
}

const folder = mkdtempSync(join(tmpdir(), 'incident-atlas-test-'));
const report = join(folder, 'report.json');
const code = run('vitest', [
  'run',
  ...projects.flatMap((name) => ['--project', name]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
if (chromium.outcome === 'missing') warnLoudly(chromium.reason);
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = code === 0 && numPassedTests > 0 ? 0 : 1;

function run(command, args) {
  const { status, error } = spawnSync(join('node_modules', '.bin', command), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function fail(reason) {
  console.error(`\n${reason}`);
  process.exit(1);
}

function warnLoudly(reason) {
  const line = '!'.repeat(72);
  console.warn(
    `\n${line}\nNo Chromium can run here, so NOTHING THAT IS DRAWN WAS TESTED.\n${reason}\n` +
      `Install Chromium or name one in CHROMIUM_PATH, and run the tests again.\n${line}`,
  );
}
