import { keptAtHeader } from '../../engine/kept-at-header.ts';

/**
 * The answer as it is kept, so that whoever is given it can tell a copy from what the server
 * says now. Made anew, it is also free of the redirect that it may have come by, which a
 * browser refuses of a page that a service worker hands out.
 */
export function copyOf(response: Response, keptAt: Date): Response {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set(keptAtHeader, keptAt.toISOString());
  return new Response(response.body, { status, statusText, headers });
}
