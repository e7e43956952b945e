export type * from './backends/backend.js';
export { OwnBackend, type OwnBackendOptions } from './backends/own.js';
export type * from './contract.js';
export type * from './host-contract.js';
export { AuthenticatorChallenge } from './elements/authenticator-challenge.js';
export { AuthenticatorLaunch } from './elements/authenticator-launch.js';
export { AuthenticatorSettings } from './elements/authenticator-settings.js';
export { PasskeyEnroll } from './elements/passkey-enroll.js';
export { PasskeyNudge } from './elements/passkey-nudge.js';
export { RecoveryCodes } from './elements/recovery-codes.js';
export type { LaunchMode, Outcome, PasskeyEventMap, ToldFailure } from './events.js';
export {
  failureCodes,
  isPasskeyError,
  PasskeyError,
  type Confidence,
  type Failure,
  type FailureCode,
  type Retry,
} from './failure.js';
export type * from './nudge-contract.js';
export type { Launch } from './runners/source.js';
