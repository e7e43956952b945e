import { explain, type Explanation } from '../ceremony/diagnose.js';
import type { Facts } from '../ceremony/facts.js';
import type { FailureCode } from '../failure.js';

/** A page of which nothing is known but its names, which are left open. */
const open: Facts = {
  secure: true,
  origin: '{origin}',
  host: '{host}',
  hostIsIP: false,
  top: true,
  crossOriginFrame: false,
  policy: null,
  hasPKC: true,
  caps: null,
  engine: 'other',
  os: 'other',
  inAppWebView: false,
  activation: null,
  focus: true,
  visible: true,
  intercepted: false,
};

/** What the ceremony says of a failure after the fact, for the doctor to say before it. */
export function ceremonyText(
  code: FailureCode,
  facts: Partial<Facts> = {},
  method: 'create' | 'get' = 'create',
): Explanation {
  const request = {
    rpId: '{rpId}',
    userVerification: undefined,
    attachment: undefined,
    discoverable: false,
    excluded: 0,
    publicKey: true,
    conditional: false,
    timeout: 0,
    ...(method === 'get' && { get: true as const }),
  };
  const said = explain({ code }, { ...open, ...facts }, request);
  if (!said) throw new TypeError(`the ceremony has nothing to say of ${code}`);
  return said;
}
