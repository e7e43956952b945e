import type { LaunchMode } from '../events.js';

/** A tracked action's link, read. */
export interface Link {
  readonly href: string;
  /** The server's. */
  readonly origin: string;
  /** Where the outcome can be asked for, and with what; absent where the link cannot be watched. */
  readonly watched?: { readonly url: string; readonly watch: string };
}

/** What the opening page adds. */
export interface Added {
  readonly mode?: LaunchMode;
  readonly opener?: string;
  readonly nonce?: string;
  readonly state?: string;
}

/** The opening page, whose language its people read. */
interface Speaking {
  readonly document: { readonly documentElement: { readonly lang: string } };
}

/** Reads `{server}/launch/{actionId}#token=…`; undefined where it is none. */
export function readLink(url: unknown, base?: string): Link | undefined {
  if (typeof url !== 'string' || !URL.canParse(url, base)) return undefined;
  const { href, origin, pathname, protocol, hash, username, password } = new URL(url, base);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  const [, path, id] = /^(.*)\/launch\/([\w-]+)$/.exec(pathname) ?? [];
  const fragment = new URLSearchParams(hash.slice(1));
  if (path === undefined || id === undefined || !fragment.get('token')) return undefined;
  const watch = fragment.get('watch');
  return {
    href,
    origin,
    ...(watch && { watched: { url: `${origin}${path}/v1/actions/${id}/status`, watch } }),
  };
}

/**
 * The link as it is opened. Everything is added to the fragment, which reaches no server, no log and no `Referer`,
 * the page's language too. What
 * reads the outcome goes along with a window alone, which says farewell with it.
 */
export function addMembers({ href }: Link, { document }: Speaking, given: Added): string {
  const [address = '', fragment = ''] = href.split('#', 2);
  // The page's own, and after it what the site's server has said: there may be no texts in the one.
  const lang = [document.documentElement.lang, new URLSearchParams(fragment).get('lang')]
    .filter(Boolean)
    .join();
  const added = { ...given, ...(lang && { lang }) };
  const dropped = new Set(['mode', 'opener', 'nonce', 'state', ...(lang ? ['lang'] : [])]);
  if (added.mode !== 'popup') dropped.add('watch');
  const kept = fragment.split('&').filter((member) => !dropped.has(member.split('=', 1)[0] ?? ''));
  const more = Object.entries(added).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}#${[...kept, ...more].join('&')}`;
}
