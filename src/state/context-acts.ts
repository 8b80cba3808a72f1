import type { ContextContent, ContextEntry, ContextStore } from './context-store.ts';

/** Adds a layer, on; two layers of sums at once would cover each other, so the others go off. */
export function addContext(
  store: ContextStore,
  id: string,
  content: ContextContent,
  leadingType: number,
): void {
  store.setState(({ entries }) => {
    const others = content.type === 'sums' ? entries.map(withoutSums) : entries;
    const tint = entries.filter((entry) => entry.content.type === 'shapes').length;
    const choice = { measure: 'events', type: leadingType } as const;
    return { entries: [...others, { id, isOn: true, tint, choice, content }] };
  });
}

export function turnContext(store: ContextStore, id: string, isOn: boolean): void {
  store.setState(({ entries, card }) => {
    const turned = entries.find((entry) => entry.id === id);
    const areSums = isOn && turned?.content.type === 'sums';
    return {
      card: card?.entry === id ? null : card,
      entries: entries.map((entry) => {
        if (entry.id === id) return { ...entry, isOn };
        return areSums ? withoutSums(entry) : entry;
      }),
    };
  });
}

export function chooseSums(
  store: ContextStore,
  id: string,
  choice: Partial<ContextEntry['choice']>,
): void {
  store.setState(({ entries }) => ({
    entries: entries.map((entry) =>
      entry.id === id ? { ...entry, choice: { ...entry.choice, ...choice } } : entry,
    ),
  }));
}

export function removeContext(store: ContextStore, id: string): void {
  store.setState(({ entries, card }) => ({
    entries: entries.filter((entry) => entry.id !== id),
    card: card?.entry === id ? null : card,
  }));
}

function withoutSums(entry: ContextEntry): ContextEntry {
  return entry.content.type === 'sums' && entry.isOn ? { ...entry, isOn: false } : entry;
}
