import { correction, generate } from 'lean-qr/nano';
import { appCode, mailedCode, newPerson, serviceOf, wrongCode } from './support/challenge.js';
import { deepEqual, equal, match, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { devtools } from './support/devtools.js';
import {
  authenticators,
  button,
  heading,
  inbox,
  mount,
  policy,
  track,
} from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, prefer, press, type, until } from './support/person.js';
import { begin, focused, keyOf } from './support/setup.js';
import { addAuthenticator, removeAuthenticators } from './support/virtual-authenticator.js';

const field = { role: 'textbox', name: '6-digit code' };

/** The modules a drawn code has, as rows of dark and light. */
function drawn(svg: SVGSVGElement): string[] {
  const { width } = svg.viewBox.baseVal;
  const size = width - 8;
  const rows = Array.from({ length: size }, () => new Array<string>(size).fill(' '));
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dx = 0; dx < Number(run); dx += 1) {
      const row = rows[Number(y)];
      if (row) row[Number(x) + dx] = '#';
    }
  return rows.map((row) => row.join(''));
}

suite('setting a method with codes up', () => {
  setup(async () => {
    await policy({ codes: true });
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
    await prefer({});
  });

  test('an app, with the keyboard alone: the key, the code, the name, the recovery codes', async () => {
    const it = await begin(['totp']);
    await appears(heading('Set up your authenticator app'));
    await until(() => focused(it)?.textContent.trim() === 'Set up your authenticator app');
    const key = await keyOf(it);
    match(key, /^[A-Z2-7]{16,}$/);
    const next = await appears(button('Continue'));
    next.focus();
    await press('Enter');
    await appears(field);
    await until(() => focused(it)?.localName === 'input');
    await type(appCode(key));
    await appears(heading('Authenticator app added'));
    deepEqual(
      it.heard.map(({ name }) => name),
      ['authenticator-added'],
    );
    const detail = it.heard[0]?.detail as { authenticator: { method: string }; result: string };
    equal(detail.authenticator.method, 'totp');
    equal(detail.result.length, 43);
    deepEqual(
      (await authenticators(it.person.userId)).map(({ method }) => method),
      ['totp'],
    );
    const more = await appears(button('Continue'));
    more.focus();
    await press('Enter');
    await appears(heading('Save your recovery codes'));
    equal(it.element.shadowRoot?.querySelectorAll('.codes > li').length, 10);
    const saved = await appears({ role: 'checkbox', name: 'I saved these codes' });
    equal((await appears(button('Done'))).ariaDisabled, 'true');
    saved.focus();
    await press(' ');
    await until(() => find(button('Done')).ariaDisabled !== 'true');
    find(button('Done')).focus();
    await press('Enter');
    await appears(heading('You’re all set'));
    deepEqual(
      it.heard.slice(1).map(({ name, detail }) => [name, detail]),
      [
        ['recovery-codes-shown', { count: 10 }],
        ['recovery-codes-saved', { count: 10 }],
      ],
    );
  });

  test('draws exactly the code of the app’s link, whose secret is written beside it', async () => {
    const person = newPerson();
    const { userId, user } = person;
    const service = serviceOf(await track(userId, { user, methods: ['totp'] }));
    let uri = '';
    const real = service.beginEnrollment.bind(service);
    service.beginEnrollment = async (...given) => {
      const step = await real(...given);
      if (step.at === 'code') uri = step.setup?.uri ?? '';
      return step;
    };
    const { element } = mount({ backend: service });
    await click(button('Continue'));
    const key = await keyOf({ element });
    equal(new URL(uri).searchParams.get('secret'), key);
    const image = await appears({
      role: 'img',
      name: 'QR code with the setup key that is written below',
    });
    const svg = image.querySelector('svg');
    ok(svg);
    const code = generate(uri, { minCorrectionLevel: correction.M });
    const expected = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? '#' : ' ')).join(''),
    );
    deepEqual(drawn(svg), expected);
    ok(!element.shadowRoot?.querySelector('a'));
    ok(!element.shadowRoot?.textContent.includes('otpauth:'));
  });

  test('copies the key without its spaces, and says so once', async () => {
    await devtools('Browser.grantPermissions', {
      origin: location.origin,
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    const it = await begin(['totp']);
    const key = await keyOf(it);
    await click(button('Copy'));
    await until(() => it.element.shadowRoot?.querySelector('[role=status]')?.textContent);
    equal(it.element.shadowRoot?.querySelector('[role=status]')?.textContent, 'Copied.');
    equal(await navigator.clipboard.readText(), key);
    await devtools('Browser.resetPermissions');
  });

  test('a phone gets a link to the app and no picture of it', async () => {
    const { userAgent } = navigator;
    await devtools('Emulation.setUserAgentOverride', {
      userAgent: 'Mozilla/5.0 (Linux; Android 16; Pixel 10) Chrome/150.0 Mobile Safari/537.36',
      platform: 'Linux armv8l',
      userAgentMetadata: {
        platform: 'Android',
        platformVersion: '16',
        architecture: '',
        model: 'Pixel 10',
        mobile: true,
      },
    });
    const it = await begin(['totp']);
    const key = await keyOf(it);
    const link = await appears({ role: 'link', name: 'Open in authenticator app' });
    ok(link.getAttribute('href')?.startsWith('otpauth://totp/'));
    ok(link.getAttribute('href')?.includes(key));
    ok(!isThere({ role: 'img' }));
    await devtools('Emulation.setUserAgentOverride', { userAgent });
  });

  test('a code by mail is sent on a click, again after its wait, and the newest counts', async () => {
    const it = await begin(['email-otp']);
    await appears(heading('Get codes by e-mail'));
    deepEqual(await inbox(it.person.user.email), []);
    await click(button('Send a code'));
    const input = (await appears(field)) as HTMLInputElement;
    equal(input.autocomplete, 'one-time-code');
    equal((await inbox(it.person.user.email)).length, 1);
    const again = await until(() =>
      it.element.shadowRoot?.querySelector<HTMLElement>('[data-resend]'),
    );
    equal(again.ariaDisabled, 'true');
    again.click();
    equal((await inbox(it.person.user.email)).length, 1);
    await type(await mailedCode(it.person));
    await appears(heading('Codes by e-mail added'));
    ok(!isThere(button('Continue')));
    await click(button('Done'));
    await appears(heading('You’re all set'));
  });

  test('a code by text message goes to the account’s number and nowhere else', async () => {
    const phone = `+4930${String(Date.now()).slice(-8)}`;
    await begin(['sms-otp'], newPerson(), phone);
    await click(button('Send a code'));
    await appears(field);
    const [text = ''] = await inbox(phone);
    await type(/\d{6}/.exec(text)?.[0] ?? '');
    await appears(heading('Codes by text message added'));
  });

  test('a wrong code stays at the field, the fifth begins anew', async () => {
    const it = await begin(['totp']);
    const key = await keyOf(it);
    await click(button('Continue'));
    const input = (await appears(field)) as HTMLInputElement;
    const wrong = wrongCode(appCode(key), appCode(key, -30_000), appCode(key, 30_000));
    for (const left of [4, 3, 2, 1]) {
      input.focus();
      input.select();
      await type(wrong);
      if (left < 4) await press('Enter');
      await until(() => it.text().includes(`Tries left: ${left}.`));
      equal(input.getAttribute('aria-invalid'), 'true');
      await until(() => focused(it) === input);
    }
    await press('Enter');
    await until(() => it.heard.length > 0);
    equal((it.heard[0]?.detail as { failure: { code: string } }).failure.code, 'wrong_code');
    await click(button('Try again'));
    await appears(heading('Set up your authenticator app'));
    ok((await keyOf(it)) !== key);
    equal((await authenticators(it.person.userId)).length, 0);
  });

  test('goes on to another method where the browser has no passkeys', async () => {
    const { userId, user } = newPerson();
    const { url } = await track(userId, { user, methods: ['passkey', 'totp'] });
    const here = globalThis.PublicKeyCredential;
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    const { element, heard } = mount({ url });
    await appears(heading('This browser doesn’t support passkeys'));
    Object.assign(globalThis, { PublicKeyCredential: here });
    await click(button('Use another way'));
    await click(button('Authenticator app'));
    const key = await keyOf({ element });
    await click(button('Continue'));
    await appears(field);
    await type(appCode(key));
    await appears(heading('Authenticator app added'));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-failed', 'authenticator-added'],
    );
  });

  test('offers the other methods on the way to the prompt too', async () => {
    await addAuthenticator();
    const it = await begin(['passkey', 'security-key', 'email-otp']);
    await click(button('Use another way'));
    await appears(heading('Choose what to add'));
    await until(() => focused(it)?.textContent.trim() === 'Choose what to add');
    await click(button('Security key'));
    await appears(heading('Use a security key'));
    ok(it.text().includes('touch it'));
    await click(button('Use another way'));
    await click(button('Code by e-mail'));
    await click(button('Send a code'));
    await appears(field);
    await type(await mailedCode(it.person));
    await appears(heading('Codes by e-mail added'));
  });

  for (const scheme of ['light', 'dark'])
    test(`has no accessibility violation on any screen, ${scheme}`, async () => {
      await prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      const it = await begin(['totp', 'email-otp', 'sms-otp']);
      const check = async (screen: string) =>
        deepEqual([screen, ...(await audit(it.element))], [screen]);
      const key = await keyOf(it);
      await check('scanning');
      await click(button('Not now'));
      await appears(heading('Choose what to add'));
      await check('choosing');
      await click(button('Code by e-mail'));
      await appears(button('Send a code'));
      await check('offered');
      await click(button('Not now'));
      await click(button('Authenticator app'));
      await appears(button('Copy'));
      const newer = await keyOf(it);
      ok(newer !== key);
      await click(button('Continue'));
      await appears(field);
      await check('entering');
      await type('12');
      await press('Enter');
      await appears({ role: 'alert' });
      await check('refused');
      (find(field) as HTMLInputElement).select();
      await type(appCode(newer));
      await appears(heading('Authenticator app added'));
      await check('added');
      await click(button('Continue'));
      await appears(heading('Save your recovery codes'));
      await check('codes');
      document.documentElement.removeAttribute('style');
    });
});
