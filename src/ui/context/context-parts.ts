import { lazy, type ComponentType } from 'react';

/** What only a page with context shows. Where it cannot be fetched the layers are drawn without it. */
export const ContextGroup = part(({ ContextGroup: view }) => view);
export const ContextOnMap = part(({ ContextOnMap: view }) => view);
export const ContextCredits = part(({ ContextCredits: view }) => view);

type Views = typeof import('./context-views.ts');

function part<Props>(of: (views: Views) => ComponentType<Props>) {
  return lazy(() =>
    import('./context-views.ts').then(
      (views) => ({ default: of(views) }),
      () => ({ default: (): null => null }),
    ),
  );
}
