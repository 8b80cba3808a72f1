/**
 * What the network answers, unless it fails, the server is out of order, or nothing comes in
 * time and there is a copy. Rejects only where both fail.
 */
export async function networkFirst(
  network: Promise<Response>,
  findCopy: () => Promise<Response | undefined>,
  patienceMs: number,
): Promise<Response> {
  const inTime = await Promise.race([
    network.then(
      (response) => (response.status < 500 ? response : null),
      () => null,
    ),
    new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null)),
  ]);
  return inTime ?? (await findCopy()) ?? network;
}
