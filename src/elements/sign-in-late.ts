import { authenticate, checkRequest } from '../ceremony/authenticate.js';
import { autofill, canAutofill } from '../ceremony/autofill.js';
import { signalUnknown } from '../ceremony/signals.js';

/** A challenge for somebody nobody knows yet, all of it and what its prompt needs: loaded before its first screen. */
export * from './challenge-late.js';
export { laterSignIn as laterChallenge } from '../flows/sign-in.js';
export { signInFocus as challengeFocus } from './sign-in-status.js';
export { signInView as challengeView } from './sign-in-view.js';
export { signInStyles as challengeStyles } from './sign-in.styles.js';

export const loadCeremony = () =>
  Promise.resolve({ authenticate, checkRequest, signalUnknown, autofill, canAutofill });
