import { OwnBackend } from '../../../src/backends/own.js';
import type { Backend } from '../../../src/backends/backend.js';
import type { AuthenticationResponseJSON } from '../../../src/contract.js';
import { track } from './enrollment.js';
import { until } from './person.js';

/** What the test changes of the service on its way. */
export type Bends = Partial<Pick<Backend, 'beginChallenge' | 'completeChallenge' | 'undo'>>;

/** Our own server’s backend for a new action, with what the test puts in the place of some calls. */
export async function service(
  userId: string,
  bend: (real: OwnBackend) => Bends = () => ({}),
): Promise<Backend> {
  const { token, actionId } = await track(userId);
  const real = new OwnBackend({ baseUrl: location.origin, token, actionId });
  return Object.assign(real, bend(real));
}

/** The assertion with another signature than the authenticator’s. */
export function forged(credential: AuthenticationResponseJSON): AuthenticationResponseJSON {
  const { response } = credential;
  const signature = response.signature.replace(/.{8}$/, 'AAAAAAAA');
  return { ...credential, response: { ...response, signature } };
}

/** What the live region of an element says from now on, in order. */
export async function hearing(element: HTMLElement): Promise<string[]> {
  const said: string[] = [];
  const region = await until(() => element.shadowRoot?.querySelector('[role=status]'));
  const note = (): void => {
    if (region.textContent) said.push(region.textContent);
  };
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(note).observe(region, changes);
  return said;
}

/** `navigator.credentials.get` as the browser has it, with whether each call was in a click’s own task. */
export function watchPrompts(): { readonly calls: boolean[]; restore: () => void } {
  const original = navigator.credentials.get.bind(navigator.credentials);
  const calls: boolean[] = [];
  let clicking = false;
  const begin = () => {
    clicking = true;
    // After the click's own task and its microtasks, nothing counts as part of it any more.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (clicking = false);
    port2.postMessage(null);
  };
  document.addEventListener('click', begin, { capture: true });
  navigator.credentials.get = (options) => {
    calls.push(clicking);
    return original(options);
  };
  return {
    calls,
    restore() {
      document.removeEventListener('click', begin, { capture: true });
      Reflect.deleteProperty(navigator.credentials, 'get');
    },
  };
}
