import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PasskeyEnrollmentStart, RecoveryCodesResponse } from '../../src/contract.js';
import {
  creationOptions,
  verifyRegistration,
} from '../../src/server/relying-party-registration.js';
import type { Policy } from '../../src/server/relying-party.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { createAuthenticator, type Bend } from '../support/authenticator.js';
import { type Browser } from '../support/client.js';
import { baseUrl, createFixture, every, type Fixture } from '../support/fixture.js';
import { begin, make } from '../support/made.js';
import { signIn } from '../support/nudges.js';
import { enterSettings, openSettings, person, prove, regenerate } from '../support/settings.js';

/** As a password manager answers that asks nobody. */
const unasked: Bend = { flags: { up: false, uv: false } };
const conditional = { conditional: true };

const automatic: TenantOptions = {
  ...every,
  embedOrigins: ['https://shop.example'],
  nudge: { preset: 'every-sign-in', automatic: true },
};

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [automatic] });
});
after(() => fixture.close());

let users = 0;
const newUser = () => `unasked-${(users += 1)}`;

/** Somebody without anything, in an action whose offer may be tried without a word. */
async function offered(userId = newUser(), server = fixture) {
  const { open, tracked, decision } = await signIn(server, userId);
  assert.equal(decision.show && decision.automatic, true);
  return { ...(await open()), userId, tracked };
}

/** The decision of an action, whatever its policy would have said. */
async function lay(actionId: string, decision: object | null): Promise<void> {
  await fixture.store.query('UPDATE actions SET nudge = $2 WHERE id = $1', [actionId, decision]);
}

async function refusal(browser: Browser, more: object = {}): Promise<string> {
  const answer = await browser.begin({ method: 'passkey', ...conditional, ...more });
  assert.equal(answer.status, 403, answer.text);
  return answer.json().code;
}

async function refused(
  browser: Browser,
  enrollment: Parameters<Browser['complete']>[0],
  options: PasskeyEnrollmentStart,
  bend: Bend,
): Promise<string> {
  const page = { origin: baseUrl, ...bend };
  const response = await createAuthenticator().create(options.options, page);
  return (await browser.complete(enrollment, response)).json().code;
}

describe('an enrollment nobody is asked for', () => {
  for (const tenant of [
    automatic,
    { ...automatic, userVerification: 'required' },
    { ...automatic, mode: 'classic' },
  ] satisfies TenantOptions[]) {
    const { mode = 'smart', userVerification = 'preferred' }: TenantOptions = tenant;

    it(`takes a passkey without presence or verification (${mode}, ${userVerification})`, async () => {
      const server = await createFixture({ tenants: [tenant], store: fixture.store });
      const { browser, tracked, userId } = await offered(newUser(), server);
      const start = await begin(browser, conditional);
      assert.equal(start.conditional, true);
      assert.deepEqual(start.options.authenticatorSelection, {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'preferred',
      });
      const done = await make(browser, start, createAuthenticator(), unasked);
      assert.equal(typeof done.result, 'string');
      assert.equal(done.recoveryCodes, undefined);
      const { rows } = await fixture.store.query(
        `SELECT c.user_verified, a.stepped_up_at, a.stepped_up_strength,
           (SELECT count(*)::int FROM grants g WHERE g.action_id = a.id) AS grants,
           (SELECT count(*)::int FROM recovery_sets s WHERE s.user_id = a.user_id) AS codes
         FROM authenticators c JOIN actions a ON a.id = c.action_id WHERE c.user_id = $1`,
        [userId],
      );
      assert.deepEqual(rows, [
        {
          ...{ user_verified: false, stepped_up_at: null, stepped_up_strength: null },
          ...{ grants: 0, codes: 0 },
        },
      ]);
      const path = `/v1/actions/${tracked.actionId}/validate`;
      const validated = await server.host('POST', path, { result: done.result });
      assert.equal(validated.status, 200, validated.text);
      for (const event of ['enrollment_begun', 'authenticator_added']) {
        const told = (await fixture.audit(event)).filter((row) => row['user_id'] === userId);
        assert.equal((told.at(-1)?.['detail'] as { conditional?: true }).conditional, true, event);
      }
    });
  }

  it('is verified where its flag says so', async () => {
    const { browser, userId } = await offered();
    await make(browser, await begin(browser, conditional), createAuthenticator(), {});
    const { rows } = await fixture.store.query(
      'SELECT user_verified FROM authenticators WHERE user_id = $1',
      [userId],
    );
    assert.deepEqual(rows, [{ user_verified: true }]);
  });

  it('leaves the codes to what is added next', async () => {
    const { browser, userId } = await offered();
    await make(browser, await begin(browser, conditional), createAuthenticator(), unasked);
    const { done } = await fixture.enroll({ userId, assumeAuthenticated: true });
    assert.equal(done.recoveryCodes?.length, 10);
  });

  it('leaves the codes to the settings too, and proves as little as it did', async () => {
    const { browser, userId } = await offered();
    const authenticator = createAuthenticator();
    await make(browser, await begin(browser, conditional), authenticator, unasked);
    const settings = await openSettings(fixture, { userId });
    await prove(settings.browser, authenticator, 'regenerate');
    const { rows } = await fixture.store.query(
      'SELECT stepped_up_strength AS strength FROM actions WHERE id = $1',
      [settings.tracked.actionId],
    );
    assert.deepEqual(rows, [{ strength: 3 }]);
    const codes = (await regenerate(settings.browser)).json<RecoveryCodesResponse>();
    assert.equal(codes.codes.length, 10);
  });

  it('asks for presence where it is begun again without', async () => {
    const { browser } = await offered();
    const silent = await begin(browser, conditional);
    const asked = await begin(browser);
    assert.equal(asked.conditional, undefined);
    assert.equal(
      await refused(browser, asked, asked, { flags: { up: false } }),
      'verification_failed',
    );
    assert.equal(await refused(browser, silent, silent, unasked), 'superseded');
    assert.equal((await browser.begin()).status, 201);
  });

  it('takes the place of what was begun before, which stays as strict', async () => {
    const { browser, session } = await offered();
    const { enrollment } = session;
    assert.ok(enrollment && 'options' in enrollment);
    const silent = await begin(browser, conditional);
    assert.equal(await refused(browser, enrollment, enrollment, unasked), 'superseded');
    await make(browser, silent, createAuthenticator(), unasked);
  });

  it('is no excuse for another of the same action', async () => {
    const { browser } = await offered();
    const silent = await begin(browser, conditional);
    const asked = await begin(browser);
    // Made for the options of one, sent as the answer to the other.
    assert.equal(await refused(browser, asked, silent, unasked), 'verification_failed');
    assert.equal(await refused(browser, silent, asked, unasked), 'superseded');
  });

  it('asks for verification in another one, where the tenant does', async () => {
    const strict = { ...automatic, userVerification: 'required' } satisfies TenantOptions;
    const server = await createFixture({ tenants: [strict], store: fixture.store });
    const { browser } = await offered(newUser(), server);
    await begin(browser, conditional);
    const asked = await begin(browser);
    assert.equal(
      await refused(browser, asked, asked, { flags: { uv: false } }),
      'verification_failed',
    );
  });

  it('is of the top level alone, where others may be framed', async () => {
    const framed = { ...unasked, crossOrigin: true, topOrigin: 'https://shop.example' };
    const { browser, tracked } = await offered();
    await fixture.store.query('UPDATE actions SET embed_origins = $2 WHERE id = $1', [
      ...[tracked.actionId, ['https://shop.example']],
    ]);
    const start = await begin(browser, conditional);
    assert.equal(await refused(browser, start, start, framed), 'verification_failed');
    await make(browser, await begin(browser), createAuthenticator(), {
      ...framed,
      flags: {},
    });
  });

  it('needs a passkey that can be found', async () => {
    const { browser } = await offered();
    const start = await begin(browser, conditional);
    const lost = { ...unasked, extensionResults: { credProps: { rk: false } } };
    assert.equal(await refused(browser, start, start, lost), 'verification_failed');
  });

  it('gives way to something enrolled meanwhile', async () => {
    const { browser, userId } = await offered();
    const start = await begin(browser, conditional);
    await fixture.enroll({ userId });
    assert.equal(await refused(browser, start, start, unasked), 'step_up_required');
    assert.equal(await fixture.count(userId), 1);
  });
});

describe('no enrollment is for nobody', () => {
  for (const purpose of ['enroll', 'settings'] as const) {
    it(`in an action of purpose ${purpose}, whatever was decided in it`, async () => {
      const authenticatedAt = new Date(Date.now() + fixture.offset).toISOString();
      const tracked = await fixture.track({ userId: newUser(), purpose, authenticatedAt });
      const browser = await fixture.browser();
      await browser.open({ token: tracked.token });
      await lay(tracked.actionId, { show: true, automatic: true });
      assert.equal(await refusal(browser), 'not_offered');
    });
  }

  for (const [what, decision] of Object.entries({
    'without a decision': null,
    'decided otherwise': { show: false, reason: 'too_soon', nextAt: null },
    'with an offer that is to be asked': { show: true, reason: 'due', nextAt: null },
    'with an offer that was to be tried, and is over': { show: false, automatic: true },
  })) {
    it(what, async () => {
      const { browser, session, tracked } = await offered();
      await lay(tracked.actionId, decision);
      assert.equal(await refusal(browser), 'not_offered');
      // What is refused has begun nothing in the place of what was.
      const { enrollment } = session;
      assert.ok(enrollment && 'options' in enrollment);
      await make(browser, enrollment, createAuthenticator());
    });
  }

  it('after the offer has been turned down', async () => {
    const signedIn = await signIn(fixture, newUser());
    assert.equal(await refusal(await signedIn.say('skipped')), 'not_offered');
  });

  it('by another method, or in the place of another', async () => {
    const methods = ['passkey', 'security-key', 'totp'];
    const { browser, tracked } = await offered();
    await fixture.store.query('UPDATE actions SET methods = $2 WHERE id = $1', [
      tracked.actionId,
      methods,
    ]);
    assert.equal(await refusal(browser, { method: 'security-key' }), 'not_offered');
    assert.equal(await refusal(browser, { method: 'totp' }), 'not_offered');
    assert.equal(await refusal(browser, { replaces: 'A'.repeat(32) }), 'not_offered');
  });

  it('where there is something already, proved or vouched for', async () => {
    const ada = await person(fixture, newUser());
    const settings = await enterSettings(fixture, ada);
    await fixture.store.query(`UPDATE actions SET purpose = 'nudge' WHERE id = $1`, [
      settings.tracked.actionId,
    ]);
    await lay(settings.tracked.actionId, { show: true, automatic: true });
    assert.equal(await refusal(settings.browser), 'not_offered');
    const { browser, tracked } = await offered();
    await fixture.store.query('UPDATE actions SET assume_authenticated = true WHERE id = $1', [
      tracked.actionId,
    ]);
    assert.equal(await refusal(browser), 'not_offered');
  });

  it('once the sign-in is old', async () => {
    const { browser } = await offered();
    fixture.offset = 301_000;
    await browser.call('GET', '/v1/authenticators');
    const code = await refusal(browser);
    fixture.offset = 0;
    assert.equal(code, 'reauth_required');
  });
});

describe('what the relying party says of one', () => {
  const tenant: Policy = {
    rpId: 'localhost',
    rpName: 'Demo',
    origins: [baseUrl],
    mode: 'classic',
    userVerification: 'required',
  };
  const user = { handle: new Uint8Array(32), name: 'ada', displayName: 'Ada' };

  for (const [up, uv] of [
    [false, false],
    [true, false],
    [false, true],
  ] as const) {
    it(`takes UP=${Number(up)}, UV=${Number(uv)} of it, and of no other`, async () => {
      const verdicts: boolean[] = [];
      for (const conditional of [true, false]) {
        const options = await creationOptions({ tenant, user, exclude: [], conditional: true });
        const response = await createAuthenticator().create(options, {
          origin: baseUrl,
          flags: { up, uv },
        });
        const given = { response, options, tenant, embedOrigins: [], conditional };
        verdicts.push((await verifyRegistration(given)).ok);
      }
      assert.deepEqual(verdicts, [true, false]);
    });
  }
});
