import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  CodeMethod,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  Operation,
  RecoveryCodesResponse,
} from '../../src/contract.js';
import type { TrackRequest, TrackResponse } from '../../src/host-contract.js';
import { newRecoveryCode } from '../../src/server/codes.js';
import { kill, message, start } from '../support/child.js';
import { Browser, createHost, newKey, type Answer, type Send } from '../support/client.js';
import { codeIn, totpCode, totpCodesAround, wrongCodes } from '../support/codes.js';
import { baseUrl, secret } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';

const rounds = Number(process.env['ROUNDS'] ?? 20);

const user = { name: 'ada', email: 'ada@example.com', phone: '+4915112345642' };
const userId = 'ada';
const addresses: Partial<Record<CodeMethod, string>> = {
  'email-otp': user.email,
  'sms-otp': user.phone,
};

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`four server processes on PostgreSQL, ${rounds} rounds`, () => {
    let servers: ChildProcess[];
    let ports: number[];
    let turn = 0;
    let totpSecret = '';
    let recoveryCodes: string[] = [];
    const awaited = new Map<string, (text: string) => void>();

    before(async () => {
      const args = [connectionString, schema, 'every'];
      servers = [1, 2, 3, 4].map(() => start('server-process.ts', args));
      ports = await Promise.all(servers.map((server) => message(server, portOf)));
      for (const server of servers) server.on('message', receive);
      const codes = await enroll('totp', ({ secret }) => totpCode(secret));
      recoveryCodes = codes;
      await enroll('email-otp', ({ sent }) => codeIn(sent));
      await enroll('sms-otp', ({ sent }) => codeIn(sent));
    });
    after(async () => {
      await Promise.all(servers.map(kill));
      await drop();
    });

    function receive(value: unknown): void {
      if (typeof value !== 'object' || value === null || !('sent' in value)) return;
      const { to, text } = value.sent as { to: string; text: string };
      // Notices go to the same mailbox.
      if (!/(?<!\d)\d{6}(?!\d)/.test(text)) return;
      awaited.get(to)?.(text);
      awaited.delete(to);
    }

    /** What is sent next to where this method sends its codes; nothing where it sends none. */
    function nextMessage(method: CodeMethod): Promise<string> {
      const address = addresses[method];
      if (address === undefined) return Promise.resolve('');
      return new Promise((resolve) => awaited.set(address, resolve));
    }

    /** Takes the processes in turn; the public URL is one and the same. */
    const send: Send = async (request) => {
      turn += 1;
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      // A connection that is kept may be closed by the other side just as it is used again.
      headers.set('connection', 'close');
      const body = await request.text();
      const port = ports[turn % ports.length];
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        method,
        headers,
        ...(body && { body }),
      });
    };
    const host = createHost(send, baseUrl, secret);

    async function open(request: Partial<TrackRequest>): Promise<Browser> {
      const whole = { userId, action: 'race', user, ...request };
      const tracked = await host('POST', '/v1/actions', whole);
      assert.equal(tracked.status, 201, tracked.text);
      const browser = await Browser.create(send, baseUrl);
      const opened = await browser.open({ token: tracked.json<TrackResponse>().token });
      assert.equal(opened.status, 200, opened.text);
      return browser;
    }

    /** The whole way to one more method; answers the recovery codes that came with it. */
    async function enroll(
      method: Exclude<CodeMethod, 'recovery-code'>,
      code: (shown: { secret: string; sent: string }) => string,
    ): Promise<string[]> {
      const browser = await open({
        purpose: 'enroll',
        methods: [method],
        assumeAuthenticated: true,
      });
      const next = nextMessage(method);
      const begun = await browser.begin({ method });
      assert.equal(begun.status, 201, begun.text);
      const started = begun.json<EnrollmentStart>();
      const shown = { secret: '', ...('secret' in started && started), sent: await next };
      totpSecret ||= shown.secret;
      const done = await browser.call(
        'POST',
        `/v1/enrollments/${started.id}/complete`,
        { code: code(shown) },
        { idempotencyKey: newKey() },
      );
      assert.equal(done.status, 200, done.text);
      return done.json<EnrollmentCompleteResponse>().recoveryCodes ?? [];
    }

    interface Challenge {
      readonly id: string;
      /** The code that passes it. */
      readonly right: string;
      attempt(code: string): Promise<Answer>;
    }

    async function challenge(method: CodeMethod): Promise<Challenge> {
      const browser = await open({ purpose: 'challenge', methods: [method] });
      return challengeIn(browser, method, 'confirm');
    }

    async function challengeIn(
      browser: Browser,
      method: CodeMethod,
      operation: Operation,
    ): Promise<Challenge> {
      const next = nextMessage(method);
      const begun = await browser.call('POST', '/v1/challenges', { method, operation });
      assert.equal(begun.status, 201, begun.text);
      const { id } = begun.json<ChallengeStart>();
      const path = `/v1/challenges/${id}/complete`;
      return {
        id,
        right: rightCode(method, await next),
        attempt(code) {
          const change = { idempotencyKey: newKey() };
          return settled(() => browser.call('POST', path, { code }, change));
        },
      };
    }

    function rightCode(method: CodeMethod, sent: string): string {
      switch (method) {
        case 'totp':
          return totpCode(totpSecret);
        case 'recovery-code':
          return recoveryCodes[0] ?? '';
        case 'email-otp':
        case 'sms-otp':
          return codeIn(sent);
      }
    }

    /** As if this were the person's first try in days: what a round counts is what its own requests did. */
    async function forget(): Promise<void> {
      for (const change of [
        'users SET failures = 0, locked_until = NULL',
        'authenticators SET failures = 0',
        "authenticators SET last_step = 0 WHERE method = 'totp'",
        'recovery_sets SET failures = 0',
        'recovery_codes SET spent_at = NULL',
        "sends SET at = at - interval '2 days'",
      ]) {
        await administer(`UPDATE ${schema}.${change}`);
      }
    }

    /** What was counted for a challenge, and what was looked at. */
    async function counted(id: string): Promise<Record<string, unknown>> {
      const [row] = await administer(
        `SELECT c.attempts, u.failures, (SELECT count(*)::int FROM ${schema}.audit
           WHERE event = 'challenge_failed' AND detail->>'ceremonyId' = $1) AS evaluated
         FROM ${schema}.challenges c, ${schema}.users u WHERE c.id = $1`,
        [id],
      );
      return row ?? {};
    }

    const methods: readonly CodeMethod[] = ['email-otp', 'sms-otp', 'totp', 'recovery-code'];
    for (const method of methods) {
      it(`evaluate exactly 5 of 200 parallel wrong codes by ${method}`, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await forget();
          const { id, right, attempt } = await challenge(method);
          const codes =
            method === 'recovery-code'
              ? Array.from({ length: 200 }, newRecoveryCode)
              : wrongCodes([right, ...totpCodesAround(totpSecret)], 200);
          const answers = await Promise.all(codes.map(attempt));
          assert.deepEqual(tally(answers), { '422 wrong_code': 5, '429 rate_limited': 195 });
          assert.deepEqual(await counted(id), { attempts: 5, failures: 5, evaluated: 5 });
          const late = await attempt(right);
          assert.equal(late.status, 429, late.text);
        }
      });
    }

    for (const method of methods.slice(0, 2)) {
      it(`let exactly 1 of 8 parallel uses of a right code by ${method} through`, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await forget();
          const { right, attempt } = await challenge(method);
          const answers = await Promise.all(eight(() => attempt(right)));
          const passed = answers.filter(({ status }) => status === 200);
          assert.equal(passed.length, 1, JSON.stringify(tally(answers)));
        }
      });
    }

    for (const method of methods.slice(2)) {
      it(`let exactly 1 of 8 actions use the same code by ${method}`, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await forget();
          const challenges = await Promise.all(eight(() => challenge(method)));
          const right = rightCode(method, '');
          const answers = await Promise.all(challenges.map(({ attempt }) => attempt(right)));
          assert.deepEqual(tally(answers), { '200 ': 1, '422 wrong_code': 7 });
        }
      });
    }

    it('send exactly 1 of 8 codes asked for at once', async () => {
      for (let round = 0; round < rounds; round += 1) {
        await forget();
        const browsers = await Promise.all(
          eight(() => open({ purpose: 'challenge', methods: ['email-otp'] })),
        );
        const request = { method: 'email-otp', operation: 'confirm' };
        const answers = await Promise.all(
          browsers.map((browser) => settled(() => browser.call('POST', '/v1/challenges', request))),
        );
        assert.deepEqual(tally(answers), { '201 ': 1, '429 rate_limited': 7 });
      }
    });

    it('leave one valid set of recovery codes of 4 made at once, and all of it', async () => {
      for (let round = 0; round < Math.ceil(rounds / 10); round += 1) {
        const browsers: Browser[] = [];
        for (let each = 0; each < 4; each += 1) {
          await forget();
          const browser = await open({ purpose: 'settings' });
          const { right, attempt } = await challengeIn(browser, 'totp', 'regenerate');
          const passed = await attempt(right);
          assert.equal(passed.status, 200, passed.text);
          browser.session = passed.json<ChallengeCompleteResponse>().session;
          browsers.push(browser);
        }
        const sets = await Promise.all(
          browsers.map(async (browser) => {
            const change = { idempotencyKey: newKey() };
            const made = await settled(() =>
              browser.call('POST', '/v1/recovery-codes', undefined, change),
            );
            assert.equal(made.status, 200, made.text);
            return made.json<RecoveryCodesResponse>().codes;
          }),
        );
        const [stored] = await administer(
          `SELECT count(*)::int AS codes FROM ${schema}.recovery_codes WHERE spent_at IS NULL`,
        );
        assert.deepEqual(stored, { codes: 10 });
        const valid: string[][] = [];
        for (const set of sets) {
          await forget();
          const { attempt } = await challenge('recovery-code');
          if ((await attempt(set[0] ?? '')).status === 200) valid.push(set);
        }
        assert.equal(valid.length, 1);
        recoveryCodes = valid[0] ?? [];
      }
    });

    it(`let exactly 10 of 80 wrong codes at 16 challenges of one account be evaluated`, async () => {
      for (let round = 0; round < Math.ceil(rounds / 10); round += 1) {
        await forget();
        const challenges = await Promise.all(
          Array.from({ length: 16 }, (_, index) =>
            challenge(index % 2 === 0 ? 'totp' : 'recovery-code'),
          ),
        );
        const answers = await Promise.all(
          challenges.flatMap(({ attempt }) =>
            Array.from({ length: 5 }, () => attempt(newRecoveryCode())),
          ),
        );
        assert.deepEqual(tally(answers), { '422 wrong_code': 10, '429 rate_limited': 70 });
      }
    });
  });
}

/**
 * As a page does it: the same request again, where others held its rows, or every connection, for five seconds. On a
 * machine with other things to do that happens, and it must not change what is counted.
 */
async function settled(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await ask();
  const { code } = answer.status === 409 || answer.status === 503 ? answer.json() : { code: '' };
  return code === 'in_progress' || code === 'not_available' ? settled(ask) : answer;
}

function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const name = `${answer.status} ${answer.status < 300 ? '' : answer.json().code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function portOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'port' in value
    ? Number(value.port)
    : undefined;
}

function eight<T>(make: () => T): T[] {
  return Array.from({ length: 8 }, make);
}
