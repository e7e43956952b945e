import type { TrackRequest } from '../../../src/host-contract.js';
import { mount } from './enrollment.js';
import { track, button } from './enrollment.js';
import { newPerson, type Person } from './challenge.js';
import { click, until } from './person.js';

export interface SetUp extends ReturnType<typeof mount> {
  readonly person: Person;
  /** What the shadow root reads. */
  text(): string;
}

/** An enrollment of these methods for somebody new, past its first screen. */
export async function begin(
  methods: TrackRequest['methods'],
  person = newPerson(),
  phone?: string,
): Promise<SetUp> {
  const user = { ...person.user, ...(phone && { phone, phoneVerified: true }) };
  const { url } = await track(person.userId, { user, ...(methods && { methods }) });
  const mounted = mount({ url });
  await click(button('Continue'));
  return { ...mounted, person, text: () => mounted.element.shadowRoot?.textContent ?? '' };
}

/** The key as it is read, without the spaces between its groups. */
export const keyOf = ({ element }: Pick<SetUp, 'element'>): Promise<string> =>
  until(() => element.shadowRoot?.querySelector('code')?.textContent.replaceAll(/\s/g, ''));

/** Where the keyboard is. */
export const focused = ({ element }: Pick<SetUp, 'element'>): Element | null | undefined =>
  element.shadowRoot?.activeElement;
