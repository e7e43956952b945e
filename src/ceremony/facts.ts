import { probed, type ClientCapabilities } from './capabilities.js';
import type { CeremonyEnv, FrameWindow } from './env.js';
import { inAppBrowser, platform, type Platform } from './words.js';

export type Engine = 'chromium' | 'gecko' | 'webkit' | 'other';

/** What is known before the prompt opens: most of what tells one `NotAllowedError` from another. */
export interface Facts {
  readonly secure: boolean;
  /** `null` as a string in a sandbox without `allow-same-origin`. */
  readonly origin: string;
  readonly host: string;
  readonly hostIsIP: boolean;
  readonly top: boolean;
  /** Some frame between this one and the top is of another origin. */
  readonly crossOriginFrame: boolean;
  /** Whether Permissions Policy allows `publickey-credentials-create` or `-get`; `null` where the browser does not say. */
  readonly policy: boolean | null;
  /** WebAuthn is there at all. */
  readonly hasPKC: boolean;
  readonly caps: ClientCapabilities | null;
  readonly engine: Engine;
  readonly os: Platform;
  readonly inAppWebView: boolean;
  /** Transient activation; `null` where the browser does not say. */
  readonly activation: boolean | null;
  readonly focus: boolean;
  readonly visible: boolean;
  /** An extension has put itself in the place of `navigator.credentials.create` or `get`. */
  readonly intercepted: boolean;
}

/** Reads everything in the caller's task; awaits and asks nothing. */
export function gatherFacts(
  env: CeremonyEnv = globalThis,
  method: 'create' | 'get' = 'create',
): Facts {
  const { document, navigator = {}, location = {} } = env;
  const { userAgent = '', credentials, userActivation } = navigator;
  const origin = env.origin ?? location.origin ?? '';
  const host = location.hostname ?? '';
  const os = platform(navigator);
  const call: unknown = credentials && Reflect.get(credentials, method);
  return {
    secure: env.isSecureContext ?? false,
    origin,
    host,
    hostIsIP: /^[\d.]+$|:/.test(host),
    top: (env.parent ?? env) === env,
    crossOriginFrame: hasForeignAncestor(env, origin),
    policy: policyOf(document, `publickey-credentials-${method}`),
    hasPKC: typeof env.PublicKeyCredential === 'function' && typeof call === 'function',
    caps: probed(env),
    engine: engineOf(userAgent, os),
    os,
    inAppWebView: inAppBrowser(userAgent),
    activation: userActivation?.isActive ?? null,
    focus: document?.hasFocus?.() ?? true,
    visible: document?.visibilityState !== 'hidden',
    intercepted:
      typeof call === 'function' && !/\[native code\]/.test(Function.prototype.toString.call(call)),
  };
}

function hasForeignAncestor(env: FrameWindow, origin: string): boolean {
  try {
    let frame = env;
    while (frame.parent && frame.parent !== frame) {
      frame = frame.parent;
      if (frame.location?.origin !== origin) return true;
    }
    return false;
  } catch {
    return true;
  }
}

function policyOf(document: CeremonyEnv['document'], feature: string): boolean | null {
  const policy = document?.featurePolicy;
  // A browser that does not know the feature would answer no.
  if (!policy?.features?.().includes(feature)) return null;
  return policy.allowsFeature?.(feature) ?? null;
}

function engineOf(userAgent: string, os: Platform): Engine {
  if (os === 'iphone') return 'webkit';
  if (/Gecko\/\d/.test(userAgent)) return 'gecko';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chromium';
  return /AppleWebKit\//.test(userAgent) ? 'webkit' : 'other';
}
