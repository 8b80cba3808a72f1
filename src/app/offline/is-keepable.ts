/**
 * Whether an answer is the whole file that was asked for. Many servers answer every unknown
 * address with the application's own page.
 */
export function isKeepable(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  isPageWanted: boolean,
): boolean {
  const isWebPage = (headers.get('content-type') ?? '').startsWith('text/html');
  const mayBeKept = !/\bno-store\b/i.test(headers.get('cache-control') ?? '');
  return status === 200 && isWebPage === isPageWanted && mayBeKept;
}
