import type { ContextLayers, ContextParts } from './context.ts';

/** What draws context, whose code is fetched when the first layer is brought. */
export function fetchedContext(parts: ContextParts): ContextLayers {
  let layers: ContextLayers | null = null;
  const end = parts.context.subscribe(() => {
    end();
    import('./context.ts').then(({ followContext }) => {
      layers = followContext(parts);
    }, parts.fail);
  });
  return { hit: (hit, position, isChosen) => layers?.hit(hit, position, isChosen) };
}
