import { parseLaunchUrl } from '../backends/launch-url.js';
import type { CeremonyEnv } from '../ceremony/env.js';
import type { NudgeDecision, NudgeOutcome, NudgeQuestion } from '../nudge-contract.js';
import type { Launch, Source } from './source.js';

/** Milliseconds the service, the host or a part of ours may take; nobody sees that they are waited for. */
const patience = 10_000;
/** Milliseconds the browser may take: some extensions never answer. */
const probing = 1_000;

type NotOffered = Extract<NudgeOutcome, { outcome: 'not-offered' }>;

/** Where an offer is to be made from; or why there is none. */
export type Asked = { readonly source: Source } | NotOffered;

interface AskPorts {
  /** Resolves after so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly env?: CeremonyEnv;
  readonly fetch?: typeof globalThis.fetch;
  /** Where this browser's random id is kept. */
  readonly storage?: () => Pick<Storage, 'getItem' | 'setItem'>;
}

export const notOffered = (reason: NotOffered['reason']): NotOffered => ({
  outcome: 'not-offered',
  reason,
});

/**
 * Asks once whether there is an offer to make, and nobody where this browser could not follow it up. A service that is not
 * ours says it when it is opened. Rejects where it cannot be found out.
 */
export async function ask(
  source: Source,
  signal: AbortSignal,
  {
    wait = after,
    env = globalThis,
    fetch = (input, init) => globalThis.fetch(input, init),
    storage = () => localStorage,
  }: AskPorts = {},
): Promise<Asked> {
  const capable = await inTime(isCapable(env), wait, probing).catch(() => false);
  if (!capable) return notOffered('not_capable');
  if (source.backend) return { source };
  const launch = await inTime(given(source) ?? source.launch?.(), wait);
  const { token, baseUrl } = actionOf(launch);
  const device = deviceId(storage);
  const question: NudgeQuestion = { token, capable: true, ...(device && { device }) };
  const asked = fetch(`${baseUrl}/v1/nudges/decision`, {
    method: 'POST',
    // As plain text no preflight goes before it.
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify(question),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
  const read = asked.then((answer) => answer.json() as Promise<Partial<NudgeDecision>>);
  const { show, reason } = await inTime(read, wait);
  if (show) return { source: launch as Launch };
  // A refusal is no decision.
  if (show === undefined) throw new TypeError();
  return notOffered(reason as NotOffered['reason']);
}

/** What comes, or a rejection where nothing does in time. */
export function inTime<T>(
  coming: T | Promise<T>,
  wait: NonNullable<AskPorts['wait']> = after,
  milliseconds = patience,
): Promise<T> {
  return Promise.race([coming, wait(milliseconds).then(() => Promise.reject(new TypeError()))]);
}

const after = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a passkey can be made on this device; throws or rejects where there are none, which is everywhere but in secure contexts. */
async function isCapable({ PublicKeyCredential }: CeremonyEnv): Promise<boolean> {
  const api = PublicKeyCredential as typeof globalThis.PublicKeyCredential;
  return api.isUserVerifyingPlatformAuthenticatorAvailable();
}

function given({ url, token, baseUrl }: Source): Launch | undefined {
  if (url !== undefined) return { url };
  return token === undefined ? undefined : { token, baseUrl: baseUrl ?? location.origin };
}

/** A host's own function may answer anything; what is no link ends in a rejection. */
function actionOf(launch: Launch | undefined): { token: string; baseUrl: string } {
  const found = launch && 'url' in launch ? parseLaunchUrl(launch.url, location.href) : launch;
  return found as ReturnType<typeof actionOf>;
}

/** 128 bits that say nothing but that it is the same browser; undefined where it can keep none. */
function deviceId(storage: NonNullable<AskPorts['storage']>): string | undefined {
  const key = 'passkey-nudge-device';
  try {
    const store = storage();
    const known = store.getItem(key);
    if (known && /^[\w-]{16,64}$/.test(known)) return known;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    store.setItem(key, made);
    return made;
  } catch {
    return undefined;
  }
}
