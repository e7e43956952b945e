import type { Outcome } from '../events.js';
import { after, type EmbedEnv, randomText } from './env.js';
import { addMembers, type Link } from './link.js';
import { parseOutcome } from './messages.js';

const key = 'passkey-elements:state';
/** Milliseconds after which a page that is still here was not left. */
const patience = 15_000;
const names = ['state', 'outcome', 'result'] as const;

/**
 * Leaves this page for the hosted one. What comes of it the page that the person returns to is told (`readReturn`); here
 * there is something to say only where they never left, or came back by the browser's own button.
 */
export function leaveTo(
  env: EmbedEnv,
  link: Link,
  onOutcome: (outcome: Outcome) => void,
  life: AbortSignal,
): void {
  const staying = new AbortController();
  const stay = (): void => onOutcome({ status: 'blocked', mode: 'redirect' });
  after(env, patience, stay, AbortSignal.any([life, staying.signal]));
  env.addEventListener('pagehide', () => staying.abort(), { signal: life });
  env.addEventListener(
    'pageshow',
    ({ persisted }: PageTransitionEvent) => {
      if (persisted) onOutcome({ status: 'closed' });
    },
    { signal: life },
  );
  const state = keepState(env);
  env.location.assign(addMembers(link, env, { mode: 'redirect', ...(state && { state }) }));
}

/** Undefined where nothing can be kept; the return is then not recognised, and the host's server is the one to ask. */
function keepState(env: EmbedEnv): string | undefined {
  try {
    const state = randomText(env);
    env.sessionStorage.setItem(key, state);
    return state;
  } catch {
    return undefined;
  }
}

/**
 * What a redirect came back with, once: the page is to call this when it loads. Undefined where it was not opened by a
 * redirect of this tab. Either way nothing of it is left in the address.
 */
export function readReturnIn(env: EmbedEnv): Outcome | undefined {
  const { searchParams } = new URL(env.location.href);
  const [state, status, result] = names.map((name) => searchParams.get(name) ?? undefined);
  const outcome = returned(status, result);
  if (!outcome) return undefined;
  env.history.replaceState(env.history.state, '', withoutMembers(env.location.href));
  const expected = takeState(env);
  return state !== undefined && state === expected ? outcome : undefined;
}

function returned(status: unknown, result: unknown): Outcome | undefined {
  if (status === 'failed')
    return { status, failure: { code: 'unknown', retry: 'none', confidence: 'ambiguous' } };
  return status === 'blocked' || status === 'closed' ? undefined : parseOutcome({ status, result });
}

/** The host's own members stay as they are written. */
function withoutMembers(href: string): string {
  const { pathname, search, hash } = new URL(href);
  const kept = search
    .slice(1)
    .split('&')
    .filter((member) => !names.some((name) => name === member.split('=', 1)[0]));
  return `${pathname}${kept.length > 0 ? '?' : ''}${kept.join('&')}${hash}`;
}

/** Single use: whatever comes back, it is compared with no other. */
function takeState(env: EmbedEnv): string | undefined {
  try {
    const state = env.sessionStorage.getItem(key) ?? undefined;
    env.sessionStorage.removeItem(key);
    return state;
  } catch {
    return undefined;
  }
}
