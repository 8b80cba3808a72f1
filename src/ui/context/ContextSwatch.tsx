import type { ContextEntry } from '../../state/context-store.ts';
import styles from './ContextSwatch.module.css';

/** How the layer looks on the map; decoration beside its name. */
export function ContextSwatch({ entry }: { readonly entry: ContextEntry }) {
  const { content, tint } = entry;
  if (content.type === 'sums') {
    return <span aria-hidden="true" className={styles['sums']} />;
  }
  return (
    <svg
      viewBox="0 0 24 16"
      width="24"
      height="16"
      aria-hidden="true"
      focusable="false"
      data-tint={tint % 3}
      className={styles['shape']}
    >
      <path d="M0 12 L8 5 L15 9 L24 3 V16 H0z" fill="currentColor" opacity="0.15" />
      <path
        d="M0 12 L8 5 L15 9 L24 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="5 3"
      />
    </svg>
  );
}
