import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  expectOutcome as expect,
  run,
  runInFrame,
  serveLab,
  serveLabHost,
  type LabHost,
  type LabServer,
  type Outcome,
} from '../support/ceremony-lab.js';
import { selfSigned } from '../support/certificate.js';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';

const allow = 'publickey-credentials-create';

describe('pages that may not create passkeys, in Chromium', () => {
  let chromium: Chromium;
  let pages: LabServer;
  let frames: LabServer;
  let page: ChromiumPage;

  before(async () => {
    [pages, frames] = await Promise.all([serveLab(), serveLab()]);
    chromium = await startChromium(
      `--host-resolver-rules=MAP rp.example.test:80 127.0.0.1:${pages.port}`,
    );
  });

  after(async () => {
    await chromium.close();
    await Promise.all([pages.close(), frames.close()]);
  });

  const open = async (url = `${pages.origin}/lab`): Promise<void> => {
    page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(url);
  };

  afterEach(() => page.close());

  it('P1: plain http has no WebAuthn', async () => {
    await open('http://rp.example.test/lab');
    assert.deepEqual(await page.evaluate(() => lab.api()), {
      secure: false,
      publicKeyCredential: false,
    });
    for (const check of [true, false])
      expect(await run(page, { check }), 'insecure_context', { retry: 'none', cause: null });
  });

  it('P1: nor has a frame in such a page, however secure its own address', async () => {
    await open('http://rp.example.test/lab');
    expect(await runInFrame(page, `${frames.origin}/lab`, { allow }), 'insecure_context');
  });

  it('P4: an address is no domain', async () => {
    await open(`http://127.0.0.1:${pages.port}/lab`);
    for (const check of [true, false])
      expect(await run(page, { check }), 'invalid_origin', { retry: 'none', cause: null });
  });

  it('E24: the browser’s own refusal of an address', async () => {
    await open(`http://127.0.0.1:${pages.port}/lab`);
    expect(await run(page, { blind: true }), 'invalid_origin', {
      cause: /^SecurityError .*invalid domain/,
    });
  });

  it('P4: a sandbox without allow-same-origin has no origin', async () => {
    await open();
    for (const check of [true, false])
      expect(
        await runInFrame(page, `${pages.origin}/lab`, {
          sandbox: 'allow-scripts',
          allow,
          task: { check },
        }),
        'invalid_origin',
        { retry: 'none', cause: null },
      );
  });

  it('E14: the browser’s own refusal of a sandbox', async () => {
    await open();
    expect(
      await runInFrame(page, `${pages.origin}/lab`, {
        sandbox: 'allow-scripts',
        allow: `${allow} *`,
        task: { blind: true },
      }),
      'invalid_origin',
      { cause: /^NotAllowedError .*opaque origin/ },
    );
  });

  it('a sandbox with allow-same-origin may', async () => {
    await open();
    const sandbox = 'allow-scripts allow-same-origin';
    expect(await runInFrame(page, `${pages.origin}/lab`, { sandbox }), 'ok');
  });

  it('P5: a cross-origin frame without allow', async () => {
    await open();
    for (const check of [true, false])
      expect(await runInFrame(page, `${frames.origin}/lab`, { task: { check } }), 'frame_blocked', {
        retry: 'window',
        cause: null,
      });
    const other = 'publickey-credentials-get';
    expect(await runInFrame(page, `${frames.origin}/lab`, { allow: other }), 'frame_blocked');
  });

  it('E10: the browser’s own refusal of such a frame', async () => {
    await open();
    expect(
      await runInFrame(page, `${frames.origin}/lab`, { task: { blind: true } }),
      'frame_blocked',
      { retry: 'window', confidence: 'likely', cause: /^NotAllowedError .*not enabled/ },
    );
  });

  it('P5: a header of the page that holds the frame', async () => {
    await open(`${pages.origin}/lab?policy=${allow}=(self)`);
    expect(await runInFrame(page, `${frames.origin}/lab`, { allow }), 'frame_blocked');
    expect(await run(page), 'ok');
  });

  it('P5: a header of the page itself', async () => {
    await open(`${pages.origin}/lab?policy=${allow}=()`);
    expect(await run(page), 'frame_blocked', { retry: 'window', cause: null });
    expect(await run(page, { blind: true }), 'frame_blocked', { cause: /not enabled/ });
  });

  it('E11: a frame without a click', async () => {
    await open();
    expect(
      await runInFrame(page, `${frames.origin}/lab`, { allow, click: false }),
      'needs_gesture',
      {
        retry: 'same',
        confidence: 'sure',
        cause: /^NotAllowedError /,
      },
    );
    expect(
      await runInFrame(page, `${frames.origin}/lab`, {
        allow,
        click: false,
        task: { blind: true },
      }),
      'needs_gesture',
      { confidence: 'likely', cause: /user activation/ },
    );
  });

  it('a frame with allow and a click may, and says who held it', async () => {
    await open();
    const outcome = await runInFrame(page, `${frames.origin}/lab`, { allow });
    expect(outcome, 'ok');
    assert.ok('clientData' in outcome);
    const { crossOrigin, topOrigin, origin } = outcome.clientData;
    assert.deepEqual([crossOrigin, topOrigin, origin], [true, pages.origin, frames.origin]);
  });

  it('a page of its own needs no click', async () => {
    await open();
    const outcome = await run(page);
    expect(outcome, 'ok');
    assert.ok('clientData' in outcome);
    assert.equal(outcome.clientData['crossOrigin'], false);
  });

  it('E12: another tab is in front', async () => {
    await open();
    const other = await chromium.page(page);
    await other.goto(`${pages.origin}/lab`);
    await other.devtools.send('Page.bringToFront');
    expect(await run(page), 'not_focused', { retry: 'change', cause: /^NotAllowedError / });
    expect(await run(page, { blind: true }), 'not_focused', { cause: /focus/ });
    await page.devtools.send('Page.bringToFront');
    expect(await run(page), 'ok');
    await other.close();
  });
});

describe('an RP ID of another site, in Chromium', () => {
  const origin = 'https://app.example.test';
  const json = { 'content-type': 'application/json' };
  const documents: Record<string, () => Response> = {
    'vouching.test': () => Response.json({ origins: [origin] }),
    'silent.test': () => new Response(null, { status: 404 }),
    'mistyped.test': () => new Response('{}', { headers: { 'content-type': 'text/html' } }),
    'broken.test': () => new Response('{', { headers: json }),
    'estranged.test': () => Response.json({ origins: ['https://elsewhere.test'] }),
  };
  let chromium: Chromium;
  let sites: LabServer;
  let page: ChromiumPage;

  before(async () => {
    sites = await serveLab(selfSigned('example.test'), async (request) => {
      const { pathname, hostname } = new URL(request.url);
      return pathname === '/.well-known/webauthn' ? documents[hostname]?.() : undefined;
    });
    chromium = await startChromium(
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP gone.test ~NOTFOUND, MAP *.test:443 127.0.0.1:${sites.port}`,
    );
    page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(`${origin}/lab`);
  });

  after(async () => {
    await chromium.close();
    await sites.close();
  });

  const claim = (id: string): Promise<Outcome> =>
    run(page, { options: { rp: { id, name: 'Test' } } });

  for (const id of ['silent.test', 'mistyped.test', 'broken.test', 'estranged.test', 'gone.test'])
    it(`E23: ${id} does not vouch for it`, async () => {
      expect(await claim(id), 'related_origin_failed', {
        retry: 'none',
        confidence: 'sure',
        cause: /^SecurityError /,
      });
    });

  for (const id of ['example.test:443', 'https://example.test', ''])
    it(`E24: “${id}” is no RP ID`, async () => {
      expect(await claim(id), 'rp_id_mismatch', {
        retry: 'none',
        confidence: 'sure',
        cause: /^SecurityError /,
      });
    });

  for (const id of ['example.test', 'app.example.test', 'vouching.test'])
    it(`${id} is fine`, async () => {
      expect(await claim(id), 'ok');
    });
});

describe('a certificate nobody vouches for, in Chromium', () => {
  it('E13: is the end of it', async () => {
    const site = await serveLab(selfSigned('app.example.test'));
    const chromium = await startChromium(
      `--host-resolver-rules=MAP app.example.test:443 127.0.0.1:${site.port}`,
    );
    // A virtual authenticator would take the check away.
    const page = await chromium.page();
    await page.devtools.send('Security.setIgnoreCertificateErrors', { ignore: true });
    await page.goto('https://app.example.test/lab');
    const outcome = await run(page, { timeout: 5000 });
    await chromium.close();
    await site.close();
    expect(outcome, 'tls_untrusted', { retry: 'none', confidence: 'likely', cause: /^NotAllowed/ });
  });
});

describe('what the server makes of it', () => {
  let chromium: Chromium;
  let top: LabServer;
  let stranger: LabServer;
  let site: LabHost;
  let strict: LabHost;

  before(async () => {
    [top, stranger] = await Promise.all([serveLab(), serveLab()]);
    [site, strict, chromium] = await Promise.all([
      serveLabHost({ embedOrigins: [top.origin] }),
      serveLabHost({ userVerification: 'required' }),
      startChromium(),
    ]);
  });

  after(async () => {
    await chromium.close();
    await Promise.all([top, stranger, site, strict].map((server) => server.close()));
  });

  const cases = [
    ['is taken where the action names the page around it', true, true, 'ok'],
    ['is refused where the action names no page', true, false, 'verification_failed'],
    ['is refused in the frame of another page', false, true, 'verification_failed'],
  ] as const;
  for (const [what, listed, embeddable, code] of cases)
    it(`a passkey made in a frame ${what}`, async () => {
      const { url } = await site.host.track({
        userId: what,
        ...(embeddable && { embedOrigins: [top.origin] }),
      });
      const page = await chromium.page();
      await page.addAuthenticator();
      await page.goto(`${(listed ? top : stranger).origin}/lab`);
      const outcome = await runInFrame(page, `${site.origin}/lab`, {
        allow,
        task: { launch: url },
      });
      expect(outcome, code);
      assert.equal((await site.host.authenticators(what)).length, code === 'ok' ? 1 : 0);
      await page.close();
    });

  for (const [policy, code] of [
    ['preferred', 'ok'],
    ['required', 'verification_failed'],
  ] as const)
    it(`an answer without user verification goes to the server: ${policy}, ${code}`, async () => {
      const { host, origin } = policy === 'required' ? strict : site;
      const { url } = await host.track({ userId: policy });
      const page = await chromium.page();
      const authenticatorId = await page.addAuthenticator();
      await page.devtools.send('WebAuthn.setResponseOverrideBits', {
        authenticatorId,
        isBadUV: true,
      });
      await page.goto(`${origin}/lab`);
      expect(await run(page, { launch: url }), code);
      assert.equal((await host.authenticators(policy)).length, code === 'ok' ? 1 : 0);
      await page.close();
    });
});
