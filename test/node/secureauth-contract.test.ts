import { backendContract } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { noOffers } from '../contracts/offering.js';
import { origin, setUpSecureAuth, signal } from '../support/secureauth.js';

const change = /^(POST|PUT|DELETE) /;

backendContract(
  'SecureAuth',
  () => {
    const setup = setUpSecureAuth();
    const { service, userId, backend } = setup;
    const kept = () => service.credentials(userId).filter(({ type }) => type !== 'password');
    const over = (fetch: typeof globalThis.fetch) =>
      Promise.resolve(setUpSecureAuth({}, { fetch }).backend);
    return Promise.resolve({
      origin,
      fresh: () => Promise.resolve(backend),
      losingAnswer() {
        setup.lose(/complete$/);
        return Promise.resolve(backend);
      },
      unreachable: () => over(() => Promise.reject(new TypeError('Failed to fetch'))),
      garbled: () => over(() => Promise.resolve(new Response('<h1>Sign in to the Wi-Fi</h1>'))),
      ended() {
        setup.pass(7_200_000);
        return Promise.resolve(backend);
      },
      count: () => Promise.resolve(kept().length),
      nameOfNewest: () => Promise.resolve(kept().at(-1)?.name ?? null),
    });
  },
  {
    ...noOffers('signing in, and what comes after it, is its own pages’'),
    label: 'a name is given to what is in the list, by an endpoint of its own',
  },
);

managingContract(
  'SecureAuth',
  async () => {
    const setup = setUpSecureAuth();
    const { backend, authenticator } = setup;
    await setup.enroll();
    await setup.enroll();
    await backend.open(signal(), 'settings');
    return {
      ...{ backend, authenticator, origin },
      loseAnswer: () => setup.lose(change),
      // It asks for a login of the last five minutes instead, which the page sees to.
      proves: false,
    };
  },
  {
    accepted: 'its list has no credential ids',
    stepUp: 'it wants a fresh login, which its own pages take',
    challenge: 'only its own pages have people prove who they are',
    challengeLost: 'only its own pages have people prove who they are, and nothing is suspended',
    forged: 'only its own pages have people prove who they are',
    codes: 'it has none',
  },
);
