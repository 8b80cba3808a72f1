import { join } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';

export interface ServedPages {
  /** Ends in a slash. */
  readonly base: string;
  close(): Promise<void>;
}

/** What is built for the benchmark stays where tools keep such things. */
const builds = join(process.cwd(), 'node_modules/.bench');

/** The app as it is handed out, under its sealed headers. */
export function serveApp(): Promise<ServedPages> {
  return serve({ build: { outDir: join(builds, 'app'), emptyOutDir: true } });
}

/** The pages that are measured against one another, with the same files beside them. */
export function serveBenchPages(): Promise<ServedPages> {
  const root = join(process.cwd(), 'tests/bench/pages');
  return serve({
    configFile: false,
    root,
    base: './',
    publicDir: join(process.cwd(), 'public'),
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      // Profiles go by the names of functions.
      minify: false,
      outDir: join(builds, 'pages'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: ['ours.html', 'rivals.html'].map((name) => join(root, name)) },
    },
  });
}

async function serve(config: InlineConfig): Promise<ServedPages> {
  await build({ ...config, logLevel: 'error' });
  const server = await preview({ ...config, logLevel: 'error', preview: { port: 0, open: false } });
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error('the server of the built pages has no address');
  return { base, close: () => server.close() };
}
