import '../../src/define/authenticator-challenge.js';
import '../../src/define/authenticator-settings.js';
import '../../src/elements/enroll-outcome.js';
import '../../src/elements/enroll-prompt.js';
import { platform } from '../../src/ceremony/words.js';
import { failureCodes, type FailureCode } from '../../src/failure.js';
import { failureText } from '../../src/i18n/failure-text.js';
import { reset, simulate, simulatedBackend } from '../../src/simulator/index.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { button, enrolled, heading, mount, type Heard } from './support/enrollment.js';
import { suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, until } from './support/person.js';

const ended = (heard: readonly Heard[]): string[] =>
  heard.flatMap(({ detail }) => (detail as { failure?: { code: string } }).failure?.code ?? []);

/** These are nobody's wish and nobody's fault: the screen says so, and no event does. */
const unsaid: readonly FailureCode[] = ['aborted', 'superseded'];

function enabled(name: string): HTMLElement | undefined {
  const found = isThere(button(name)) ? find(button(name)) : undefined;
  return found?.ariaDisabled === 'true' ? undefined : found;
}

/** Goes as far as it can, until the element shows that it failed. */
async function failWith(code: FailureCode): Promise<ReturnType<typeof mount>> {
  simulate(code);
  let step = '';
  const mounted = mount({});
  mounted.element.addEventListener('passkey-step', ({ detail }) => (step = detail.step));
  mounted.element.backend = simulatedBackend();
  for (const name of ['Continue', 'Create a passkey']) {
    // A button that is not live yet may go again, with what it waits for.
    const live = await until(() => (step === 'failed' ? 'failed' : enabled(name)));
    if (live === 'failed') break;
    await click(live);
  }
  await until(() => step === 'failed');
  await mounted.element.updateComplete;
  return mounted;
}

suite('the simulator', () => {
  teardown(() => {
    reset();
    document.body.replaceChildren();
  });

  const seen = new Set<string>();
  for (const code of failureCodes)
    test(`makes <passkey-enroll> end with ${code}, and show it`, async () => {
      const { element, heard } = await failWith(code);
      deepEqual(ended(heard), unsaid.includes(code) ? [] : [code]);
      const { title } = failureText(
        { code, retry: 'same', confidence: 'sure' },
        { platform: platform() },
      );
      equal(element.shadowRoot?.querySelector('h2')?.textContent.trim(), title);
      seen.add(code);
    });

  test(`has shown every code there is: ${failureCodes.length}`, () => {
    equal(seen.size, failureCodes.length);
  });

  test('fails as often as it is told, and then no more', async () => {
    simulate('timed_out', { times: 2 });
    const { heard } = mount({ backend: simulatedBackend() });
    await click(button('Continue'));
    await click(button('Create a passkey'));
    await until(() => ended(heard).length === 1);
    await click(button('Try again'));
    await until(() => ended(heard).length === 2);
    await click(button('Try again'));
    await appears(heading('Passkey created'));
    deepEqual(ended(heard), ['timed_out', 'timed_out']);
  });

  test('can be called off', async () => {
    simulate('network')();
    mount({ backend: simulatedBackend() });
    await enrolled();
  });

  test('says how long to wait where a failure does', async () => {
    const { element } = await failWith('rate_limited');
    ok(element.shadowRoot?.textContent.includes('Wait 30 s'));
  });

  test('shows the settings without a server', async () => {
    const element = document.createElement('authenticator-settings');
    element.backend = simulatedBackend({ purpose: 'settings', stepUp: true, methods: ['passkey'] });
    document.body.append(element);
    const own = () => element.shadowRoot?.textContent ?? '';
    await until(() => own().includes('Simulated passkey'));
    equal(own().split('Simulated passkey').length - 1, 1);
  });

  test('walks a challenge without a server', async () => {
    const element = document.createElement('authenticator-challenge');
    element.backend = simulatedBackend({ purpose: 'challenge', methods: ['passkey'] });
    const passed: unknown[] = [];
    element.addEventListener('challenge-passed', ({ detail }) => passed.push(detail));
    document.body.append(element);
    await click(await until(() => element.shadowRoot?.querySelector('[part=primary]')));
    await until(() => passed.length > 0);
    deepEqual(passed, [{ method: 'passkey', result: 'simulated-result' }]);
  });

  test('leaves navigator.credentials as it was', () => {
    const { create, get } = navigator.credentials;
    simulate('cancelled');
    ok(navigator.credentials.create !== create);
    reset();
    equal(navigator.credentials.create, create);
    equal(navigator.credentials.get, get);
  });

  test('does not let a prompt end as none can', () => {
    let thrown: unknown;
    try {
      simulate('network', { at: 'prompt' });
    } catch (error) {
      thrown = error;
    }
    ok(thrown instanceof TypeError);
  });
});
