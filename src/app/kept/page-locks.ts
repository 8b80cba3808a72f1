/** Keeps the pages of this site that are open at one time out of one another's way. */
export interface PageLocks {
  /** Runs `work` while no other page runs anything under that name. */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Runs `work` as `inTurn`, if no page holds or uses the name at the moment; else nothing. */
  ifFree(name: string, work: () => Promise<void>): Promise<void>;
  /** Marks the name as in use, beside others who use it, until this page is closed or lets go of it. */
  use(name: string): Promise<() => void>;
}

const prefix = 'incident-atlas kept ';

export function createPageLocks(locks: Pick<LockManager, 'request'>): PageLocks {
  return {
    inTurn: (name, work) => locks.request(prefix + name, () => work()),
    ifFree: (name, work) =>
      locks.request(prefix + name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await work();
      }),
    use: (name) =>
      new Promise((resolve, reject) => {
        locks
          .request(
            prefix + name,
            { mode: 'shared' },
            () => new Promise<void>((letGo) => resolve(letGo)),
          )
          .catch(reject);
      }),
  };
}
