import { ceremonyText } from './ceremony-texts.js';

/** `ok` was looked at and is as it should be; `info` limits what can be had or known; `error` stops a ceremony. */
export type Level = 'ok' | 'info' | 'warning' | 'error';

interface Entry {
  readonly level: Level;
  /** What was found; `{names}` are filled in. */
  readonly cause: string;
  /** What to change; empty where nothing is to be. */
  readonly fix: string;
}

const ok = (cause: string): Entry => ({ level: 'ok', cause, fix: '' });
const info = (cause: string, fix: string): Entry => ({ level: 'info', cause, fix });
const warning = (cause: string, fix: string): Entry => ({ level: 'warning', cause, fix });
const error = (cause: string, fix: string): Entry => ({ level: 'error', cause, fix });

/** Everything the doctor may find; `docs/troubleshooting.md` has the same table, and a test compares them. */
export const catalogue = {
  // The page.
  page_ok: ok('{origin} is a secure context, and WebAuthn is there.'),
  insecure_context: { level: 'error', ...ceremonyText('insecure_context') },
  insecure_frame: { level: 'error', ...ceremonyText('insecure_context', { top: false }) },
  opaque_origin: { level: 'error', ...ceremonyText('invalid_origin', { origin: 'null' }) },
  address_for_host: { level: 'error', ...ceremonyText('invalid_origin', { hostIsIP: true }) },
  in_app_browser: error(
    'This page is shown inside another app, whose browser has no WebAuthn.',
    'Open the page in the system’s own browser; inside an app use its Custom Tab or ASWebAuthenticationSession.',
  ),
  webauthn_missing: error(
    'This browser has no WebAuthn: PublicKeyCredential or navigator.credentials is missing.',
    'Use a browser of 2020 or later, and look for an extension or a company policy that turns WebAuthn off. The elements then offer the other methods of the action.',
  ),
  // What the browser can do.
  capabilities_ok: ok('The browser says what it can do, and nothing we use is missing.'),
  capabilities_unknown: info(
    'This browser has no getClientCapabilities(), so what it can do is not known beforehand.',
    'Nothing is to be changed: everything is tried, and what fails says so.',
  ),
  capabilities_hang: warning(
    'The browser did not say within {limit} ms what it can do: an extension keeps the question to itself.',
    'Try with extensions turned off. The elements wait 300 ms and go on, so that a page works all the same.',
  ),
  no_platform_authenticator: warning(
    'This device has no screen lock or fingerprint that passkeys could use.',
    'Set one up in the system’s settings, or use a phone or a security key.',
  ),
  hybrid_missing: info(
    'This browser cannot use a passkey that is on a phone (hybrid transport).',
    'Nothing on a device with passkeys of its own; elsewhere turn Bluetooth on or use a security key.',
  ),
  conditional_create_missing: info(
    'This browser does not add passkeys after a sign-in by password (conditional create).',
    'Nothing is to be changed: a button does the same.',
  ),
  conditional_get_missing: info(
    'This browser does not offer passkeys in the autofill of a form (conditional get).',
    'Nothing is to be changed: a button does the same.',
  ),
  signals_missing: info(
    'This browser does not pass on which passkeys have been removed (signal methods).',
    'Nothing is to be changed: people remove those from their password manager by hand.',
  ),
  credentials_intercepted: info(
    'An extension or a script has put itself in the place of navigator.credentials.{method}.',
    'Nothing where passkeys work. Where prompts do not open or answers cannot be read, try with extensions turned off first.',
  ),
  // The RP ID.
  rp_id_ok: ok('The RP ID "{rpId}" belongs to {origin}.'),
  rp_id_not_given: info(
    'Which RP ID the server uses was not said, so it was not compared with {origin}.',
    'Call diagnose({ rpId: "…" }) with the tenant’s rpId, or open /launch?doctor#rpId=….',
  ),
  rp_id_malformed: error(
    'The RP ID "{rpId}" is not a domain.',
    'Write it without scheme, port and path: example.com, not https://example.com/.',
  ),
  rp_id_mismatch: { level: 'error', ...ceremonyText('rp_id_mismatch') },
  related_ok: ok('https://{rpId}/.well-known/webauthn lists {origin}.'),
  related_unsupported: warning(
    'This browser says that it does not know related origins, and {origin} is not below the RP ID "{rpId}".',
    'Use an RP ID that is {host} or a registrable domain above it, or send people to a page below {rpId}.',
  ),
  related_unreadable: warning(
    'https://{rpId}/.well-known/webauthn could not be read from this page: {reason}.',
    'Browsers read it without these limits, so look at it by hand: curl -i https://{rpId}/.well-known/webauthn must answer 200 with application/json {"origins": ["{origin}"]}.',
  ),
  related_timeout: error(
    'https://{rpId}/.well-known/webauthn did not answer within {limit} ms.',
    'Serve it as a static file, without a redirect to another site.',
  ),
  related_status: error(
    'https://{rpId}/.well-known/webauthn answered {status}.',
    'Let it answer 200 with application/json {"origins": ["{origin}"]}.',
  ),
  related_type: error(
    'https://{rpId}/.well-known/webauthn has the content type "{type}".',
    'Send Content-Type: application/json; browsers ignore it otherwise.',
  ),
  related_malformed: error(
    'https://{rpId}/.well-known/webauthn is not JSON with a list named origins.',
    'Answer {"origins": ["{origin}"]}.',
  ),
  related_unlisted: { level: 'error', ...ceremonyText('related_origin_failed') },
  related_labels: error(
    '{origin} comes after more than five sites of other names in https://{rpId}/.well-known/webauthn.',
    'Browsers read five names (the part before the public suffix) and ignore the rest: shorten the list, or move {origin} up.',
  ),
  // Frames and policies.
  frame_ok: ok('The page, framed or not, may create and use passkeys.'),
  policy_create_header: {
    level: 'error',
    ...ceremonyText('frame_blocked', { policy: false }),
  },
  policy_get_header: {
    level: 'error',
    ...ceremonyText('frame_blocked', { policy: false }, 'get'),
  },
  policy_create_frame: {
    level: 'error',
    ...ceremonyText('frame_blocked', { policy: false, crossOriginFrame: true }),
  },
  policy_get_frame: {
    level: 'error',
    ...ceremonyText('frame_blocked', { policy: false, crossOriginFrame: true }, 'get'),
  },
  frame_policy_unknown: info(
    'This page is framed by another origin, and the browser does not say whether it may use passkeys.',
    'Put allow="publickey-credentials-create; publickey-credentials-get" on every iframe between the top page and {origin}; where it is missing, the elements offer a window.',
  ),
  frame_webkit: warning(
    'Safari creates no passkey in a frame of another origin, whatever the page allows.',
    'Open a window instead: launch(url, { mode: "auto" }) does so by itself.',
  ),
  // The Content-Security-Policy.
  csp_ok: ok('The page’s Content-Security-Policy leaves our scripts and Trusted Types alone.'),
  csp_unknown: info(
    'The page’s Content-Security-Policy could not be read.',
    'Compare it with the one in the README by hand.',
  ),
  csp_trusted_types: error(
    'The Content-Security-Policy takes no Trusted Types policy of ours: trusted-types {list}.',
    'Add lit-html, and passkey-elements where you use the script tag.',
  ),
  csp_connect: error(
    'The Content-Security-Policy keeps the page from asking {server}.',
    'Add {serverOrigin} to connect-src.',
  ),
  parts_missing: error(
    'A part of passkey-elements that is loaded on demand did not come: {reason}.',
    'Deploy the lazy chunks beside the entry file, and let script-src take them.',
  ),
  adopted_styles_missing: warning(
    'This browser has no constructable style sheets, so the elements fall back to <style>, which style-src may refuse.',
    'Ask for a browser of 2023 or later (Safari 16.4, Firefox 101, Chrome 99).',
  ),
  // The server.
  server_ok: ok('{server} answers, and {origin} may use it.'),
  server_not_given: info(
    'Where the server answers was not said, so it was not asked.',
    'Call diagnose({ server: "https://…" }) with its baseUrl.',
  ),
  server_malformed: error(
    '"{server}" is not the address of a server.',
    'Write https://host[:port].',
  ),
  mixed_content: error(
    'The page is served over https and the server {server} over http, so the browser does not let them talk.',
    'Serve the server over https too.',
  ),
  server_unreachable: error(
    '{server} could not be reached: {reason}.',
    'Open {server}/health/live in a tab: it must answer without a certificate warning. Where it does, something between this page and it (a proxy, an extension) keeps the answer back.',
  ),
  server_timeout: error(
    '{server} did not answer within {limit} ms.',
    'Look at the server’s log and at what stands before it.',
  ),
  server_other: error(
    'What answers at {server} is not this package’s server (status {status}).',
    'Give the baseUrl that the server was started with, and send /health/live and /v1/ there.',
  ),
  server_unready: error(
    '{server} runs, but its store does not answer.',
    'Look at {server}/health/ready and the server’s log: the database is down or not to be reached.',
  ),
  origin_unlisted: error(
    '{server} does not take requests from {origin}.',
    'Add "{origin}" exactly as it is, with its port, to the origins of the tenant.',
  ),
  preflight_refused: error(
    '{server} knows {origin}, but preflighted requests do not come through.',
    'Let the proxy before the server pass on OPTIONS and the headers Authorization, Content-Type, DPoP and Idempotency-Key.',
  ),
  clock_ok: ok('The clocks of this device and of the server agree.'),
  clock_unknown: info(
    'The server’s answer does not say what time it is there.',
    'Let the Date header through where a proxy removes it.',
  ),
  clock_skew: warning(
    'The clock of this device is {seconds} s {direction} the server’s.',
    'Set whichever is wrong by network time. Codes of an authenticator app on a device with a wrong clock are refused; where it is the server’s, all of them are, and a host’s authenticatedAt looks too old or yet to come.',
  ),
  version_mismatch: warning(
    'This page has passkey-elements {version}, and the server {serverVersion}.',
    'Deploy the same version on both sides, the server first.',
  ),
  // Windows, storage, the rest.
  popups_ok: ok('A window opened from here stays in touch with this page.'),
  popups_unknown: info(
    'The page’s Cross-Origin-Opener-Policy could not be read.',
    'With same-origin, a popup is cut off from this page; with same-origin-allow-popups it is not.',
  ),
  popups_severed: warning(
    'The Cross-Origin-Opener-Policy of this page cuts it off from windows it opens.',
    'launch() then follows the action through the server, for which the link needs its watch part. Send same-origin-allow-popups where you can.',
  ),
  storage_ok: ok('The browser keeps what a link needs across a reload.'),
  storage_blocked: warning(
    'IndexedDB does not keep anything here: private mode, blocked site data, or a full disk.',
    'The elements work, but a link dies with the page: after a reload it has to be opened anew from its source.',
  ),
  storage_hang: warning(
    'IndexedDB did not answer within {limit} ms.',
    'Close other tabs of this site and restart the browser. The elements wait a second and go on without.',
  ),
  session_storage_missing: info(
    'sessionStorage is blocked here.',
    'After a redirect, readReturn() cannot compare the state: let your server add and check one of its own.',
  ),
  copy_ok: ok('One copy of passkey-elements is loaded.'),
  copy_none: info(
    'No element of passkey-elements has been loaded on this page yet.',
    'Nothing where that is meant; otherwise look at the script’s address.',
  ),
  several_copies: warning(
    'More than one copy of passkey-elements is loaded: the first is {first}, and this one {version}.',
    'Keep one, a single script tag or a single import: the first to come defines the elements, and the others are of no use.',
  ),
  language_ok: ok('The page’s language is "{language}", which the texts are in.'),
  language_missing: warning(
    'The page does not say which language it is in.',
    'Write <html lang="…">, for screen readers as well as for followDocument().',
  ),
  language_untranslated: info(
    'The page’s language is "{language}", and the texts are in {languages}: they are shown in English.',
    'Nothing, or choose one with setLocale().',
  ),
  check_timed_out: warning(
    'The check "{check}" did not end within {limit} ms.',
    'Run it again; where it stays so, an extension or the network keeps an answer back.',
  ),
  check_failed: warning(
    'The check "{check}" broke: {reason}.',
    'Run it again in another browser, and report it with this text.',
  ),
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof catalogue;

export const findingCodes = Object.keys(catalogue) as FindingCode[];
