/** For the host's own server, in any runtime with fetch and WebCrypto: the calls with a secret key, and webhooks. */
export {
  createHost,
  type Host,
  type HostOptions,
  type SentCode,
  type VerifiedCode,
} from './host.js';
export { verifyWebhook, type VerifyOptions, type WebhookRequest } from './webhook.js';
export type { WebhookEvent } from './webhook-event.js';
export type {
  ActionResponse,
  AuthenticatorsResponse,
  ImportRequest,
  TrackRequest,
  TrackResponse,
  UserResponse,
  ValidateResponse,
} from '../host-contract.js';
export type {
  AuthenticatorJSON,
  AuthenticatorPatch,
  MethodKind,
  Purpose,
  Scope,
} from '../contract.js';
export { isPasskeyError, PasskeyError, type Failure, type FailureCode } from '../failure.js';
