import { sealedHeaders } from './sealed-headers.ts';

const policy = 'Content-Security-Policy';

/** The other header set: files can be fetched from other servers, by https, once the reader asks for one. */
export const openHeaders: Readonly<Record<string, string>> = {
  ...sealedHeaders,
  [policy]: (sealedHeaders[policy] ?? '').replace(
    "connect-src 'self'",
    "connect-src 'self' https:",
  ),
};
