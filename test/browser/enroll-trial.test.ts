import type { Backend } from '../../src/backends/backend.js';
import { PasskeyError } from '../../src/failure.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { credentialEvents } from './support/devtools.js';
import {
  authenticators,
  button,
  enrolled,
  heading,
  mount,
  newUser,
  policy,
  prompt,
} from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, press, until } from './support/person.js';
import { focusOn } from './support/settings.js';
import { forged, hearing, service, watchPrompts } from './support/trial.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const works = 'It works. You can sign in with it from now on.';
const tryIt = button('Try it now');

const text = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
const names = ({ heard }: ReturnType<typeof mount>) => heard.map(({ name }) => name);

/** What axe objects to once the screen has faded in. */
async function seen({ shadowRoot }: HTMLElement): Promise<string[]> {
  await Promise.all((shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
  return audit(shadowRoot?.host);
}

async function eventually(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(requestAnimationFrame);
}

/** A check of the answer that the server refuses, since the signature is not the authenticator’s. */
const tampering = (real: Backend): Pick<Backend, 'completeChallenge'> => {
  const complete = real.completeChallenge.bind(real);
  return {
    completeChallenge: (flow, input, signal) =>
      complete(
        flow,
        'credential' in input ? { credential: forged(input.credential) } : input,
        signal,
      ),
  };
};

suite('“Try it now”', () => {
  let authenticator: VirtualAuthenticator;
  let userId: string;

  setup(async () => {
    await policy({});
    authenticator = await addAuthenticator();
    userId = newUser();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  const made = async (bend?: Parameters<typeof service>[1]) => {
    const mounted = mount({ backend: await service(userId, bend) });
    await enrolled();
    await appears(tryIt);
    return mounted;
  };

  test('shows that it works, once and politely, and the prompt opens in the task of the click', async () => {
    const it = await made();
    const said = await hearing(it.element);
    const prompts = watchPrompts();
    await click(tryIt);
    await until(() => text(it.element).includes(works));
    prompts.restore();
    deepEqual(prompts.calls, [true]);
    ok(isThere(heading('Passkey created')));
    ok(!isThere(tryIt));
    ok(!isThere({ role: 'alert' }));
    await focusOn('button', 'Done');
    deepEqual(said, [works]);
    // A trial is a use of it, and nothing is told that the page has to act on.
    const [stored] = await authenticators(userId);
    ok(stored?.lastUsedAt);
    deepEqual(names(it), ['passkey-enrolled']);
    deepEqual(await seen(it.element), []);
    await click(button('Done'));
    await appears(heading('You can sign in with your passkey'));
  });

  test('works by the keyboard alone', async () => {
    await made();
    find(button('Done')).focus();
    await press('Tab');
    await focusOn('button', 'Try it now');
    await press('Enter');
    await focusOn('button', 'Done');
    await press('Enter');
    await appears(heading('You can sign in with your passkey'));
  });

  test('is as if nothing had happened where the person cancels', async () => {
    const it = await made();
    const said = await hearing(it.element);
    await authenticator.setAutomaticPresence(false);
    await click(tryIt);
    await appears(heading('Follow the prompt from your device'));
    await click(button('Cancel'));
    await focusOn('button', 'Try it now');
    ok(isThere(heading('Passkey created')));
    ok(!isThere({ role: 'alert' }));
    deepEqual(said, ['Cancelled. Nothing was changed.']);
    deepEqual(names(it), ['passkey-enrolled']);
    await authenticator.setAutomaticPresence(true);
    await click(tryIt);
    await until(() => text(it.element).includes(works));
    equal((await authenticators(userId)).length, 1);
  });

  test('asks about the passkey after a second prompt that came to nothing, and keeps it', async () => {
    const it = await made();
    const said = await hearing(it.element);
    await authenticator.setUserVerified(false);
    await click(tryIt);
    await until(() => said.length === 1);
    await focusOn('button', 'Try it now');
    await click(tryIt);
    await appears(heading('Your passkey didn’t answer'));
    deepEqual(await seen(it.element), []);
    await click(button('Keep it'));
    await focusOn('heading', 'Passkey created');
    ok(!isThere(tryIt));
    await click(button('Done'));
    await appears(heading('You can sign in with your passkey'));
    equal((await authenticators(userId)).length, 1);
    deepEqual(names(it), ['passkey-enrolled']);
  });

  test('removes what does not work, there and in the password manager', async () => {
    const it = await made(tampering);
    equal((await authenticator.credentials()).length, 1);
    await credentialEvents();
    await click(tryIt);
    await focusOn('heading', 'Your passkey doesn’t work here');
    deepEqual(await seen(it.element), []);
    await click(button('Remove it'));
    await focusOn('heading', 'Passkey removed');
    deepEqual(await authenticators(userId), []);
    await eventually(async () => (await authenticator.credentials()).length === 0);
    const told = await credentialEvents();
    equal(told.filter(({ method }) => method === 'WebAuthn.credentialDeleted').length, 1);
    const [{ detail } = { detail: undefined }] = it.heard;
    const { authenticator: gone } = detail as { authenticator: { id: string } };
    deepEqual(it.heard.slice(1), [{ name: 'authenticator-removed', detail: { id: gone.id } }]);
    deepEqual(await seen(it.element), []);
    await click(button('Done'));
    await appears(heading('No passkey was added'));
    ok(!isThere(button('Create a passkey')));
    deepEqual(names(it), ['passkey-enrolled', 'authenticator-removed']);
  });

  test('says so where it could not be removed, and removes it at the next try', async () => {
    let lost = true;
    const it = await made((real) => {
      const undo = real.undo.bind(real);
      return {
        ...tampering(real),
        undo: (id, signal) => {
          if (!lost) return undo(id, signal);
          lost = false;
          const failure = { code: 'rate_limited', retry: 'same', confidence: 'sure' } as const;
          return Promise.reject(new PasskeyError(failure));
        },
      };
    });
    await click(tryIt);
    await click(button('Remove it'));
    await focusOn('heading', 'It couldn’t be removed');
    deepEqual(await seen(it.element), []);
    equal((await authenticators(userId)).length, 1);
    await click(button('Try again'));
    await appears(heading('Passkey removed'));
    deepEqual(await authenticators(userId), []);
  });

  test('blames nothing where the service cannot say', async () => {
    const it = await made(() => ({
      completeChallenge: () => {
        const failure = { code: 'forbidden', retry: 'none', confidence: 'sure' } as const;
        return Promise.reject(new PasskeyError(failure));
      },
    }));
    const said = await hearing(it.element);
    await click(tryIt);
    const unchecked = 'It couldn’t be checked just now. It is saved all the same.';
    await until(() => text(it.element).includes(unchecked));
    deepEqual(said, [unchecked]);
    ok(!isThere(tryIt));
    equal((await authenticators(userId)).length, 1);
  });

  test('is not there where the service begins none, without a word about it', async () => {
    let asked = 0;
    const it = mount({
      backend: await service(userId, () => ({
        beginChallenge: () => {
          asked += 1;
          const failure = { code: 'forbidden', retry: 'none', confidence: 'sure' } as const;
          return Promise.reject(new PasskeyError(failure));
        },
      })),
    });
    await prompt();
    await appears(heading('Passkey created'));
    await until(() => asked === 1);
    await it.element.updateComplete;
    ok(!isThere(tryIt));
    deepEqual(names(it), ['passkey-enrolled']);
  });

  test('renews options that are stale, and the click still opens the prompt', async () => {
    let asked = 0;
    const it = await made((real) => {
      const begin = real.beginChallenge.bind(real);
      return {
        beginChallenge: async (wanted, signal) => {
          const step = await begin(wanted, signal);
          asked += 1;
          // Stale at once, the first time.
          return asked === 1 && step.at === 'get' ? { ...step, completeIn: 0 } : step;
        },
      };
    });
    const prompts = watchPrompts();
    await click(tryIt);
    await until(() => text(it.element).includes(works));
    prompts.restore();
    deepEqual([asked, prompts.calls.length], [2, 1]);
  });

  test('lets the name be saved meanwhile, and is there again after it', async () => {
    let release: (() => void) | undefined;
    let asked = 0;
    const it = mount({
      backend: await service(userId, (real) => {
        const begin = real.beginChallenge.bind(real);
        return {
          beginChallenge: async (wanted, signal) => {
            asked += 1;
            // The first one never comes: saving the name cuts it off.
            if (asked === 1) await new Promise<void>((resolve) => (release = resolve));
            return begin(wanted, signal);
          },
        };
      }),
    });
    await enrolled();
    await until(() => release);
    await click(button('Rename'));
    await click(button('Save'));
    ok(!isThere(tryIt));
    await click(button('Rename'));
    const field = find({ role: 'textbox', name: 'Name' }) as HTMLInputElement;
    field.value = 'Work laptop';
    await press('Enter');
    await appears(tryIt);
    equal(asked, 2);
    release?.();
    await click(tryIt);
    await until(() => text(it.element).includes(works));
    ok(text(it.element).includes('Work laptop'));
  });
});
