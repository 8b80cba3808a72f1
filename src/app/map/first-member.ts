import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { Clause } from '../../core/filter/filter.ts';
import { countryOfArea } from '../../core/incident/place-keys.ts';
import { isStale } from '../../engine/protocol.ts';
import type { SymbolInView } from '../../map/symbols-in-view.ts';
import type { MapLink } from './map-link.ts';

interface Frames {
  symbols(): readonly SymbolInView[];
  subscribe(listener: () => void): () => void;
  isBusy(): boolean;
}

/** Nobody waits longer for a group to open. */
const patienceMs = 5000;

/** The key of the first symbol that stands for members of a group or a stack which was opened, once the map has come to rest; `null` where none is in view. */
export async function firstMember(
  { key, hit }: SymbolInView,
  link: MapLink,
  frames: Frames,
): Promise<string | null> {
  if (hit.type !== 'group' && hit.type !== 'stack') return null;
  await opened(key, frames);
  const symbols = frames.symbols();
  if (hit.type === 'stack') {
    return symbols.find((symbol) => isAreaOf(symbol, hit.country))?.key ?? null;
  }
  const spread = symbols.find(({ isSpread, content }) => isSpread && content.type === 'incident');
  if (spread !== undefined) return spread.key;
  for (const symbol of symbols) {
    const clause = clauseOf(symbol);
    if (clause === null) continue;
    if (await isAnyIn([{ op: 'cell', cell: hit.cell }, clause], link)) return symbol.key;
  }
  return null;
}

/** When the map is at rest and the group or stack no longer stands as one symbol, or after a while. */
function opened(key: string, { symbols, subscribe, isBusy }: Frames): Promise<void> {
  return new Promise((resolve) => {
    const isOpen = (): boolean =>
      !isBusy() &&
      !symbols().some((symbol) => symbol.key === key && symbol.content.type !== 'rest');
    const finish = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = subscribe(() => {
      if (isOpen()) finish();
    });
    const timer = setTimeout(finish, patienceMs);
    if (isOpen()) finish();
  });
}

function clauseOf({ hit }: SymbolInView): Clause | null {
  switch (hit.type) {
    case 'incident':
      return { op: 'in', field: 'id', values: [hit.id] };
    case 'group':
      return { op: 'cell', cell: hit.cell };
    case 'area':
    case 'stack':
      return null;
  }
}

function isAreaOf({ hit }: SymbolInView, country: string): boolean {
  return hit.type === 'area' && countryOfArea(hit.areaId) === country;
}

async function isAnyIn(
  clauses: readonly Clause[],
  { engine, view, answers, signal }: MapLink,
): Promise<boolean> {
  const { filter, window } = view.getState();
  const shownWindow = window ?? answers.getState().extent;
  if (shownWindow === null) return false;
  try {
    const { total } = await engine.rows(
      {
        filter: [...filterOfIntent(filter), ...clauses],
        window: shownWindow,
        sort: { field: 'start', order: 'descending' },
        limit: 1,
      },
      signal,
    );
    return total > 0;
  } catch (error) {
    // Other data, and so other groups.
    if (isStale(error)) return false;
    throw error;
  }
}
