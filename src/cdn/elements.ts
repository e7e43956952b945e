import { register as registerWith } from './others.js';

/** Registers an element in the page's language; false where there is no such element. */
export const register = (tag: string): Promise<boolean> =>
  registerWith(tag, async () => (await import('../elements/passkey-nudge.js')).PasskeyNudge);
