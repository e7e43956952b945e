import type { Failure } from '../failure.js';
import type { CeremonyEnv } from './env.js';
import type { Facts } from './facts.js';
import type { CeremonyRequest } from './request.js';

/** What is wrong, and what a developer has to change. */
export interface Explanation {
  readonly cause: string;
  readonly fix: string;
}

/** What a developer has to know of a failure; nothing where the site is not at fault. */
export function explain(
  failure: Pick<Failure, 'code' | 'cause'>,
  facts: Facts,
  request: CeremonyRequest,
): Explanation | undefined {
  const { origin, host, top } = facts;
  const rpId = request.rpId ?? host;
  const [method, dictionary] = request.get ? ['get', 'Request'] : ['create', 'Creation'];
  switch (failure.code) {
    case 'insecure_context':
      return top
        ? {
            cause: `${origin} is not a secure context, so the browser hides WebAuthn.`,
            fix: 'Serve the page over https; plain http works on localhost only.',
          }
        : {
            cause: `This frame (${origin}) is not a secure context.`,
            fix: 'Every page above it must be served over https too, not only the frame.',
          };
    case 'invalid_origin':
      return facts.hostIsIP
        ? {
            cause: `WebAuthn needs a domain, and this page is at the address ${host}.`,
            fix: 'Use a host name, or localhost while developing.',
          }
        : {
            cause: 'This document has no origin of its own.',
            fix: "Add allow-same-origin to the frame's sandbox attribute (with allow-scripts allow-forms allow-popups).",
          };
    case 'frame_blocked':
      if (facts.policy === false && !facts.crossOriginFrame)
        return {
          cause: `The Permissions-Policy header of ${origin} turns off publickey-credentials-${method}.`,
          fix: `Allow it: publickey-credentials-${method}=(self).`,
        };
      return facts.engine === 'webkit'
        ? undefined
        : {
            cause: `This frame may not call navigator.credentials.${method}().`,
            fix: `Put allow="publickey-credentials-create; publickey-credentials-get" on every iframe between the top page and ${origin}, and list ${origin} in the top page's Permissions-Policy where it sends one.`,
          };
    case 'rp_id_mismatch':
      return {
        cause: `The RP ID "${rpId}" does not belong to ${origin}.`,
        fix: `It must be ${host} or a registrable domain above it, without scheme, port or path; otherwise https://${rpId}/.well-known/webauthn must list ${origin}.`,
      };
    case 'related_origin_failed':
      return {
        cause: `${origin} is not below the RP ID "${rpId}", and https://${rpId}/.well-known/webauthn did not vouch for it.`,
        fix: `Set the RP ID to ${host} or a registrable domain above it; or let that address answer 200 with application/json {"origins": ["${origin}"]}, of which browsers read five sites at most.`,
      };
    case 'tls_untrusted':
      return {
        cause: `The browser does not trust the certificate of ${origin}, and has no passkeys behind an overridden warning.`,
        fix: 'Install a valid certificate.',
      };
    case 'needs_gesture':
      return facts.crossOriginFrame
        ? {
            cause: `navigator.credentials.${method}() was reached without a click of its own in this frame.`,
            fix: "Call it in the click's task, with the options already there.",
          }
        : undefined;
    case 'options_invalid':
      return {
        cause: `The options cannot be used: ${(failure.cause?.message ?? 'see cause').replace(/\.$/, '')}.`,
        fix: `Send PublicKeyCredential${dictionary}OptionsJSON (base64url without padding, user.id of 1 to 64 bytes).`,
      };
    default:
      return undefined;
  }
}

/** The same in one message. */
export function diagnose(
  failure: Failure,
  facts: Facts,
  request: CeremonyRequest,
): string | undefined {
  const said = explain(failure, facts, request);
  return said && `${said.cause} ${said.fix}`;
}

const said = new Set<string>();

/** Writes the diagnosis to the console, each one once a page. */
export function report(
  failure: Failure,
  facts: Facts,
  request: CeremonyRequest,
  { console }: CeremonyEnv,
): void {
  const text = diagnose(failure, facts, request);
  if (!text || said.has(text)) return;
  said.add(text);
  console?.warn(`passkey-elements: ${text}`, ...(failure.cause ? [failure.cause] : []));
}
