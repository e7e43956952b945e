import type { JitsudoOptions } from './jitsudo-wire.js';

/** How what this page has begun last stands. */
export interface Hold {
  /** Something newer has taken its place. */
  replaced?: boolean;
  /** Absent where nobody else is told. */
  release?: () => void;
}

/**
 * The service keeps one pending enrollment a person and gives it no name, so that a newer one voids it, and an answer to
 * the older spends the newer. Tabs of one browser tell each other by a Web Lock, which the newest takes from whoever has
 * it; the token says nothing of who the person is, so all people of a tenant share it. Without Web Locks only what this
 * page begins itself is known.
 */
export function hold({ tenantId, locks = browserLocks() }: JitsudoOptions): Promise<Hold> {
  return new Promise((resolve) => {
    const held: Hold = {};
    const keep = () =>
      new Promise<void>((release) => {
        held.release = release;
        resolve(held);
      });
    const lose = () => {
      // Taken by another; or not to be had in this document at all, and then it goes on unguarded.
      held.replaced = 'release' in held;
      resolve(held);
    };
    if (locks) locks.request(`passkey-elements ${tenantId}`, { steal: true }, keep).catch(lose);
    else resolve(held);
  });
}

function browserLocks(): LockManager | undefined {
  // There is none on a server, nor in some browsers.
  return (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
}
