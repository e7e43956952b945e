import type { Failure } from '../failure.js';
import type { CeremonyEnv } from './env.js';
import type { Facts } from './facts.js';
import type { CeremonyRequest } from './request.js';

/** What a developer has to change, in one message; nothing where the site is not at fault. */
export function diagnose(
  failure: Failure,
  facts: Facts,
  request: CeremonyRequest,
): string | undefined {
  const { origin, host, top } = facts;
  const rpId = request.rpId ?? host;
  const [method, dictionary] = request.get ? ['get', 'Request'] : ['create', 'Creation'];
  switch (failure.code) {
    case 'insecure_context':
      return top
        ? `${origin} is not a secure context, so the browser hides WebAuthn. Serve the page over https; plain http works on localhost only.`
        : `This frame (${origin}) is not a secure context. Every page above it must be served over https too, not only the frame.`;
    case 'invalid_origin':
      return facts.hostIsIP
        ? `WebAuthn needs a domain, and this page is at the address ${host}. Use a host name, or localhost while developing.`
        : `This document has no origin of its own. Add allow-same-origin to the frame's sandbox attribute (with allow-scripts allow-forms allow-popups).`;
    case 'frame_blocked':
      if (facts.policy === false && !facts.crossOriginFrame)
        return `The Permissions-Policy header of ${origin} turns off publickey-credentials-${method}. Allow it: publickey-credentials-${method}=(self).`;
      return facts.engine === 'webkit'
        ? undefined
        : `This frame may not call navigator.credentials.${method}(). Put allow="publickey-credentials-create; publickey-credentials-get" on every iframe between the top page and ${origin}, and list ${origin} in the top page's Permissions-Policy where it sends one.`;
    case 'rp_id_mismatch':
      return `The RP ID "${rpId}" does not belong to ${origin}. It must be ${host} or a registrable domain above it, without scheme, port or path; otherwise https://${rpId}/.well-known/webauthn must list ${origin}.`;
    case 'related_origin_failed':
      return `${origin} is not below the RP ID "${rpId}", and https://${rpId}/.well-known/webauthn did not vouch for it. Set the RP ID to ${host} or a registrable domain above it; or let that address answer 200 with application/json {"origins": ["${origin}"]}, of which browsers read five sites at most.`;
    case 'tls_untrusted':
      return `The browser does not trust the certificate of ${origin}, and has no passkeys behind an overridden warning. Install a valid certificate.`;
    case 'needs_gesture':
      return facts.crossOriginFrame
        ? `navigator.credentials.${method}() was reached without a click of its own in this frame. Call it in the click's task, with the options already there.`
        : undefined;
    case 'options_invalid':
      return `The options cannot be used: ${(failure.cause?.message ?? 'see cause').replace(/\.$/, '')}. Send PublicKeyCredential${dictionary}OptionsJSON (base64url without padding, user.id of 1 to 64 bytes).`;
    default:
      return undefined;
  }
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
