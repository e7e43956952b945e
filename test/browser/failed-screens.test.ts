import { failureCodes, PasskeyError, type Failure } from '../../src/failure.js';
import { serviceFailure } from '../../src/backends/failures.js';
import { audit } from './support/axe.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { backend, bending, heading, mount, newUser, policy } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, isThere, prefer } from './support/person.js';

/** An element that cannot even open: the shortest way to the screen of every failure. */
async function failing(failure: Failure): Promise<ReturnType<typeof mount>> {
  const real = await backend(newUser());
  const bent = bending(real, (options) => options);
  const mounted = mount({
    backend: { ...bent, open: () => Promise.reject(new PasskeyError(failure)) },
  });
  await appears(heading(/./));
  return mounted;
}

const calm = ['cancelled', 'cancelled_or_duplicate', 'already_enrolled', 'aborted', 'superseded'];

suite('the screen of a failure', () => {
  setup(async () => {
    await policy({});
  });

  teardown(async () => {
    document.body.replaceChildren();
    await prefer({});
  });

  for (const scheme of ['light', 'dark'])
    test(`has no accessibility violation for any code, ${scheme}`, async () => {
      await prefer({ 'prefers-color-scheme': scheme });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      for (const code of failureCodes) {
        const { element } = await failing(serviceFailure(code));
        const found = await audit(element);
        deepEqual([code, ...found], [code]);
        element.remove();
      }
      document.documentElement.removeAttribute('style');
    });

  for (const code of failureCodes)
    test(`${code}: a heading, a sentence, and no alarm unless there is something to do`, async () => {
      const cause = { name: 'SomeError', message: 'raw exception text' };
      const { element } = await failing(serviceFailure(code, { cause }));
      const text = element.shadowRoot?.querySelector('.screen')?.textContent ?? '';
      ok(text.replace(/\s+/g, ' ').trim().length > 30, text);
      ok(!text.includes(cause.message));
      if (calm.includes(code)) ok(!isThere({ role: 'alert' }));
    });

  for (const [code, title, named] of [
    ['step_up_required', 'Confirm it’s you first', true],
    ['rate_limited', 'Too many tries', false],
  ] as const)
    test(`${code}: ${named ? 'names' : 'leaves out'} methods this page does not offer`, async () => {
      const { element } = await failing(serviceFailure('network'));
      const real = await backend(newUser());
      const opening = await real.open(new AbortController().signal);
      const refusal = serviceFailure(code);
      element.backend = {
        ...bending(real, (options) => options),
        open: () => Promise.resolve({ ...opening, methods: ['passkey', 'totp'], refusal }),
      };
      await appears(heading(title));
      equal(isThere({ role: 'listitem' }), named);
      equal(isThere({ role: 'button', name: 'Try again' }), !named);
    });

  test('shows a service’s notices as text', async () => {
    const notice = '<img src=x onerror=alert(1)>';
    const { element } = await failing(serviceFailure('forbidden', { notices: [notice] }));
    ok(element.shadowRoot?.textContent.includes(notice));
    equal(element.shadowRoot?.querySelector('.screen img'), null);
  });
});
