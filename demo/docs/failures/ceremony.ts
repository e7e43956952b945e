import type { Facts } from './facts.js';

/** What the browser or the authenticator refused. */
export const ceremonyFacts = {
  insecure_context: {
    cause:
      'The page, or a page around its frame, is not served over https, so the browser hides WebAuthn.',
    remedy: 'Serve every one of them over https; plain http works on localhost only.',
    retry: ['none'],
  },
  in_app_browser: {
    cause: 'The page is shown inside another app, whose browser has no WebAuthn.',
    remedy:
      'Open the page in the system’s own browser; inside an app of yours use its Custom Tab or `ASWebAuthenticationSession`. Name other `methods` when you track, and the element offers those here.',
    retry: ['elsewhere'],
  },
  unsupported_browser: {
    cause:
      'This browser has no WebAuthn: it is old, or an extension or a company’s policy has turned it off.',
    remedy: 'Name other `methods` when you track: the element then offers those.',
    retry: ['elsewhere'],
  },
  invalid_origin: {
    cause:
      'The document has no origin of its own (a sandbox), or it is at an IP address instead of a host name. From the server: the page’s origin is not in the tenant’s `origins`.',
    remedy:
      'Add `allow-same-origin` to the frame’s `sandbox`; use a host name, or localhost while developing; list the exact origin, with its port, [in the tenant](server.md).',
    retry: ['none'],
  },
  frame_blocked: {
    cause:
      'The frame may not use passkeys. Safari creates none in a frame of another origin; other browsers want permission from every page around it.',
    remedy:
      'Put `allow="publickey-credentials-create; publickey-credentials-get"` on every iframe, or let [`launch()`](embedding.md) with `mode: \'auto\'` open a window where frames are not let.',
    retry: ['window'],
  },
  no_platform_authenticator: {
    cause:
      'A passkey of this very device was asked for, and it has no screen lock or fingerprint that passkeys could use.',
    remedy: 'Nothing on your side: the person sets one up, or uses a phone or a security key.',
    retry: ['change'],
  },
  options_invalid: {
    cause:
      'The options of the prompt cannot be used: the service’s answer is not the JSON form of WebAuthn’s options, or a member has a value that is not allowed.',
    remedy:
      'The console says which. With [a backend of your own](backends.md#one-of-your-own) answer `PublicKeyCredentialCreationOptionsJSON`: base64url without padding, a `user.id` of 1 to 64 bytes.',
    retry: ['once', 'none'],
  },
  options_expired: {
    cause:
      'The time for this ceremony was over (10 minutes with our server), or a newer one had taken its place before its answer came.',
    remedy:
      'Nothing: the element fetches new options and asks for one more click. Where it happens at once, look at the lifetime that your service gives its options.',
    retry: ['same'],
  },
  cancelled: {
    cause:
      'The person closed the prompt, or it ended unseen: not verified, timed out on the device, or no such passkey here. Browsers answer all of these with one and the same exception.',
    remedy:
      'Nothing. It is not an error: show no message of your own and raise no alarm. The person can go on in the element.',
    retry: ['same', 'elsewhere'],
  },
  cancelled_or_duplicate: {
    cause:
      'The prompt was refused a second time while the account has passkeys. Some authenticators report a duplicate as a refusal.',
    remedy: 'Nothing. A page with `<authenticator-settings>` shows the person what they have.',
    retry: ['same'],
  },
  aborted: {
    cause:
      'The element closed the prompt itself: it was taken off the page, or another element of the page began one.',
    remedy:
      'Nothing where that was meant. Otherwise keep the element in the document while a prompt is open; moving it is fine.',
    retry: ['same'],
  },
  superseded: {
    cause:
      'A newer request has taken the place of this one: another prompt in the same browser, or a newer code or ceremony of the same action on the server.',
    remedy:
      'Nothing: the person goes on with the newer one. In code of your own, end one ceremony before you begin another.',
    retry: ['same'],
  },
  aborted_externally: {
    cause: 'Something else ended the prompt: the browser, an extension or another script.',
    remedy:
      'Look for code of your own that calls `navigator.credentials`, for autofill for instance, and let it end before the element’s button is pressed.',
    retry: ['same'],
  },
  timed_out: {
    cause:
      'The prompt stood open until the browser closed it: after two minutes in Safari and Firefox.',
    remedy: 'Nothing: the person tries again.',
    retry: ['same'],
  },
  provider_malformed: {
    cause:
      'A password manager or an extension answered with something that is no readable passkey.',
    remedy:
      'Nothing on your side: the person turns the extension off for this site, or uses another device. Where one product shows up often, tell its maker.',
    retry: ['elsewhere'],
  },
  already_enrolled: {
    cause:
      'A passkey of this account is on this device or in this password manager already; the authenticator said so once the person had agreed.',
    remedy: 'Nothing: it is good news. Take the person on as if it had just been created.',
    retry: ['none'],
  },
  document_gone: {
    cause: 'The page was navigated, or its frame taken away, while the prompt was open.',
    remedy: 'Neither navigate nor remove the frame while a prompt is open.',
    retry: ['change'],
  },
  busy: {
    cause:
      'Another passkey request is open, of this page or of another tab. The element has already tried a second time within the same click.',
    remedy: 'Abort requests of your own, by their `signal`, before the person presses the button.',
    retry: ['same'],
  },
  needs_gesture: {
    cause:
      'The prompt was to open without a click of its own; Safari and frames of another origin want one for each.',
    remedy:
      'With the elements nothing: a button is shown. With `passkey-elements/sdk` call `start()` in the click’s own task, on an enrollment prepared before.',
    retry: ['same'],
  },
  not_focused: {
    cause: 'The window was not in front when the prompt was to open.',
    remedy: 'Nothing in a click. Open no prompt from a timer or from a page in the background.',
    retry: ['change'],
  },
  tls_untrusted: {
    cause:
      'The browser does not trust the page’s certificate. Behind a warning that was clicked away there are no passkeys.',
    remedy: 'Install a valid certificate, while developing too; localhost needs none.',
    retry: ['none'],
  },
  prompt_blocked: {
    cause:
      'The browser refused within a quarter of a second, faster than any person: no prompt was shown. Common reasons are a missing screen lock, an extension and a company’s policy.',
    remedy:
      'Try with extensions turned off, and ask [the doctor](troubleshooting.md). When many people meet it on one platform, log `failure.cause`.',
    retry: ['once'],
  },
  related_origin_failed: {
    cause:
      'The page is not below the RP ID, and `https://{rpId}/.well-known/webauthn` did not vouch for its origin.',
    remedy:
      'Let that address answer 200 with `application/json` `{"origins": ["https://…"]}`, of which browsers read five sites at most; or use an RP ID that the page is below.',
    retry: ['none'],
  },
  rp_id_mismatch: {
    cause: 'The RP ID is neither the page’s own host nor a registrable domain above it.',
    remedy:
      'Set the tenant’s `rpId` to a domain that all of your pages are on, without scheme, port or path.',
    retry: ['none'],
  },
  screen_lock_required: {
    cause: 'The device keeps no passkey without a screen lock; this is mostly Android.',
    remedy: 'Nothing on your side: the text names the platform’s own settings.',
    retry: ['change'],
  },
  conditional_unsupported: {
    cause:
      'The browser or the password manager makes or offers no passkey without a dialog (conditional create and get).',
    remedy: 'Nothing: a button does the same.',
    retry: ['none'],
  },
  request_unsupported: {
    cause:
      'The device or password manager cannot make or use a passkey as it was asked to: an algorithm, its residency, an extension of the request.',
    remedy:
      'Nothing with our server. With a service of yours, offer the algorithms ES256 (-7) and RS256 (-257) and ask for no attestation.',
    retry: ['elsewhere'],
  },
  no_discoverable_support: {
    cause: 'The security key cannot keep a passkey; it is a second factor only.',
    remedy:
      "The person uses another key. A tenant with `mode: 'classic'` takes such keys beside a user name.",
    retry: ['change'],
  },
  no_user_verification: {
    cause:
      "The security key has no PIN or fingerprint, and `userVerification: 'required'` asks for one.",
    remedy:
      'Nothing where you mean it; otherwise set the tenant’s `userVerification` to `preferred`.',
    retry: ['change'],
  },
  no_passkey_provider: {
    cause: 'On Android no password manager that keeps passkeys is turned on.',
    remedy: 'Nothing on your side: the text says where to turn one on.',
    retry: ['change'],
  },
  authenticator_error: {
    cause:
      'The authenticator or the system reported a fault of its own: it was locked or unplugged, or its answer was lost.',
    remedy: 'Nothing on your side: the person unlocks or reconnects it.',
    retry: ['once'],
  },
  too_many_credentials: {
    cause:
      'The browser was handed a longer list than it takes: more than 64 credentials to exclude.',
    remedy:
      'The elements cut the list; code of your own must too. The person removes passkeys they no longer use.',
    retry: ['none'],
  },
  unknown: {
    cause: 'The browser threw something that is in no table yet.',
    remedy: 'Look at `failure.cause`, and report it with the browser’s name and version.',
    retry: ['once'],
  },
} as const satisfies Record<string, Facts>;
