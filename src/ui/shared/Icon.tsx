/** Line drawings on a 20 × 20 grid, in the colour of the text; decoration beside an accessible name. */
const paths = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  frame: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  close: 'M5 5l10 10M15 5L5 15',
  previous: 'M12.5 4.5L7 10l5.5 5.5',
  next: 'M7.5 4.5L13 10l-5.5 5.5',
  up: 'M4.5 12.5L10 7l5.5 5.5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  search: 'M13.5 13.5L17 17M15 9A6 6 0 1 1 3 9a6 6 0 0 1 12 0z',
  link: 'M8.5 11.5l3-3M9 6l1.8-1.8a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.8 1.8a3.5 3.5 0 0 1-5-5L6 9',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  out: 'M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7',
  settings:
    'M8.3 2.6L11.7 2.6L11.7 4.6L12.7 5L14.1 3.6L16.4 5.9L15 7.3L15.4 8.3L17.4 8.3L17.4 11.7L15.4 11.7L15 12.7L16.4 14.1L14.1 16.4L12.7 15L11.7 15.4L11.7 17.4L8.3 17.4L8.3 15.4L7.3 15L5.9 16.4L3.6 14.1L5 12.7L4.6 11.7L2.6 11.7L2.6 8.3L4.6 8.3L5 7.3L3.6 5.9L5.9 3.6L7.3 5L8.3 4.6zM12.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  fold: 'M12 5l-5 5 5 5M4 4v12',
  figures: 'M4 16V9M10 16V4M16 16v-5',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M9 4v12',
  list: 'M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  stepBack: 'M15 4.5L7 10l8 5.5zM4.5 4.5v11',
  stepForward: 'M5 4.5l8 5.5-8 5.5zM15.5 4.5v11',
  parent: 'M5 3v7a3 3 0 0 0 3 3h7M12 10l3 3-3 3',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
