import { fit, locales } from '../locales.js';
import { packageVersion } from '../version.js';
import type { Check } from './checkup.js';
import { finding } from './finding.js';

/** Secure context, a domain, WebAuthn: the order in which a browser looks. */
export const pageCheck: Check = {
  name: 'page',
  run({ facts }) {
    const { origin, host, secure, top } = facts;
    const values = { origin, host };
    if (!secure) return [finding(top ? 'insecure_context' : 'insecure_frame', values)];
    if (!facts.hasPKC)
      return [finding(facts.inAppWebView ? 'in_app_browser' : 'webauthn_missing', values)];
    if (origin === 'null') return [finding('opaque_origin', values)];
    if (facts.hostIsIP) return [finding('address_for_host', values)];
    return [finding('page_ok', values)];
  },
};

/** The names of WebAuthn L3 §5.8, and what it means to us that one is missing. */
const wanted = [
  ['userVerifyingPlatformAuthenticator', 'no_platform_authenticator'],
  ['hybridTransport', 'hybrid_missing'],
  ['conditionalCreate', 'conditional_create_missing'],
  ['conditionalGet', 'conditional_get_missing'],
  ['signalUnknownCredential', 'signals_missing'],
] as const;

type Questions = Partial<Record<string, () => Promise<unknown>>>;

/** Asks by itself: `probe` gives up after 300 ms, and whether an answer ever comes is the point here. */
export const capabilitiesCheck: Check = {
  name: 'capabilities',
  late: 'capabilities_hang',
  async run({ env, facts }) {
    if (!facts.hasPKC) return [];
    const api = env.PublicKeyCredential as Questions;
    const [said, platform] = await Promise.all([
      api['getClientCapabilities']?.(),
      api['isUserVerifyingPlatformAuthenticatorAvailable']?.(),
    ]);
    const answers: Partial<Record<string, boolean>> = {
      ...(said as Partial<Record<string, boolean>> | undefined),
      ...(typeof platform === 'boolean' && { userVerifyingPlatformAuthenticator: platform }),
    };
    const missing = wanted.filter(([name]) => answers[name] === false);
    const found = missing.map(([, code]) => finding(code));
    if (!said) return [...found, finding('capabilities_unknown')];
    return found.length > 0 ? found : [finding('capabilities_ok')];
  },
};

export const interceptionCheck: Check = {
  name: 'interception',
  run({ facts, get }) {
    const methods = [...(facts.intercepted ? ['create'] : []), ...(get.intercepted ? ['get'] : [])];
    return methods.map((method) => finding('credentials_intercepted', { method }));
  },
};

export const frameCheck: Check = {
  name: 'frame',
  run({ facts, get }) {
    const { origin, crossOriginFrame, engine } = facts;
    const values = { origin };
    const found = [
      ...(facts.policy === false
        ? [finding(crossOriginFrame ? 'policy_create_frame' : 'policy_create_header', values)]
        : []),
      ...(get.policy === false
        ? [finding(crossOriginFrame ? 'policy_get_frame' : 'policy_get_header', values)]
        : []),
    ];
    if (found.length > 0) return found;
    if (crossOriginFrame && engine === 'webkit') return [finding('frame_webkit')];
    if (crossOriginFrame && facts.policy === null) return [finding('frame_policy_unknown', values)];
    return [finding('frame_ok')];
  },
};

export const languageCheck: Check = {
  name: 'language',
  run({ env }) {
    const language = env.document?.documentElement?.lang?.trim() ?? '';
    if (!language) return [finding('language_missing')];
    const values = { language, languages: locales.join(', ') };
    return [finding(fit(language) ? 'language_ok' : 'language_untranslated', values)];
  },
};

/** What the copies of this package on a page know of each other; the first one leaves it here. */
const marker = Symbol.for('passkey-elements');

export const copiesCheck: Check = {
  name: 'copies',
  run({ env }) {
    const first = (env as { [marker]?: { version?: unknown; told?: unknown } })[marker];
    if (!first) return [finding('copy_none')];
    const several = first.told === true || first.version !== packageVersion;
    const values = { version: packageVersion, first: String(first.version) };
    return [finding(several ? 'several_copies' : 'copy_ok', values)];
  },
};
