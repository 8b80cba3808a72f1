import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview, runnerImport } from 'vite';

/** Builds the pages, serves them with the sealed headers and starts a Chromium, for scripts outside the test runner. */
export async function openBuiltPages() {
  const { module } = await runnerImport(
    fileURLToPath(new URL('working-chromium.ts', import.meta.url)),
  );
  const found = module.workingChromium;
  if (found.outcome === 'missing') throw new Error(`no Chromium can run here: ${found.reason}`);
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', preview: { port: 0, open: false } });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...module.chromiumArguments],
  });
  return {
    base: server.resolvedUrls.local[0],
    browser,
    version: found.version,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
