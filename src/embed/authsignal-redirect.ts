import type { Outcome } from '../events.js';
import { readToken } from './authsignal-messages.js';
import { after, type EmbedEnv } from './env.js';

const key = 'passkey-elements:authsignal';
/** Milliseconds after which a page that is still here was not left. */
const patience = 15_000;

/** Leaves this page for the hosted one, and says something only where it was not left, or was come back to by the browser. */
export function leaveTo(
  env: EmbedEnv,
  href: string,
  finish: (outcome: Outcome) => void,
  life: AbortSignal,
): void {
  const staying = new AbortController();
  const stay = (): void => finish({ status: 'blocked', mode: 'redirect' });
  after(env, patience, stay, AbortSignal.any([life, staying.signal]));
  env.addEventListener('pagehide', () => staying.abort(), { signal: life });
  env.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) finish({ status: 'closed' });
    },
    { signal: life },
  );
  remember(env);
  env.location.assign(href);
}

/** What came back in the address, once, where this tab left for it. */
export function readReturnIn(env: EmbedEnv): Outcome | undefined {
  const { token } = readToken(new URL(env.location.href).searchParams.get('token'));
  if (token === undefined || !wasLeft(env)) return undefined;
  env.history.replaceState(env.history.state, '', withoutToken(env.location.href));
  return { status: 'completed', result: token };
}

/** Without it the return is not recognised, and the host's server is the one to ask. */
function remember(env: EmbedEnv): void {
  try {
    env.sessionStorage.setItem(key, '1');
  } catch {
    return;
  }
}

function wasLeft(env: EmbedEnv): boolean {
  try {
    const left = env.sessionStorage.getItem(key) !== null;
    env.sessionStorage.removeItem(key);
    return left;
  } catch {
    return false;
  }
}

/** The host's own members stay as they are written. */
function withoutToken(href: string): string {
  const { pathname, search, hash } = new URL(href);
  const kept = search
    .slice(1)
    .split('&')
    .filter((member) => member.split('=', 1)[0] !== 'token');
  return `${pathname}${kept.length > 0 ? '?' : ''}${kept.join('&')}${hash}`;
}
