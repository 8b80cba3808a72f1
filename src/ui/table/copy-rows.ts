import type { Incident } from '../../core/incident/incident.ts';
import type { Cursor, Engine, RowsQuery } from '../../engine/protocol.ts';

/** More take long to paste, and a file serves better. */
const mostCopied = 5000;
const pageSize = 1000;

export interface ReadRows {
  readonly rows: readonly Incident[];
  readonly total: number;
}

/**
 * The first rows of a query, up to `mostCopied`, page by page.
 *
 * @param onRead gets the number of rows read so far
 */
export async function readRowsToCopy(
  engine: Pick<Engine, 'rows'>,
  query: RowsQuery,
  onRead: (rows: number) => void,
  signal: AbortSignal,
): Promise<ReadRows> {
  const rows: Incident[] = [];
  let after: Cursor | undefined;
  let total: number;
  do {
    const limit = Math.min(pageSize, mostCopied - rows.length);
    const page = await engine.rows(
      { ...query, limit, ...(after === undefined ? {} : { after }) },
      signal,
    );
    rows.push(...page.rows);
    total = page.total;
    after = page.next;
    onRead(rows.length);
  } while (after !== undefined && rows.length < mostCopied);
  return { rows, total };
}
