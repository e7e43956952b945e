import { parseLaunchUrl } from '../backends/own.js';

export type Purpose = 'enroll' | 'recover' | 'settings' | 'challenge' | 'sign-in' | 'nudge';

/** What a reload needs and nobody could misuse: it is kept with the entry of the history. */
export interface Kept {
  readonly purpose: Purpose;
  readonly mode?: string;
  readonly opener?: string;
  readonly nonce?: string;
  readonly state?: string;
  /** The language of the page it was opened from, and of the person as their site knows it: tags with commas between. */
  readonly lang?: string;
  readonly returnTo?: string;
}

/** The link the page was opened with; its secrets are in this object and nowhere else. */
export interface Address extends Kept {
  readonly baseUrl: string;
  readonly actionId: string;
  readonly token?: string;
  /** What the outcome is asked for with. */
  readonly watch?: string;
  /** It came by mail, and must not be used before a click. */
  readonly confirm: boolean;
}

const purposes: readonly unknown[] = [
  'enroll',
  'recover',
  'settings',
  'challenge',
  'sign-in',
  'nudge',
] satisfies Purpose[];

/**
 * Takes the whole fragment out of the address before anything is asked of the network, so that history, bookmarks and
 * other pages never see it. The token and `watch` stay in memory: after a reload the browser's key opens the session, and
 * the window says no farewell. Who opened the page, and with which nonce, is kept: the handshake is done anew, and a nonce
 * without that window and that origin is worth nothing. Undefined where the address is no link.
 */
export function takeAddress(): Address | undefined {
  const { href, pathname, hash } = location;
  const parsed = parseLaunchUrl(href);
  // Another link in the same tab owes nothing to the one before.
  const given = hash
    ? { ...Object.fromEntries(new URLSearchParams(hash.slice(1))), returnTo: undefined }
    : (Object(history.state) as Record<string, unknown>);
  const texts = (['mode', 'opener', 'nonce', 'state', 'lang', 'returnTo'] as const).flatMap(
    (name) => {
      const value: unknown = given[name as keyof typeof given];
      return typeof value === 'string' ? [[name, value]] : [];
    },
  );
  const { purpose, watch } = given as { purpose?: unknown; watch?: string };
  const kept: Kept = {
    purpose: purposeOf(purpose),
    ...(Object.fromEntries(texts) as Record<string, string>),
  };
  history.replaceState(kept, '', pathname);
  return parsed && { ...parsed, ...kept, ...(hash && watch && { watch }) };
}

/** For a reload after which the service no longer says it. */
export function keepReturn(returnTo: string): void {
  history.replaceState({ ...(history.state as object | null), returnTo }, '');
}

/** The link as it came, without what its opener had added; undefined after a reload. For memory alone. */
export function linkOf({
  baseUrl,
  actionId,
  token,
  purpose,
  confirm,
}: Address): string | undefined {
  if (!token) return undefined;
  const members = new URLSearchParams({ token, purpose, ...(confirm && { confirm: '' }) });
  return `${baseUrl}/launch/${actionId}#${String(members)}`;
}

/** A hint, so that the right element is fetched first: what may be done the service decides. */
function purposeOf(value: unknown): Purpose {
  return purposes.includes(value) ? (value as Purpose) : 'enroll';
}
