import { useEffect, useState } from 'react';
import type { ImportJob } from '../../state/import-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import hidden from '../shared/hidden.module.css';
import { useLocale } from '../shared/use-messages.ts';
import { newsWords } from './job-words.ts';

/** Says aloud what the latest jobs have come to. */
export function JobNews() {
  const { imports } = useAtlas();
  const locale = useLocale();
  const [jobs, setJobs] = useState<readonly ImportJob[]>([]);

  useEffect(
    () =>
      imports.subscribe((state, before) => {
        const statusBefore = new Map(before.jobs.map(({ id, state: { status } }) => [id, status]));
        const changed = state.jobs.filter(
          ({ id, state: { status } }) => statusBefore.get(id) !== status,
        );
        // What goes on is no news, but a new job empties the region, so that the same words are said again.
        const isNew = changed.some(({ id }) => !statusBefore.has(id));
        const told = changed.filter((job) => newsWords(job, 'en') !== '');
        if (told.length > 0 || isNew) setJobs(told);
      }),
    [imports],
  );

  return (
    <p aria-live="polite" className={hidden['hidden']}>
      {jobs.map((job) => newsWords(job, locale)).join(' ')}
    </p>
  );
}
