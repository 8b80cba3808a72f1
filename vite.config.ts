import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, resolveChromium } from './tests/support/chromium.ts';
import { headerSets } from './vite.headers.ts';
import { thirdPartyNotices } from './vite.notices.ts';
import { offlineCopy } from './vite.offline.ts';

const chromium = process.env['VITEST'] === undefined ? null : await resolveChromium();

/**
 * Says nothing of its side effects, and has one: it compiles WebAssembly, which the sealed page
 * forbids, for a decompressor that is not used.
 */
const treeshake = {
  moduleSideEffects: [{ test: /node_modules\/hyparquet-compressors\//, sideEffects: false }],
};

export default defineConfig({
  base: './',
  plugins: [react(), headerSets(), thirdPartyNotices(), offlineCopy()],
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    target: 'es2022',
    // Without these light-dark() is lowered and a theme set from code has no effect.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      treeshake,
      output: {
        // So that a profile tells its work from ours, and a release of ours leaves it in the cache.
        // The address of its worker belongs to the first file, which vouches for it.
        codeSplitting: {
          groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl\/(?!.*worker&url)/ }],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/support/every-language.ts'],
          // Property tests are bounded by their runs, not by the clock of a busy machine.
          testTimeout: 60_000,
          exclude: ['tests/e2e/**', 'tests/**/*.browser.test.*'],
          // No file changes what another imports, and making all modules anew for each costs a third.
          isolate: false,
          // After the end-to-end tests, which want one worker, while no browser works: all cores.
          sequence: { groupOrder: 1 },
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        // Reached by dynamic imports only; found during a test they would make Vite start anew under it.
        optimizeDeps: {
          include: ['mgrs', 'terra-draw', 'terra-draw-maplibre-gl-adapter'],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/support/every-language.ts'],
          // As of the others: no test is about how fast a machine is.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // What faster tests cover as well, tried in the built pages by `npm test -- --long`.
          exclude: process.env['ATLAS_LONG'] === '1' ? [] : ['tests/e2e/**/*.long.test.ts'],
          globalSetup: ['tests/support/built-pages.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
          // All files share a browser and, where they find it as it was, a page.
          isolate: false,
        },
      },
    ],
  },
});
