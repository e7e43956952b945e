export type * from './backends/backend.js';
export { OwnBackend, type OwnBackendOptions } from './backends/own.js';
export type * from './contract.js';
export { PasskeyEnroll } from './elements/passkey-enroll.js';
export type { PasskeyEventMap } from './events.js';
export {
  failureCodes,
  isPasskeyError,
  PasskeyError,
  type Confidence,
  type Failure,
  type FailureCode,
  type Retry,
} from './failure.js';
export type { Launch } from './runners/source.js';
