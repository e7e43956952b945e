import type { Facts } from './facts.js';

/** What the service refused, or that it was not to be reached. */
export const serviceFacts = {
  action_expired: {
    cause:
      'The link’s time was over, ten minutes unless `expiresIn` said otherwise, before the next step began.',
    remedy:
      'Give the element `launch`: it then fetches another link by itself. Without it, track again when you hear `passkey-expired`.',
    retry: ['restart'],
  },
  action_ended: {
    cause: 'The action is completed or was cancelled, or it was never a link of this server.',
    remedy:
      'The same: `launch`, or track again. A link works once, so make one when the person asks and keep none.',
    retry: ['restart'],
  },
  opened_elsewhere: {
    cause: 'Another browser presented this link first, and it belongs to that one.',
    remedy:
      'Track again when the person asks. It is in the audit: several for one user are worth a look. Links that travel by mail want `delivery: "message"`.',
    retry: ['restart'],
  },
  session_expired: {
    cause:
      'The service no longer knows the session of this page, or the browser has lost the key it belongs to: cleared data, or a page that was reloaded where nothing is kept.',
    remedy:
      'Track again, or give the element `launch`. With [an adapter](backends.md#what-your-page-does-for-an-adapter) answer `token()` with a fresh token each time.',
    retry: ['restart'],
  },
  step_up_required: {
    cause: 'The change needs a fresh proof, with the strongest method that the person has.',
    remedy:
      'Nothing: the element asks for it and goes on. In code of your own pass one of `details.stepUp.ways` first.',
    retry: ['none'],
  },
  reauth_required: {
    cause:
      'The person has nothing enrolled, and `authenticatedAt` is more than five minutes old; or another service wants a fresh sign-in.',
    remedy:
      'Have the person sign in to your site again, then track with the new `authenticatedAt`. An adapter calls your `reauthenticate` first.',
    retry: ['restart'],
  },
  tenant_mismatch: {
    cause: 'The action or the token belongs to a tenant that is not configured where it arrived.',
    remedy:
      'Give all processes behind one address the same `tenants`, and compare an adapter’s `tenantId`.',
    retry: ['none'],
  },
  forbidden: {
    cause:
      'The rights of the key, or the scope of the action, do not include this; or a page called with a secret key.',
    remedy:
      'Give the key the right it needs (`track`, `admin`) or the action the [scope](server.md#who-may-do-what). Secret keys are for your server only.',
    retry: ['none'],
  },
  unauthorized: {
    cause: 'A call of your server’s had no valid secret key. People do not meet it.',
    remedy: 'Send `Authorization: Bearer` with one of the tenant’s `keys`.',
    retry: ['none'],
  },
  not_found: {
    cause:
      'There is no such authenticator, user or action, or it is somebody else’s: the answer is the same.',
    remedy: 'Look the id up anew. What became of an action is answered for a month.',
    retry: ['restart'],
  },
  no_pending_enrollment: {
    cause:
      'The enrollment to be completed is not there: it was never begun in this action, or is over.',
    remedy: 'Begin another one; the element does so with another link.',
    retry: ['restart'],
  },
  verification_failed: {
    cause:
      'What the authenticator signed did not stand the checks: another challenge, origin or RP ID, or a signature that does not fit. From `verifyWebhook`: a signature that is not of the secret, or too old.',
    remedy:
      'Compare the tenant’s `rpId` and `origins` with the page that was used, its port too. Where they agree, take it seriously.',
    retry: ['once'],
  },
  wrong_code: {
    cause:
      'The code is not right, too old, or was used before; `attemptsLeft` says how often it may still be tried.',
    remedy:
      'Nothing. Where every code of every authenticator app is refused, set the server’s clock by network time.',
    retry: ['same'],
  },
  credential_not_found: {
    cause: 'The account does not have the passkey that was used, or has it no longer.',
    remedy:
      'Nothing: the browser is told to forget it where it can be told. After a move from another service, import its credentials first.',
    retry: ['elsewhere'],
  },
  last_authenticator: {
    cause: 'It is the account’s last usable way in, which its owner cannot remove.',
    remedy:
      'Nothing: the person adds another first, or suspends this one. A key with `admin` rights may remove it.',
    retry: ['none'],
  },
  credential_limit: {
    cause:
      'The account has as many as the tenant allows: `passkeyLimit` (10 unless set) or `totalLimit`.',
    remedy: 'Raise the limit, or leave it to the person to remove one.',
    retry: ['none'],
  },
  rate_limited: {
    cause: 'Too many tries or codes in a short time; `retryAfter` is the seconds that are left.',
    remedy: 'Nothing: the wait is the protection. In calls of your own heed `Retry-After`.',
    retry: ['same'],
  },
  in_progress: {
    cause:
      'The same request, with the same `Idempotency-Key`, is still being worked on after five seconds.',
    remedy:
      'Ask again shortly with the same key, as the elements do. If it is frequent, look at the database.',
    retry: ['same'],
  },
  invalid_request: {
    cause:
      'A request is not what the server takes; or an element was given nothing to open, or something that is no link.',
    remedy: '`failure.cause.message` names the property; `GET /openapi.json` has the schema.',
    retry: ['none'],
  },
  method_not_allowed: {
    cause: 'A route was called with another HTTP method than it takes.',
    remedy: 'Let the proxy before the server pass on `PATCH`, `DELETE` and `OPTIONS` as they are.',
    retry: ['none'],
  },
  unsupported_media_type: {
    cause: 'The body was not sent as JSON.',
    remedy: 'Send `Content-Type: application/json`, and let nothing on the way change it.',
    retry: ['none'],
  },
  payload_too_large: {
    cause: 'The body is larger than its route takes.',
    remedy: 'Send less. The elements’ own bodies are small, so look at what stands between.',
    retry: ['none'],
  },
  idempotency_mismatch: {
    cause: 'An `Idempotency-Key` was used again, for another request.',
    remedy: 'Make a new key for each request, and use it again only to repeat that very one.',
    retry: ['none'],
  },
  use_dpop_nonce: {
    cause:
      'The proof had no nonce of the server’s, or an old one. The elements send it again by themselves.',
    remedy:
      'Where it is seen nonetheless, a proxy keeps back the `DPoP-Nonce` header: let it through.',
    retry: ['once'],
  },
  invalid_proof: {
    cause:
      'The DPoP proof does not fit its request: another address or method, or it was used before.',
    remedy:
      'Set `baseUrl` to exactly where browsers reach the server. Let the proxy change neither host nor path, and send nothing twice.',
    retry: ['once'],
  },
  not_available: {
    cause:
      'The service cannot answer at the moment; or, where `retry` is `none`, it does not do this at all.',
    remedy:
      'Look at `/health/ready` of the server. With another service see [what it can do](backends.md#what-each-can-do).',
    retry: ['once', 'none'],
  },
  not_offered: {
    cause: 'Something was to be added in an action of purpose `nudge` to which no offer was made.',
    remedy:
      'Nothing: the person goes on. Where they ask for a passkey themselves, track with purpose `enroll`.',
    retry: ['none'],
  },
  network: {
    cause:
      'No answer came: offline, a name that does not resolve, a certificate, CORS, or the page’s own `connect-src`.',
    remedy:
      '[The doctor](troubleshooting.md) tells these apart. What was sent is sent again with the same `Idempotency-Key`, so that nothing is done twice.',
    retry: ['same'],
  },
  server_error: {
    cause: 'The service answered 5xx, or something that cannot be read.',
    remedy: 'Look at the server’s log of that time. To repeat it is safe.',
    retry: ['once'],
  },
} as const satisfies Record<string, Facts>;
