import '../../src/define/recovery-codes.js';
import type { RecoveryCodes } from '../../src/elements/recovery-codes.js';
import { pdfText } from '../support/pdf-text.js';
import { add, appCode, mailedCode, newPerson, type Person } from './support/challenge.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { devtools } from './support/devtools.js';
import { button, heading, policy, track } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, prefer, press, type, until } from './support/person.js';

const given = Array.from({ length: 10 }, (_, index) => `7K3M-QX9${index}-V2WD-P4ZT`);
const title = 'Save your recovery codes';
const saved = { role: 'checkbox', name: 'I saved these codes' };

interface Mounted {
  readonly element: RecoveryCodes;
  readonly heard: { name: string; detail: unknown }[];
}

function mount(properties: Partial<RecoveryCodes>): Mounted {
  const heard: Mounted['heard'] = [];
  const element = document.createElement('recovery-codes');
  for (const name of [
    'recovery-codes-shown',
    'recovery-codes-saved',
    'challenge-passed',
    'passkey-failed',
    'passkey-expired',
    'passkey-cancelled',
  ] as const)
    element.addEventListener(name, (event: CustomEvent<unknown>) =>
      heard.push({ name, detail: event.detail }),
    );
  document.body.append(Object.assign(element, properties));
  return { element, heard };
}

const list = ({ element }: Mounted): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.codes code') ?? [])].map((code) => code.textContent);

const says = ({ element }: Mounted): string =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

suite('<recovery-codes>', () => {
  setup(async () => {
    await policy({ codes: true });
  });

  teardown(async () => {
    document.body.replaceChildren();
    await prefer({});
  });

  test('shows the host’s codes, and takes them off the element', async () => {
    const it = mount({ codes: given });
    await appears(heading(title));
    deepEqual(list(it), given);
    equal(it.element.codes, undefined);
    deepEqual(it.heard, [{ name: 'recovery-codes-shown', detail: { count: 10 } }]);
    const [heard] = it.element.shadowRoot?.querySelectorAll('.heard') ?? [];
    equal(heard?.textContent, '7 K 3 M, Q X 9 0, V 2 W D, P 4 Z T');
  });

  test('lets nobody go on who has not said that they have them', async () => {
    const it = mount({ codes: given });
    const done = await appears(button('Done'));
    equal(done.ariaDisabled, 'true');
    done.click();
    ok(isThere(heading(title)));
    find(saved).focus();
    await press(' ');
    await until(() => done.ariaDisabled !== 'true');
    done.focus();
    await press('Enter');
    await appears(heading('Your recovery codes are saved'));
    deepEqual(
      it.heard.map(({ name }) => name),
      ['recovery-codes-shown', 'recovery-codes-saved'],
    );
    ok(!it.element.shadowRoot?.textContent.includes('7K3M'));
  });

  test('copies one code a line', async () => {
    await devtools('Browser.grantPermissions', {
      origin: location.origin,
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    const it = mount({ codes: given });
    await click(button('Copy'));
    await until(() => says(it) === 'Copied.');
    equal(await navigator.clipboard.readText(), given.join('\n'));
    await devtools('Browser.resetPermissions');
  });

  test('says where the page may not copy', async () => {
    await devtools('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting: 'denied',
      origin: location.origin,
    });
    mount({ codes: given });
    await click(button('Copy'));
    const alert = await appears({ role: 'alert' });
    equal(alert.textContent.trim(), 'That didn’t work here. Keep them another way.');
    await devtools('Browser.resetPermissions');
  });

  test('downloads a text file, whose address is let go of', async () => {
    const it = mount({ codes: given });
    const made: Blob[] = [];
    const revoked = new Promise<string>((resolve) => {
      const revoke = URL.revokeObjectURL.bind(URL);
      URL.revokeObjectURL = (url) => {
        revoke(url);
        resolve(url);
      };
    });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) made.push(blob);
      return create(blob);
    };
    await devtools('Page.setDownloadBehavior', { behavior: 'deny' });
    await click(button('Download'));
    await until(() => says(it) === 'Downloaded.');
    equal(made.length, 1);
    const lines = (await made[0]?.text())?.split('\r\n') ?? [];
    deepEqual(
      lines.filter((line) => line.includes('-')),
      given,
    );
    equal(lines[0], location.host);
    ok((await revoked).startsWith('blob:'));
    Reflect.deleteProperty(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'revokeObjectURL');
  });

  test('prints the codes and nothing else of the page, and leaves no trace of it', async () => {
    const other = document.createElement('p');
    other.textContent = 'Something else of the page';
    document.body.append(other);
    mount({ codes: given });
    const sheets = document.adoptedStyleSheets.length;
    let pdf: Promise<{ data: string }> | undefined;
    const { print } = window;
    // Headless Chromium has no dialog; what it would print is what DevTools prints now.
    window.print = () => {
      pdf = devtools('Page.printToPDF', {});
      void pdf.then(() => dispatchEvent(new Event('afterprint')));
    };
    await click(button('Print'));
    const text = await pdfText((await until(() => pdf)).data);
    for (const code of given) ok(text.includes(code), text);
    ok(text.includes(location.host), text);
    for (const none of ['Something else', 'Recovery', 'saved']) ok(!text.includes(none), text);
    await until(() => document.adoptedStyleSheets.length === sheets);
    ok(!document.body.textContent.includes('7K3M'));
    window.print = print;
  });

  test('is gone with the page, also where the page comes back', async () => {
    const it = mount({ codes: given });
    await appears(heading(title));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await appears(heading('Your recovery codes are hidden'));
    ok(!it.element.shadowRoot?.textContent.includes('7K3M'));
    deepEqual(
      it.heard.map(({ name }) => name),
      ['recovery-codes-shown'],
    );
  });

  test('keeps the codes when it is moved, and has none when it is put back', async () => {
    const it = mount({ codes: given });
    await appears(heading(title));
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(it.element);
    await it.element.updateComplete;
    deepEqual(list(it), given);
    it.element.remove();
    await new Promise(requestAnimationFrame);
    ok(!it.element.shadowRoot?.textContent.includes('7K3M'));
    document.body.append(it.element);
    await it.element.updateComplete;
    deepEqual(list(it), []);
  });

  for (const scheme of ['light', 'dark'])
    test(`has no accessibility violation, ${scheme}`, async () => {
      await prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      const it = mount({ codes: given });
      await appears(heading(title));
      deepEqual(await audit(it.element), []);
      await click(saved);
      await click(button('Done'));
      await appears(heading('Your recovery codes are saved'));
      deepEqual(await audit(it.element), []);
      document.documentElement.removeAttribute('style');
    });

  suite('against the server', () => {
    const regenerates = ({ userId, user }: Person) =>
      track(userId, { user, purpose: 'settings', action: 'new-codes' });
    const field = { role: 'textbox', name: '6-digit code' };

    test('makes new ones once the person has proved who they are', async () => {
      const person = newPerson();
      const secret = await add(person, 'totp');
      const it = mount({ url: (await regenerates(person)).url });
      await appears(heading('Make new recovery codes'));
      await click(button('Make new codes'));
      const input = await appears(field);
      input.focus();
      // The set-up took the step before this one.
      await type(appCode(secret, 30_000));
      await appears(heading(title));
      equal(new Set(list(it)).size, 10);
      for (const code of list(it)) ok(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(code), code);
      deepEqual(
        it.heard.map(({ name }) => name),
        ['challenge-passed', 'recovery-codes-shown'],
      );
    });

    test('goes back to the offer where they would not', async () => {
      const person = newPerson();
      await add(person, 'totp');
      const it = mount({ url: (await regenerates(person)).url });
      await click(button('Make new codes'));
      await click(button('Cancel'));
      await appears(heading('Make new recovery codes'));
      deepEqual(
        it.heard.map(({ name }) => name),
        ['passkey-cancelled'],
      );
      equal(await mailedCode(person), '');
    });

    test('says that a link is used up', async () => {
      const url = `${location.origin}/launch/unknown-action#token=${'A'.repeat(43)}`;
      const it = mount({ url });
      await until(() => it.heard.length > 0);
      equal(it.heard[0]?.name, 'passkey-expired');
      await appears(heading('This link no longer works'));
    });
  });
});
