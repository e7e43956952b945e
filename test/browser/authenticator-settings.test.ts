import type { AuthenticatorJSON } from '../../src/contract.js';
import { serviceFailure } from '../../src/backends/failures.js';
import { FakeSettings } from '../support/fake-settings.js';
import { app, key, laptop, mail } from '../support/settings-states.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { button, heading } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, prefer, press, type, until } from './support/person.js';
import { focused, focusOn, listed, mountSettings, rows, type Mounted } from './support/settings.js';

/** Every service in this file is a fake of the port; the real server is in `settings-journey.test.ts`. */
const code = [{ method: 'totp' }] as const;
const shown = ({ element }: Mounted) =>
  (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');
const names = ({ heard }: Mounted) => heard.map(({ name }) => name);
const still = async ({ element }: Mounted) => {
  await Promise.all((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
  return audit(element);
};
const dialog = ({ element }: Mounted) => element.shadowRoot?.querySelector('dialog');

suite('<authenticator-settings>, of a fake service', () => {
  const mounted = (fake: FakeSettings): Mounted => mountSettings({ backend: fake });

  setup(() => {
    document.documentElement.lang = 'en-GB';
  });

  teardown(async () => {
    document.body.replaceChildren();
    await prefer({});
  });

  test('a list of 100 comes five rows at a time, and a removal takes one away and adds none', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...laptop,
      id: `authenticator-${index}`,
      name: `Passkey ${index}`,
    }));
    const fake = new FakeSettings({ authenticators: many });
    const it = mounted(fake);
    const counts: number[] = [];
    const changed = { added: 0, removed: 0 };
    const count = () => it.element.shadowRoot?.querySelectorAll('[data-row]').length ?? 0;
    const observer = new MutationObserver((records) => {
      if (count() !== (counts.at(-1) ?? 0)) counts.push(count());
      const rowsIn = (nodes: NodeList) =>
        [...nodes].filter((node) => node instanceof HTMLElement && node.dataset['row']).length;
      for (const { addedNodes, removedNodes } of records) {
        changed.added += rowsIn(addedNodes);
        changed.removed += rowsIn(removedNodes);
      }
    });
    observer.observe(it.element.shadowRoot!, { childList: true, subtree: true });
    await until(() => count() === 100);
    deepEqual(
      counts,
      Array.from({ length: 20 }, (_, index) => 5 * (index + 1)),
    );

    // The first five come with their list.
    deepEqual(changed, { added: 95, removed: 0 });
    await click(button('Remove Passkey 0'));
    await click(button('Remove'));
    await until(() => count() === 99);
    deepEqual(changed, { added: 95, removed: 1 });
    observer.disconnect();
  });

  test('lists passkeys first, in two groups, then the other ways, then the codes', async () => {
    const cable: AuthenticatorJSON = { ...key, id: 'cable', method: 'passkey', name: 'Plug' };
    const phone: AuthenticatorJSON = {
      ...laptop,
      id: 'phone',
      name: 'Phone',
      attachment: 'cross-platform',
      transports: ['hybrid'],
    };
    const it = mounted(
      new FakeSettings({ authenticators: [app, cable, laptop, mail, key, phone] }),
    );
    await until(() => rows(it.element).length === 6);
    const headings = [...(it.element.shadowRoot?.querySelectorAll('h2, h3') ?? [])];
    deepEqual(
      headings.map(({ localName, textContent }) => `${localName} ${textContent.trim()}`),
      [
        'h2 Passkeys',
        'h3 On your devices',
        'h3 On security keys',
        'h2 Other ways to sign in',
        'h2 Recovery codes',
      ],
    );
    deepEqual(rows(it.element), [
      'Apple Passwords',
      'Phone',
      'Plug',
      'Blue key',
      'Authenticator app',
      'Code by e-mail',
    ]);
    ok(shown(it).includes('6 of 10 left'), shown(it));
  });

  test('marks what does not sync, and says in words what was never used or cannot be', async () => {
    const it = mounted(
      new FakeSettings({
        authenticators: [
          laptop,
          { ...laptop, id: 'pc', name: 'Work PC', syncs: false },
          { ...laptop, id: 'old', name: 'Old phone', suspended: true, usable: false },
          { ...laptop, id: 'flagged', name: 'Odd one', usable: false },
          key,
        ],
      }),
    );
    await listed();
    const row = (id: string) =>
      it.element.shadowRoot
        ?.querySelector(`[data-row=${id}] .text`)
        ?.textContent.replaceAll(/\s+/g, ' ') ?? '';
    ok(!row('laptop').includes('Only on'), row('laptop'));
    ok(row('pc').includes('Only on this device'), row('pc'));
    ok(row('key').includes('Only on this key'), row('key'));
    ok(row('key').includes('Never used'), row('key'));
    ok(row('old').includes('Suspended'), row('old'));
    ok(row('flagged').includes('can’t be used'), row('flagged'));
    ok(isThere(button('Resume Old phone')));
  });

  test('writes dates after the paint, into space that is kept for them', async () => {
    const day = 86_400_000;
    const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
    const it = mounted(
      new FakeSettings({
        authenticators: [
          { ...laptop, createdAt: '2026-05-03T10:00:00.000Z', lastUsedAt: ago(1) },
          { ...laptop, id: 'pc', lastUsedAt: '2025-12-24T10:00:00.000Z' },
        ],
      }),
    );
    const root = await until(() => it.element.shadowRoot);
    const times = await until(() => {
      const found = [...root.querySelectorAll('time')];
      return found.length > 0 && found;
    });
    const { top } = find(button('Create a passkey')).getBoundingClientRect();
    deepEqual(
      times.map(({ textContent }) => textContent),
      ['', '', '', ''],
    );
    await until(() => times.every(({ textContent }) => textContent !== ''));
    deepEqual(
      [times[0]?.textContent, times[1]?.textContent, times[3]?.textContent],
      ['3 May 2026', 'yesterday', '24 Dec 2025'],
    );
    equal(times[0]?.dateTime, '2026-05-03T10:00:00.000Z');
    equal(find(button('Create a passkey')).getBoundingClientRect().top, top);
  });

  test('shows a drawing of the host’s in the place of ours', async () => {
    const it = mounted(new FakeSettings());
    const picture = document.createElement('span');
    picture.slot = 'icon-key';
    it.element.append(picture);
    await listed();
    equal(picture.assignedSlot?.name, 'icon-key');
  });

  test('renames with the keyboard alone, says so once and puts the focus back', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    (await appears(button('Rename Blue key'))).focus();
    await press('Enter');
    const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    await until(() => field.matches(':focus'));
    equal(field.value, 'Blue key');
    field.select();
    await type('Red key');
    await press('Enter');
    await focusOn('button', 'Rename Red key');
    deepEqual(it.said, ['Name saved.']);
    deepEqual(it.heard, [
      { name: 'authenticator-renamed', detail: { id: 'key', name: 'Red key' } },
    ]);
    deepEqual(fake.asked, ['open', 'rename']);
  });

  test('leaves the name alone on Escape, and an unchanged one unsaid', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    for (const end of ['Escape', 'Enter'] as const) {
      (await appears(button('Rename Blue key'))).focus();
      await press('Enter');
      const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
      await until(() => field.matches(':focus'));
      if (end === 'Escape') await type('x');
      await press(end);
      await focusOn('button', 'Rename Blue key');
    }
    deepEqual([fake.asked, it.heard, it.said], [['open'], [], []]);
  });

  test('says at the field why a name was refused, and keeps what was typed', async () => {
    const fake = new FakeSettings();
    fake.refusals = { rename: serviceFailure('invalid_request') };
    const it = mounted(fake);
    await click(button('Rename Blue key'));
    const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    field.select();
    await type('x'.repeat(101));
    await press('Enter');
    await appears({ role: 'alert' });
    const again = find({ role: 'textbox', name: 'Name' }) as HTMLInputElement;
    equal(again.value.length, 101);
    equal(again.getAttribute('aria-invalid'), 'true');
    deepEqual(it.heard, []);
  });

  test('asks before it removes, and names what is left', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await appears(heading(/^Remove Blue key/));
    const text = dialog(it)?.textContent.replaceAll(/\s+/g, ' ') ?? '';
    ok(text.includes('You can still sign in with: Apple PasswordsAuthenticator app'), text);
    // What loses something is not where Enter is.
    await focusOn('button', 'Keep it');
    await press('Escape');
    await until(() => !dialog(it));
    await focusOn('button', 'Remove Blue key');
    deepEqual(fake.asked, ['open']);
  });

  test('removes, tells once, and moves on to the row in its place', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    await until(() => rows(it.element).length === 2);
    await until(() => focused(it.element)?.getAttribute('data-row') === 'app');
    deepEqual(names(it), ['authenticator-remove', 'authenticator-removed']);
    deepEqual(it.heard[0]?.detail, { id: 'key', name: 'Blue key', method: 'security-key' });
    deepEqual(it.said, ['Blue key was removed.']);
    deepEqual(fake.asked, ['open', 'remove']);
  });

  test('asks the page first, and takes no for an answer', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    it.element.addEventListener('authenticator-remove', (event) => event.preventDefault());
    await click(button('Remove Blue key'));
    await it.element.updateComplete;
    equal(dialog(it), null);
    deepEqual(fake.asked, ['open']);
  });

  test('keeps the last way in, says why, and offers another first', async () => {
    const fake = new FakeSettings({ authenticators: [key, { ...app, usable: false }] });
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await appears(heading('Blue key is your only way to sign in'));
    ok(!isThere(button('Remove')));
    await click(button('Add another first'));
    await until(() => fake.asked.includes('beginEnrollment'));
    equal(dialog(it), null);
  });

  test('takes the service’s word for which one is the last', async () => {
    const fake = new FakeSettings();
    fake.refusals = { remove: serviceFailure('last_authenticator') };
    mounted(fake);
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    await appears(heading('Blue key is your only way to sign in'));
  });

  test('suspends what was lost, the last one too, and resumes it', async () => {
    const fake = new FakeSettings({ authenticators: [laptop] });
    const it = mounted(fake);
    await click(button('Remove Apple Passwords'));
    await click(button('I lost this device'));
    await appears(button('Resume Apple Passwords'));
    ok(shown(it).includes('Suspended'), shown(it));
    await click(button('Resume Apple Passwords'));
    await until(() => !isThere(button('Resume Apple Passwords')));
    deepEqual(it.said, ['Apple Passwords is suspended.', 'Apple Passwords is resumed.']);
    deepEqual(it.heard.slice(1), [
      { name: 'authenticator-suspended', detail: { id: 'laptop', suspended: true } },
      { name: 'authenticator-suspended', detail: { id: 'laptop', suspended: false } },
    ]);
  });

  test('has the person prove who they are in place, and goes on by itself', async () => {
    const fake = new FakeSettings({}, { ways: code });
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    const field = await appears({ role: 'textbox', name: /code/ });
    ok(!isThere(button('Rename Blue key')));
    field.focus();
    await type('123456');
    await until(() => rows(it.element).length === 2);
    deepEqual(fake.asked, ['open', 'remove', 'beginChallenge', 'completeChallenge', 'remove']);
    deepEqual(names(it), ['authenticator-remove', 'challenge-passed', 'authenticator-removed']);
    await until(() => focused(it.element)?.getAttribute('data-row') === 'app');
  });

  test('goes back to the list as it was where the person would rather not', async () => {
    const fake = new FakeSettings({}, { ways: code });
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    await appears({ role: 'textbox', name: /code/ });
    await click(button('Cancel'));
    await focusOn('button', 'Remove Blue key');
    equal(rows(it.element).length, 3);
    await click(button('Rename Blue key'));
    const name = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    name.select();
    await type('Red key');
    await press('Enter');
    await appears({ role: 'textbox', name: /code/ });
    await click(button('Cancel'));
    // What was typed is not lost.
    const kept = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    equal(kept.value, 'Red key');
    await until(() => kept.matches(':focus'));
  });

  test('opens after a proof, and stays shut without one', async () => {
    const fake = new FakeSettings({}, { ways: code, enter: true });
    const it = mounted(fake);
    await appears({ role: 'textbox', name: /code/ });
    await click(button('Cancel'));
    await appears(heading('Confirm it’s you first'));
    equal(rows(it.element).length, 0);
    await click(button('Continue'));
    (await appears({ role: 'textbox', name: /code/ })).focus();
    await type('123456');
    await listed();
    deepEqual(fake.asked.at(-1), 'completeChallenge');
  });

  test('replaces the recovery codes and shows the new ones until they are kept', async () => {
    const fake = new FakeSettings({}, { ways: code });
    const it = mounted(fake);
    await click(button('Replace the codes'));
    (await appears({ role: 'textbox', name: /code/ })).focus();
    await type('123456');
    await appears(heading('Save your recovery codes'));
    await click({ role: 'checkbox', name: 'I saved these codes' });
    await click(button('Done'));
    await focusOn('button', 'Replace the codes');
    ok(shown(it).includes('10 of 10 left'), shown(it));
    deepEqual(names(it), ['challenge-passed', 'recovery-codes-shown', 'recovery-codes-saved']);
    ok(!shown(it).includes('ABCD-'));
  });

  test('adds another way in place, and points to it in the list', async () => {
    const fake = new FakeSettings({ addable: [{ method: 'email-otp', sentTo: 'a•••@e•••.org' }] });
    const it = mounted(fake);
    await click(button('Set up Code by e-mail'));
    await click(button('Send a code'));
    (await appears({ role: 'textbox', name: /code/ })).focus();
    await type('123456');
    await click(button('Done'));
    await until(() => rows(it.element).length === 4);
    await until(() => focused(it.element)?.getAttribute('data-row') === 'added');
    deepEqual(names(it), ['authenticator-added']);
  });

  test('keeps the button at the limit, and says why', async () => {
    const refusal = 'credential_limit';
    const fake = new FakeSettings({
      addable: [
        { method: 'passkey', refusal },
        { method: 'totp', refusal },
      ],
    });
    mounted(fake);
    for (const name of ['Create a passkey', 'Set up Authenticator app']) {
      const target = await appears(button(name));
      equal(target.ariaDisabled, 'true');
      const why = (target.getRootNode() as ShadowRoot).getElementById(
        target.getAttribute('aria-describedby') ?? '',
      );
      ok(why?.textContent.includes('as many as this site allows'), why?.textContent);
      target.click();
    }
    deepEqual(fake.asked, ['open']);
  });

  test('stays usable in a browser without passkeys, and says so where one would be added', async () => {
    const given = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential');
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    try {
      const fake = new FakeSettings();
      const it = mounted(fake);
      const create = await appears(button('Create a passkey'));
      equal(create.ariaDisabled, 'true');
      ok(shown(it).includes('This browser doesn’t support passkeys'), shown(it));
      await click(button('Remove Blue key'));
      await appears(heading(/^Remove Blue key/));
      // It cannot be told, so the person is.
      const text = dialog(it)?.textContent.replaceAll(/\s+/g, ' ') ?? '';
      ok(text.includes('look for Meadow Bank, and delete the passkey there too'), text);
    } finally {
      if (given) Object.defineProperty(globalThis, 'PublicKeyCredential', given);
    }
  });

  test('says nothing of password managers where the browser tells them', async () => {
    const it = mounted(new FakeSettings());
    await click(button('Remove Blue key'));
    await appears(heading(/^Remove Blue key/));
    ok(!(dialog(it)?.textContent ?? '').includes('password manager'));
  });

  test('says what a passkey is good for where there is none, and suggests a second to a lone one', async () => {
    const none = mounted(new FakeSettings({ authenticators: [], recovery: null }));
    await listed();
    ok(shown(none).includes('Sign in with your fingerprint, face or screen lock'), shown(none));
    none.element.remove();
    const one = mounted(new FakeSettings({ authenticators: [key] }));
    await listed();
    ok(shown(one).includes('in one place only'), shown(one));
    one.element.remove();
    const synced = mounted(new FakeSettings({ authenticators: [laptop] }));
    await listed();
    ok(!shown(synced).includes('in one place only'), shown(synced));
  });

  test('says where it was asked for that something was not done, notices as text', async () => {
    const notice = '<img src=x onerror=alert(1)>';
    const fake = new FakeSettings();
    fake.refusals = { remove: serviceFailure('forbidden', { notices: [notice] }) };
    const it = mounted(fake);
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    const alert = await appears({ role: 'alert' });
    equal(alert.closest('li')?.dataset['row'], 'key');
    ok(alert.textContent.includes(notice), alert.textContent);
    equal(alert.querySelector('img'), null);
    deepEqual(names(it), ['authenticator-remove', 'passkey-failed']);
  });

  test('shows the list as it is now when one has gone meanwhile', async () => {
    const fake = new FakeSettings();
    const it = mounted(fake);
    await appears(button('Rename Blue key'));
    fake.settings = { ...fake.settings, authenticators: [laptop, app] };
    await click(button('Rename Blue key'));
    await appears({ role: 'textbox', name: 'Name' });
    await type('x');
    await press('Enter');
    const alert = await appears({ role: 'alert' });
    ok(alert.textContent.includes('isn’t there any more'), alert.textContent);
    deepEqual(rows(it.element), ['Apple Passwords', 'Authenticator app']);
    deepEqual(fake.asked, ['open', 'rename', 'list']);
  });

  test('has a way on where the list did not come', async () => {
    const fake = new FakeSettings();
    fake.refusals = { open: serviceFailure('forbidden') };
    const it = mounted(fake);
    await appears(heading('Something went wrong on our side'));
    it.element.remove();
    const other = new FakeSettings();
    other.refusals = { open: serviceFailure('network') };
    const again = mounted(other);
    await click(button('Try again'));
    await listed();
    deepEqual(names(again), ['passkey-failed']);
  });

  test('tells the browser which passkeys are left, and nothing where the list is not complete', async () => {
    const told: object[] = [];
    const api = PublicKeyCredential as unknown as Record<string, unknown>;
    const given = api['signalAllAcceptedCredentials'];
    api['signalAllAcceptedCredentials'] = (list: object) => {
      told.push(list);
      return Promise.resolve();
    };
    try {
      const fake = new FakeSettings();
      const it = mounted(fake);
      await appears(button('Remove Blue key'));
      await until(() => told.length === 1);
      deepEqual(told[0], {
        rpId: 'localhost',
        userId: 'dXNlcg',
        allAcceptedCredentialIds: ['bGFwdG9w', 'a2V5'],
      });
      await click(button('Remove Blue key'));
      await click(button('Remove'));
      await until(() => rows(it.element).length === 2);
      equal(told.length, 2);
      // A label is the site's own; no password manager need know of it.
      await click(button('Rename Apple Passwords'));
      await appears({ role: 'textbox', name: 'Name' });
      await type('x');
      await press('Enter');
      await appears(button('Rename x'));
      equal(told.length, 2);
      fake.refusals = { remove: serviceFailure('server_error', { retryAfter: 60 }) };
      await click(button('Remove x'));
      await click(button('Remove'));
      await appears({ role: 'alert' });
      equal(told.length, 2);
      it.element.remove();
      const partial = new FakeSettings();
      Reflect.deleteProperty(partial.settings, 'accepted');
      mounted(partial);
      await click(button('Remove Authenticator app'));
      await appears(heading(/^Remove Authenticator app/));
      equal(told.length, 2);
    } finally {
      api['signalAllAcceptedCredentials'] = given;
    }
  });

  for (const scheme of ['light', 'dark'])
    test(`has no accessibility violation, ${scheme}`, async () => {
      await prefer({ 'prefers-color-scheme': scheme });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      const refusal = 'credential_limit';
      const fake = new FakeSettings({
        authenticators: [
          laptop,
          { ...laptop, id: 'old', suspended: true, usable: false },
          key,
          app,
        ],
        addable: [
          { method: 'passkey', refusal },
          { method: 'sms-otp', sentTo: '••• 47' },
        ],
      });
      const it = mounted(fake);
      await listed();
      deepEqual(await still(it), []);
      await click(button('Rename Blue key'));
      await appears({ role: 'textbox', name: 'Name' });
      deepEqual(await still(it), []);
      await press('Escape');
      await click(button('Remove Blue key'));
      await appears(heading(/^Remove Blue key/));
      deepEqual(await still(it), []);
      fake.refusals = { remove: serviceFailure('forbidden') };
      await click(button('Remove'));
      await appears({ role: 'alert' });
      deepEqual(await still(it), []);
      it.element.remove();
      const none = mounted(new FakeSettings({ authenticators: [], recovery: null }));
      await listed();
      deepEqual(await still(none), []);
      document.documentElement.removeAttribute('style');
    });

  test('folds into 320 pixels, in both directions of writing, with targets of 44', async () => {
    const long = 'A name without a single break'.replaceAll(' ', '').repeat(4);
    const frame = document.createElement('div');
    frame.style.width = '288px';
    for (const dir of ['ltr', 'rtl']) {
      frame.dir = dir;
      document.body.replaceChildren(frame);
      const { element } = mounted(
        new FakeSettings({ authenticators: [{ ...laptop, name: long, suspended: true }, key] }),
      );
      frame.append(element);
      await listed();
      equal(element.scrollWidth, 288);
      for (const target of element.shadowRoot?.querySelectorAll('button') ?? []) {
        const { height, width } = target.getBoundingClientRect();
        ok(height >= 44 && width >= 44, `${target.textContent} ${width} × ${height}`);
      }
    }
  });
});
