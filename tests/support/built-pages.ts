import { build } from 'vite';

/** Builds the pages once before the end-to-end tests, so that they never look at an old build. */
export async function setup(): Promise<void> {
  await build({ logLevel: 'warn' });
}
