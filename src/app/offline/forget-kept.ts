import { createCopiesOfData } from './copies-of-data.ts';

/** Takes away the copies of datasets; those of the application itself stay. */
export async function forgetKeptData(): Promise<void> {
  // Plain http has no store for copies.
  if (!('caches' in globalThis)) return;
  await createCopiesOfData(new URL('./', document.baseURI).href).forgetAll();
}
