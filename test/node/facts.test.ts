import assert from 'node:assert/strict';
import { suite, test, mock } from 'node:test';
import { probe, probed } from '../../src/ceremony/capabilities.js';
import type { CeremonyEnv, FrameWindow } from '../../src/ceremony/env.js';
import { gatherFacts } from '../../src/ceremony/facts.js';
import { stubBrowser } from '../support/ceremony-env.js';

const browser = (more: Partial<CeremonyEnv> = {}): CeremonyEnv => stubBrowser(() => null, more);
const withAgent = (userAgent: string): CeremonyEnv => browser({ navigator: { userAgent } });

suite('facts', () => {
  test('nothing is there, as in Node, and nothing throws', () => {
    const facts = gatherFacts({});
    assert.equal(facts.secure, false);
    assert.equal(facts.hasPKC, false);
    assert.equal(facts.crossOriginFrame, false);
    assert.equal(facts.policy, null);
    assert.equal(facts.activation, null);
    assert.equal(gatherFacts().hasPKC, false);
  });

  test('a top-level page', () => {
    const facts = gatherFacts(browser());
    assert.equal(facts.secure, true);
    assert.equal(facts.hasPKC, true);
    assert.equal(facts.top, true);
    assert.equal(facts.crossOriginFrame, false);
    assert.equal(facts.origin, 'https://app.example.com');
    assert.equal(facts.engine, 'chromium');
    assert.equal(facts.os, 'windows');
  });

  test('an address is no domain', () => {
    for (const hostname of ['127.0.0.1', '[::1]'])
      assert.equal(gatherFacts(browser({ location: { hostname } })).hostIsIP, true);
    for (const hostname of ['localhost', '1.example.com', 'example.com'])
      assert.equal(gatherFacts(browser({ location: { hostname } })).hostIsIP, false);
  });

  test('one foreign frame on the way up is enough', () => {
    const origin = 'https://app.example.com';
    const foreign: FrameWindow = {
      get location(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    const same: FrameWindow = { location: { origin } };
    assert.equal(gatherFacts(browser({ parent: foreign })).crossOriginFrame, true);
    assert.equal(gatherFacts(browser({ parent: same })).crossOriginFrame, false);
    assert.equal(gatherFacts(browser({ parent: same })).top, false);
    assert.equal(
      gatherFacts(browser({ parent: { ...same, parent: foreign } })).crossOriginFrame,
      true,
    );
  });

  test('a policy counts only where the browser knows the feature', () => {
    const policy = (features: string[], allowed: boolean): boolean | null =>
      gatherFacts(
        browser({
          document: { featurePolicy: { features: () => features, allowsFeature: () => allowed } },
        }),
      ).policy;
    assert.equal(policy(['publickey-credentials-create'], false), false);
    assert.equal(policy(['publickey-credentials-create'], true), true);
    assert.equal(policy(['camera'], false), null);
  });

  test('an extension in the place of the browser’s own function is seen', () => {
    assert.equal(gatherFacts(browser()).intercepted, true);
    const create = Math.max as unknown as (options: CredentialCreationOptions) => Promise<unknown>;
    assert.equal(
      gatherFacts(browser({ navigator: { credentials: { create } } })).intercepted,
      false,
    );
  });

  test('the engine, by what it calls itself', () => {
    const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
    const engines = [
      ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'gecko'],
      [
        'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Safari/537.36',
        'chromium',
      ],
      [
        `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/27.0 Safari/605.1.15`,
        'webkit',
      ],
      [
        `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6) ${webkit} FxiOS/160.0 Mobile/15E148 Safari/605.1.15`,
        'webkit',
      ],
      ['Mozilla/6.0', 'other'],
    ] as const;
    for (const [userAgent, engine] of engines)
      assert.equal(gatherFacts(withAgent(userAgent)).engine, engine);
  });
});

suite('capabilities', () => {
  test('asked once, known afterwards', async () => {
    let asked = 0;
    const env = browser({
      PublicKeyCredential: {
        getClientCapabilities: () => Promise.resolve({ conditionalCreate: false }),
        isUserVerifyingPlatformAuthenticatorAvailable: () => {
          asked += 1;
          return Promise.resolve(true);
        },
      },
    });
    assert.equal(probed(env), null);
    const [first, second] = await Promise.all([probe(env), probe(env)]);
    assert.equal(asked, 1);
    assert.equal(first, second);
    assert.deepEqual(first, { conditionalCreate: false, userVerifyingPlatformAuthenticator: true });
    assert.equal(gatherFacts(env).caps, first);
  });

  test('what is not said is unknown', async () => {
    assert.deepEqual(await probe(browser()), {});
    assert.deepEqual(await probe({}), {});
  });

  test('a question that throws or rejects harms no other', async () => {
    const env = browser({
      PublicKeyCredential: {
        getClientCapabilities: () => {
          throw new Error('Illegal invocation');
        },
        isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(false),
      },
    });
    assert.deepEqual(await probe(env), { userVerifyingPlatformAuthenticator: false });
  });

  test('an extension that never answers holds up nobody', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const never = (): Promise<never> => new Promise(() => undefined);
      const env = browser({
        PublicKeyCredential: {
          getClientCapabilities: never,
          isUserVerifyingPlatformAuthenticatorAvailable: never,
        },
      });
      const answer = probe(env);
      mock.timers.tick(300);
      assert.deepEqual(await answer, {});
    } finally {
      mock.timers.reset();
    }
  });
});
