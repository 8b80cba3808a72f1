/** All that a page with context shows, fetched together. */
export { ContextCredits } from './ContextCredits.tsx';
export { ContextGroup } from './ContextGroup.tsx';
export { ContextOnMap } from './ContextOnMap.tsx';
