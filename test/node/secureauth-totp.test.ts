import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { URI } from 'otpauth';
import type { EnrollStep } from '../../src/backends/backend.js';
import { isPasskeyError } from '../../src/failure.js';
import { totpCode, totpCodesAround, wrongCodes } from '../support/codes.js';
import { setUpSecureAuth, signal, type SecureAuthSetup } from '../support/secureauth.js';

type CodeStep = Extract<EnrollStep, { at: 'code' }> & { setup: { secret: string; uri: string } };

async function begin({ backend }: SecureAuthSetup): Promise<CodeStep> {
  const step = await backend.beginEnrollment('totp', {}, signal());
  assert.ok(step.at === 'code' && step.setup);
  return { ...step, setup: step.setup };
}

/** The middle of a period. */
const noon = Date.UTC(2027, 0, 1, 12, 0, 15);

const failing = (code: string, attemptsLeft?: number) => (error: unknown) => {
  assert.ok(isPasskeyError(error), String(error));
  assert.deepEqual([error.failure.code, error.failure.attemptsLeft], [code, attemptsLeft]);
  return true;
};

describe('an authenticator app at SecureAuth', () => {
  it('gets a secret made in the page, another each time, that any app can read', async () => {
    const setup = setUpSecureAuth();
    const { setup: one } = await begin(setup);
    const { setup: two } = await begin(setup);
    assert.match(one.secret, /^[A-Z2-7]{32}$/);
    assert.notEqual(one.secret, two.secret);
    const read = URI.parse(two.uri);
    assert.deepEqual(
      [read.issuer, read.label, read.secret.base32, read.algorithm, read.digits],
      ['Stand-in', 'ada@example.com', two.secret, 'SHA1', 6],
    );
    assert.deepEqual(setup.sent(), []);
  });

  it('is named after what the page says', async () => {
    const { setup } = await begin(setUpSecureAuth({}, { totpIssuer: 'Käse & Söhne' }));
    assert.equal(URI.parse(setup.uri).issuer, 'Käse & Söhne');
  });

  for (const period of [-1, 0, 1])
    it(`is set once it shows the right code (${period})`, async ({ mock }) => {
      mock.timers.enable({ apis: ['Date'], now: noon });
      const setup = setUpSecureAuth();
      const step = await begin(setup);
      const code = totpCode(step.setup.secret, Date.now() + period * 30_000);
      const done = await setup.backend.completeEnrollment(step.flow, { code }, signal());
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.method, 'totp');
      assert.deepEqual(setup.sent(), ['POST set-totp-secret']);
      assert.equal(setup.service.totpSecret(setup.userId), step.setup.secret);
      assert.deepEqual(done.settings?.addable, [{ method: 'passkey' }]);
    });

  it('is not set by a code of a minute ago, or in a minute', async ({ mock }) => {
    mock.timers.enable({ apis: ['Date'], now: noon });
    const setup = setUpSecureAuth();
    const { flow, setup: made } = await begin(setup);
    for (const [index, shift] of [-60_000, 60_000].entries()) {
      const code = totpCode(made.secret, Date.now() + shift);
      await assert.rejects(
        setup.backend.completeEnrollment(flow, { code }, signal()),
        failing('wrong_code', 4 - index),
      );
    }
  });

  it('is tried five times, and nothing is sent of that', async () => {
    const setup = setUpSecureAuth();
    const { flow, setup: made } = await begin(setup);
    const wrong = wrongCodes(totpCodesAround(made.secret), 5);
    for (const [index, code] of wrong.entries())
      await assert.rejects(
        setup.backend.completeEnrollment(flow, { code }, signal()),
        failing('wrong_code', 4 - index),
      );
    await assert.rejects(
      setup.backend.completeEnrollment(flow, { code: totpCode(made.secret) }, signal()),
      failing('wrong_code', 0),
    );
    assert.deepEqual(setup.sent(), []);
    assert.equal(setup.service.totpSecret(setup.userId), undefined);
  });

  it('is set once, when the answer was lost', async () => {
    const setup = setUpSecureAuth();
    const step = await begin(setup);
    const input = { code: totpCode(step.setup.secret) };
    const complete = () => setup.backend.completeEnrollment(step.flow, input, signal());
    setup.lose(/set-totp/);
    await assert.rejects(complete(), failing('network'));
    assert.equal((await complete()).at, 'done');
    assert.deepEqual(setup.sent(), ['POST set-totp-secret']);
  });

  it('is offered to nobody who has one, and can be neither renamed nor removed', async () => {
    const setup = setUpSecureAuth();
    const older = await begin(setup);
    const code = totpCode(older.setup.secret);
    await setup.backend.completeEnrollment(older.flow, { code }, signal());
    const { methods } = await setup.backend.open(signal(), 'enroll');
    assert.deepEqual(methods, ['passkey']);
    await assert.rejects(
      setup.backend.beginEnrollment('totp', {}, signal()),
      failing('already_enrolled'),
    );
    const id = setup.service.credentials(setup.userId).find(({ type }) => type === 'totp')?.id;
    await assert.rejects(setup.backend.remove(id ?? '', signal()), failing('not_available'));
    await assert.rejects(setup.backend.rename(id ?? '', 'x', signal()), failing('not_available'));
    assert.equal(setup.service.totpSecret(setup.userId), older.setup.secret);
  });

  it('of another page that was quicker stays good', async () => {
    const quicker = setUpSecureAuth();
    const slower = await begin(quicker);
    // What another tab has set meanwhile.
    const other = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    await quicker.service.fetch(
      new Request('https://id.example/acme/web/identity/v2/self/set-totp-secret', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${quicker.service.signIn({ id: quicker.userId })}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ new_totp_secret: other }),
      }),
    );
    const code = totpCode(slower.setup.secret);
    await assert.rejects(
      quicker.backend.completeEnrollment(slower.flow, { code }, signal()),
      failing('already_enrolled'),
    );
    assert.equal(quicker.service.totpSecret(quicker.userId), other);
  });

  it('needs a fresh login when it is set, not when it is tried', async () => {
    const setup = setUpSecureAuth();
    setup.pass(360_000);
    const step = await begin(setup);
    assert.equal(setup.reauthenticated.length, 0);
    const code = totpCode(step.setup.secret);
    const done = await setup.backend.completeEnrollment(step.flow, { code }, signal());
    assert.equal(done.at, 'done');
    assert.equal(setup.reauthenticated.length, 1);
  });

  it('whose secret the service repeats in an error stays a secret', async () => {
    const setup = setUpSecureAuth();
    const step = await begin(setup);
    const error = `invalid secret ${step.setup.secret}`;
    setup.service.refuseNext(/set-totp/, 422, { error, error_code: 'validation' });
    const code = totpCode(step.setup.secret);
    await assert.rejects(
      setup.backend.completeEnrollment(step.flow, { code }, signal()),
      (refused: unknown) => {
        assert.ok(isPasskeyError(refused));
        assert.equal(refused.failure.code, 'invalid_request');
        assert.match(refused.failure.cause?.message ?? '', /validation/);
        assert.ok(!JSON.stringify(refused.failure).includes(step.setup.secret));
        return true;
      },
    );
  });
});
