import { useEffect, useRef } from 'react';
import { jobElementId } from './job-phase.ts';

/**
 * Where the control that was used goes away with the state of its job, focus goes to the job
 * instead of to nowhere.
 *
 * @returns is told the job whose control was used
 */
export function useJobFocus(): (job: number) => void {
  const acted = useRef<number | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (acted.current === null || (activeElement !== null && activeElement !== document.body)) {
      return;
    }
    document.getElementById(jobElementId(acted.current))?.focus();
    acted.current = null;
  });
  return (job) => {
    acted.current = job;
  };
}
