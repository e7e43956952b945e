import type { CeremonyEnv } from './env.js';

/** What the client says it can do, under the names of WebAuthn L3 §5.8; what is absent is unknown, and not a no. */
export type ClientCapabilities = Readonly<Partial<Record<string, boolean>>>;

/** Milliseconds a question may take: some extensions never answer. */
const limit = 300;

interface Memo {
  readonly asked: Promise<ClientCapabilities>;
  answer?: ClientCapabilities;
}
const memos = new WeakMap<object, Memo>();

/** Asks the browser once a page; never rejects, and settles within 300 ms. */
export function probe(env: CeremonyEnv = globalThis): Promise<ClientCapabilities> {
  const known = memos.get(env);
  if (known) return known.asked;
  const memo: Memo = { asked: ask(env).then((answer) => (memo.answer = answer)) };
  memos.set(env, memo);
  return memo.asked;
}

/** What `probe` has learnt so far, at once; `null` before. */
export function probed(env: CeremonyEnv): ClientCapabilities | null {
  return memos.get(env)?.answer ?? null;
}

async function ask(env: CeremonyEnv): Promise<ClientCapabilities> {
  const [client, platform] = await Promise.all([
    question(env, 'getClientCapabilities'),
    question(env, 'isUserVerifyingPlatformAuthenticatorAvailable'),
  ]);
  return {
    ...(client as ClientCapabilities | undefined),
    ...(typeof platform === 'boolean' && { userVerifyingPlatformAuthenticator: platform }),
  };
}

/** What a static method of `PublicKeyCredential` answers; nothing where it is missing, fails or takes too long. */
export async function question(env: CeremonyEnv, name: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const api = env.PublicKeyCredential as Partial<Record<string, () => Promise<unknown>>>;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, limit)));
    return await Promise.race([api[name]?.(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
