import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly className: string | undefined;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** What scrolls must be reached by the keyboard, which scrolls it; thus it is in the tab order and has a name. */
const keyboardScrollable = { role: 'region', tabIndex: 0 } as const;

export function ScrollRegion({ name, isBusy, className, ref, children }: ScrollRegionProps) {
  return (
    <div
      ref={ref}
      {...keyboardScrollable}
      aria-label={name}
      aria-busy={isBusy}
      className={className}
    >
      {children}
    </div>
  );
}
