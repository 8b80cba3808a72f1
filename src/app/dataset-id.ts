/**
 * An id for the dataset of a file, from its name without its ending: letters, digits, dots,
 * dashes and underscores.
 *
 * @param taken ids that others have
 */
export function datasetIdOfFile(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return freeDatasetId(plain === '' ? 'data' : plain, taken);
}

/** The wanted id, with a number behind it where others have it. */
export function freeDatasetId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
