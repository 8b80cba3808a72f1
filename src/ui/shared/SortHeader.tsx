import { Icon } from './Icon.tsx';
import styles from './SortHeader.module.css';

export type SortOrder = 'ascending' | 'descending';

interface SortHeaderProps {
  readonly name: string;
  /** `null` where the table is sorted by another column. */
  readonly order: SortOrder | null;
  /** What the first click asks for. */
  readonly first: SortOrder;
  readonly onSort: (order: SortOrder) => void;
  readonly className?: string | undefined;
}

/** The head of a column that a click sorts by, a further click the other way round. */
export function SortHeader({ name, order, first, onSort, className }: SortHeaderProps) {
  const next = order === null ? first : opposite[order];
  return (
    <th scope="col" aria-sort={order ?? undefined} className={className}>
      <button type="button" className={styles['button']} onClick={() => onSort(next)}>
        {name}
        <span className={styles['arrow']} data-order={order ?? 'none'}>
          <Icon name={order === 'ascending' ? 'up' : 'down'} />
        </span>
      </button>
    </th>
  );
}

const opposite: Readonly<Record<SortOrder, SortOrder>> = {
  ascending: 'descending',
  descending: 'ascending',
};
