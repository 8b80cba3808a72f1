import { lazy } from 'react';

/** What the drawer and the sheet show besides list and filters; fetched when it is first opened. */
export const FiguresPanel = lazy(() => import('./figures/FiguresPanel.tsx'));
export const TablePanel = lazy(() => import('./table/TablePanel.tsx'));
