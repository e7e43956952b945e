import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../src/server/store/postgres.js';
import { createAuthenticator } from '../support/authenticator.js';
import {
  creationOptions,
  enrollPasskey,
  follow,
  newUser,
  post,
  requestOptions,
  sentCode,
  sentLink,
  trackAgain,
  type Answer,
} from '../support/authsignal-client.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { wrongCodes } from '../support/codes.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';

const rounds = 5;

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, drop }: PrivateSchema): void {
  describe(`the vendor’s client API on PostgreSQL, ${rounds} rounds`, () => {
    let host: AuthsignalHost;
    before(async () => {
      host = await startAuthsignal({ store: await openPostgres({ connectionString, schema }) });
    });
    after(async () => {
      await host.close();
      await drop();
    });

    const times = async (count: number, ask: (index: number) => Promise<Answer>) =>
      Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
    /** None of them is an error of ours, a deadlock among them. */
    const settled = (answers: Answer[]): Answer[] => {
      const broken = answers.filter(({ status }) => status >= 500);
      assert.deepEqual(
        broken.map(({ body }) => body),
        [],
      );
      return answers;
    };
    const enrolled = async (userId: string): Promise<number> =>
      (await host.client.getAuthenticators({ userId })).length;

    it('enrolls a code once, of eight who type it at once while it is sent again', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { userId, token } = await newUser(host);
        const email = `race-${round}@example.com`;
        await post(host, 'user-authenticators/email-otp', { email }, token);
        const body = { verificationCode: sentCode(host, 'email-otp') };
        host.offset += 31_000;
        const answers = settled(
          await times(8, (index) =>
            index === 4
              ? post(host, 'user-authenticators/email-otp', { email: `x${email}` }, token)
              : post(host, 'verify/email-otp', body, token),
          ),
        );
        const verified = answers.filter((answer) => answer.body.isVerified).length;
        assert.ok(verified <= 1, String(verified));
        assert.equal(await enrolled(userId), verified);
      }
    });

    it('takes five codes of twenty at once', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { userId, token } = await newUser(host);
        const phoneNumber = `+4915100000${String(round).padStart(3, '0')}`;
        await post(host, 'user-authenticators/sms', { phoneNumber }, token);
        const wrong = wrongCodes([sentCode(host, 'sms')], 20);
        const answers = settled(
          await times(20, (index) =>
            post(host, 'verify/sms', { verificationCode: wrong[index] }, token),
          ),
        );
        assert.ok(answers.every(({ body }) => body.isVerified === false));
        const failed = await host.audit('challenge_failed');
        assert.equal(failed.filter((row) => row['user_id'] === userId).length, 5);
      }
    });

    it('enrolls a link once, of eight who wait for it and four who follow it', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { userId, token } = await newUser(host);
        const email = `link-race-${round}@example.com`;
        await post(host, 'user-authenticators/email-magic-link', { email }, token);
        const link = sentLink(host);
        const statuses = Promise.all(Array.from({ length: 4 }, () => follow(host, link)));
        const wait = () => post(host, 'verify/email-magic-link/finalize', {}, token);
        settled(await times(8, wait));
        assert.ok((await statuses).every((status) => status === 204 || status === 410));
        settled(await times(8, wait)).forEach(({ body }) => assert.equal(body.isVerified, true));
        assert.equal(await enrolled(userId), 1);
      }
    });

    it('enrolls one first passkey of four, each by a token of its own', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { userId } = await newUser(host);
        const answers = settled(
          await times(4, async () => {
            const token = await trackAgain(host, userId);
            const { challengeId, options } = await creationOptions(host, token);
            const made = await createAuthenticator().create(options, { origin: page });
            const body = { registrationCredential: made, challengeId };
            return post(host, 'user-authenticators/passkey', body, token);
          }).catch((error: unknown) => {
            // The first may be done before the last has asked for options.
            assert.match(String(error), /Challenge an authenticator/);
            return [];
          }),
        );
        assert.ok(answers.filter(({ status }) => status === 200).length <= 1);
        assert.equal(await enrolled(userId), 1);
      }
    });

    it('signs in once by one challenge, of six who answer it at once', async () => {
      const { token } = await newUser(host);
      const { authenticator } = await enrollPasskey(host, token);
      for (let round = 0; round < rounds; round += 1) {
        const { challengeId, options } = await requestOptions(host);
        const answers = settled(
          await times(6, async () => {
            const authenticationCredential = await authenticator.get(options, { origin: page });
            return post(host, 'verify/passkey', { authenticationCredential, challengeId });
          }),
        );
        assert.equal(answers.filter(({ body }) => body.isVerified).length, 1);
      }
    });

    it('adds one by one proof, of four who begin at once', async () => {
      const { userId, token } = await newUser(host);
      const { authenticator } = await enrollPasskey(host, token);
      const mine = await trackAgain(host, userId);
      const { challengeId, options } = await requestOptions(host, mine);
      const authenticationCredential = await authenticator.get(options, { origin: page });
      const proved = await post(
        host,
        'verify/passkey',
        { authenticationCredential, challengeId },
        mine,
      );
      assert.equal(proved.body.isVerified, true);
      settled(
        await times(4, async () => {
          const begun = await creationOptions(host, mine);
          const made = await createAuthenticator().create(begun.options, { origin: page });
          const body = { registrationCredential: made, challengeId: begun.challengeId };
          return post(host, 'user-authenticators/passkey', body, mine);
        }),
      );
      assert.ok((await enrolled(userId)) <= 2);
    });
  });
}
