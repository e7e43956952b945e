import type { Backend } from '../backends/backend.js';
import { failed } from '../backends/http.js';
import { OwnBackend, parseLaunchUrl } from '../backends/own.js';
import type { PasskeyError } from '../failure.js';

/** A tracked action as a host hands it over. */
export type Launch =
  { readonly url: string } | { readonly token: string; readonly baseUrl: string };

/** Where an element gets its action from; the first that is there counts, in this order. */
export interface Source {
  readonly backend?: Backend | undefined;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** Asked for an action when the element needs one, and for another when that has ended. */
  readonly launch?: (() => Promise<Launch>) | undefined;
}

/** False while there is nothing to open. */
export function isComplete({ backend, url, token, launch }: Source): boolean {
  return Boolean(backend ?? url ?? token ?? launch);
}

/** True where the link came by mail, and must not be used before a click. */
export function needsConfirmation({ url }: Source): boolean {
  return url !== undefined && parseLaunchUrl(url, documentUrl())?.confirm === true;
}

/** True where another action may be had without leaving the page. */
export function canRelaunch({ launch, backend }: Source): boolean {
  return launch !== undefined || (backend !== undefined && !(backend instanceof OwnBackend));
}

/** Finds the service behind a source; rejects with `PasskeyError` `invalid_request` where it names none. */
export async function connect(source: Source, anew: boolean): Promise<Backend> {
  const { backend, launch } = source;
  // A service that is not ours asks its host for a fresh token when it is opened again.
  if (backend && (!anew || !launch)) return backend;
  const given = anew ? undefined : ownLaunch(source);
  const action = given ?? (await launch?.());
  // A host's own function may answer anything, whatever its type says.
  if (typeof action !== 'object')
    throw notLaunchable('Give it a `url`, a `token` with `base-url`, or a `backend`.');
  if (!('url' in action)) return new OwnBackend(action);
  const parsed = parseLaunchUrl(action.url, documentUrl());
  if (!parsed) throw notLaunchable('`url` must be {server}/launch/{actionId}#token=…');
  return new OwnBackend(parsed);
}

function ownLaunch({ url, token, baseUrl }: Source): Launch | undefined {
  if (url !== undefined) return { url };
  return token === undefined ? undefined : { token, baseUrl: baseUrl ?? location.origin };
}

/** Not `document.baseURI`: markup can change that, by a `<base>` or by an image of this name, and the token goes there. */
function documentUrl(): string | undefined {
  // There is none on a server.
  return (globalThis as { location?: Location }).location?.href;
}

function notLaunchable(message: string): PasskeyError {
  return failed('invalid_request', 'none', { name: 'TypeError', message });
}
