import '../../../src/define/authenticator-settings.js';
import type { AuthenticatorSettings } from '../../../src/elements/authenticator-settings.js';
import type { PasskeyEventMap } from '../../../src/events.js';
import { find, until } from './person.js';

export interface Heard {
  readonly name: keyof PasskeyEventMap;
  readonly detail: unknown;
}

const names = [
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'challenge-passed',
  'authenticator-added',
  'authenticator-renamed',
  'authenticator-remove',
  'authenticator-removed',
  'authenticator-suspended',
  'recovery-codes-shown',
  'recovery-codes-saved',
] as const;

export interface Mounted {
  readonly element: AuthenticatorSettings;
  readonly heard: Heard[];
  /** What the live region said, in order. */
  readonly said: string[];
}

/** Puts the settings on the page and listens where a host would: at the document. */
export function mountSettings(properties: Partial<AuthenticatorSettings>): Mounted {
  const heard: Heard[] = [];
  const said: string[] = [];
  const element = document.createElement('authenticator-settings');
  for (const name of names)
    element.addEventListener(name, (event: CustomEvent<unknown>) =>
      heard.push({ name, detail: event.detail }),
    );
  document.body.append(Object.assign(element, properties));
  const status = () => element.shadowRoot?.querySelector('[role=status]');
  void until(status).then((region) => {
    const note = (): void => {
      const text = region.textContent;
      if (text) said.push(text);
    };
    new MutationObserver(note).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return { element, heard, said };
}

/** Resolves once the list is there; its heading is from the beginning. */
export async function listed(): Promise<void> {
  await until(() =>
    document.querySelector('authenticator-settings')?.shadowRoot?.querySelector('.list'),
  );
}

/** The names in the list, in their order. */
export function rows(element: AuthenticatorSettings): string[] {
  const found = element.shadowRoot?.querySelectorAll('[data-row] .name bdi') ?? [];
  return [...found].map(({ textContent }) => textContent);
}

export function focused(element: AuthenticatorSettings): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

/** Resolves once the focus is on the one element of a role and name. */
export async function focusOn(role: string, name: string): Promise<void> {
  await until(() => {
    try {
      return find({ role, name }).matches(':focus');
    } catch {
      return false;
    }
  });
}
