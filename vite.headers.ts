import type { Plugin } from 'vite';
import { openHeaders } from './src/app/open-headers.ts';
import { sealedHeaders } from './src/app/sealed-headers.ts';

/** `vite preview` sends the sealed headers; the open ones with `--mode open`. */
export function headerSets(): Plugin {
  return {
    name: 'header-sets',
    config: (_, { mode }) => ({
      preview: { headers: { ...(mode === 'open' ? openHeaders : sealedHeaders) } },
    }),
  };
}
