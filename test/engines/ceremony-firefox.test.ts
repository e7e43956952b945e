import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  expectOutcome as expect,
  run,
  runInFrame,
  serveLab,
  type LabServer,
} from '../support/ceremony-lab.js';
import { selfSigned } from '../support/certificate.js';
import { startFirefox, type Firefox } from '../support/firefox.js';
import { eventually } from '../support/in-page.js';

const allow = 'publickey-credentials-create';

/** Milliseconds no refusal takes that nobody was asked for, however busy the machine. */
const slow = 10_000;

describe('register in Firefox', () => {
  let firefox: Firefox;
  let pages: LabServer;
  let frames: LabServer;
  let token: string | undefined;

  before(async () => {
    [firefox, pages, frames] = await Promise.all([
      startFirefox({ 'network.dns.localDomains': 'app.example.test' }),
      serveLab(),
      serveLab(),
    ]);
  });

  after(async () => {
    await firefox.close();
    await Promise.all([pages.close(), frames.close()]);
  });

  afterEach(async () => {
    if (token !== undefined) await firefox.removeAuthenticator(token);
    token = undefined;
  });

  async function open(
    authenticator: Parameters<Firefox['addAuthenticator']>[0] = {},
    query = '',
  ): Promise<void> {
    token = await firefox.addAuthenticator(authenticator);
    await firefox.page.goto(`${pages.origin}/lab${query}`);
  }

  it('makes a credential, which the authenticator has', async () => {
    await open();
    expect(await run(firefox.page, { check: true }), 'ok');
    expect(await run(firefox.page), 'ok');
    assert.equal((await firefox.credentials(token ?? '')).length, 1);
  });

  it('E21: a person who says no', async () => {
    await open({ isUserConsenting: false });
    expect(await run(firefox.page), 'cancelled', {
      retry: 'same',
      confidence: 'ambiguous',
      cause: /^NotAllowedError /,
    });
    assert.deepEqual(await firefox.credentials(token ?? ''), []);
  });

  it('E18: the same, faster than a person', async () => {
    await open({ isUserConsenting: false });
    expect(await run(firefox.page, { fast: slow }), 'prompt_blocked', { confidence: 'ambiguous' });
  });

  it('E7: an excluded authenticator is enrolled already', async () => {
    await open();
    const first = await run(firefox.page);
    assert.ok('id' in first);
    const excludeCredentials = [{ id: first.id, type: 'public-key' as const }];
    expect(await run(firefox.page, { options: { excludeCredentials } }), 'already_enrolled', {
      retry: 'none',
      confidence: 'sure',
      cause: /^InvalidStateError /,
    });
  });

  it('E24: an RP ID with a port', async () => {
    await open();
    const rp = { id: 'localhost:8000', name: 'Test' };
    expect(await run(firefox.page, { options: { rp } }), 'rp_id_mismatch', {
      cause: /^SecurityError /,
    });
  });

  it('E27: no key type that WebAuthn knows', async () => {
    await open();
    const pubKeyCredParams = [{ type: 'bogus' as 'public-key', alg: -7 }];
    expect(await run(firefox.page, { options: { pubKeyCredParams } }), 'options_invalid', {
      cause: /^NotSupportedError /,
    });
  });

  it('E33: a member is missing', async () => {
    await open();
    const rp = {} as { name: string };
    expect(await run(firefox.page, { options: { rp } }), 'options_invalid', {
      cause: /^TypeError /,
    });
  });

  it('E34: a request of somebody else ends ours', async () => {
    await open();
    const outcome = await firefox.page.evaluate(async () => {
      const { credentials } = navigator;
      const create = credentials.create.bind(credentials);
      // Theirs comes right after ours, before the browser can have answered anything.
      const asked = new Promise<void>((resolve) => {
        credentials.create = (options) => {
          resolve();
          return create(options);
        };
      });
      const ours = lab.run({});
      await asked;
      const publicKey = {
        rp: { name: 'Theirs' },
        user: { id: new Uint8Array(1), name: 'ada', displayName: 'Ada' },
        challenge: new Uint8Array(32),
        pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
      };
      const theirs = create({ publicKey });
      return Promise.all([ours, theirs]).then(([ended]) => ended);
    });
    expect(outcome, 'aborted_externally', { retry: 'same', cause: /^AbortError / });
  });

  it('E18: a cross-origin frame without allow, of which Firefox says nothing beforehand', async () => {
    await open();
    const task = { fast: slow };
    expect(await runInFrame(firefox.page, `${frames.origin}/lab`, { task }), 'frame_blocked', {
      retry: 'window',
      confidence: 'likely',
      cause: /^NotAllowedError /,
    });
  });

  it('E11: a frame without a click', async () => {
    await open();
    const frame = { allow, click: false };
    expect(await runInFrame(firefox.page, `${frames.origin}/lab`, frame), 'needs_gesture', {
      confidence: 'sure',
      cause: /^NotAllowedError /,
    });
  });

  it('a frame with allow and a click may, and says who held it', async () => {
    await open();
    const outcome = await runInFrame(firefox.page, `${frames.origin}/lab`, { allow });
    expect(outcome, 'ok');
    assert.ok('clientData' in outcome);
    const { crossOrigin, topOrigin, origin } = outcome.clientData;
    assert.deepEqual([crossOrigin, topOrigin, origin], [true, pages.origin, frames.origin]);
  });

  it('a Permissions-Policy header changes nothing, and is not taken for a refusal', async () => {
    await open({}, `?policy=${allow}=()`);
    expect(await run(firefox.page), 'ok');
  });

  it('E22: a certificate whose warning the person has put aside', async () => {
    await open();
    const { page } = firefox;
    const site = await serveLab(selfSigned('app.example.test'));
    const url = `https://app.example.test:${site.port}/lab`;
    await assert.rejects(page.goto(url), /insecure certificate/);
    await page.click({ role: 'button', name: 'Advanced' });
    await page.click({ role: 'button', name: /^Proceed/ });
    await eventually(
      async () => (await page.evaluate(() => 'lab' in globalThis).catch(() => false)) || undefined,
      'the page behind the warning',
    );
    for (const id of ['app.example.test', 'example.test'])
      expect(await run(page, { options: { rp: { id, name: 'Test' } } }), 'tls_untrusted', {
        retry: 'none',
        confidence: 'likely',
        cause: /^SecurityError /,
      });
    await site.close();
  });
});
