import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { RegistrationResponseJSON, SessionResponse } from '../../src/contract.js';
import type { TrackResponse } from '../../src/host-contract.js';
import { createAuthenticator } from '../support/authenticator.js';
import { kill, message, start } from '../support/child.js';
import { Browser, createHost, newKey, type Answer, type Send } from '../support/client.js';
import { baseUrl, secret } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';

const rounds = Number(process.env['ROUNDS'] ?? 100);

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`two server processes on PostgreSQL, ${rounds} rounds`, () => {
    let servers: ChildProcess[];
    let ports: number[];
    let turn = 0;
    let users = 0;

    before(async () => {
      servers = [1, 2].map(() => start('server-process.ts', [connectionString, schema]));
      ports = await Promise.all(servers.map((server) => message(server, portOf)));
    });
    after(async () => {
      await Promise.all(servers.map(kill));
      await drop();
    });

    /** Takes the processes in turn; the public URL is one and the same. */
    const send: Send = async (request) => {
      turn += 1;
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const body = await request.text();
      const port = ports[turn % ports.length];
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        method,
        headers,
        ...(body && { body }),
      });
    };
    const host = createHost(send, baseUrl, secret);

    interface Ceremony {
      /** A new credential for its challenge, each time it is asked. */
      create(): Promise<RegistrationResponseJSON>;
      complete(response: RegistrationResponseJSON, idempotencyKey: string): Promise<Answer>;
    }

    async function begin(userId: string): Promise<Ceremony> {
      const tracked = await host('POST', '/v1/actions', {
        userId,
        action: 'race',
        purpose: 'enroll',
        user: { name: userId },
        assumeAuthenticated: true,
      });
      assert.equal(tracked.status, 201, tracked.text);
      const browser = await Browser.create(send, baseUrl);
      const opened = await browser.open({ token: tracked.json<TrackResponse>().token });
      assert.equal(opened.status, 200, opened.text);
      const { enrollment } = opened.json<SessionResponse>();
      assert.ok(enrollment && 'options' in enrollment, opened.text);
      return {
        create: () => createAuthenticator().create(enrollment.options, { origin: baseUrl }),
        complete: (response, idempotencyKey) =>
          browser.complete(enrollment, response, { idempotencyKey }),
      };
    }

    function nextUser(): string {
      users += 1;
      return `user-${users}`;
    }

    /** What the user has, by the rows and by the counter that guards the limit. */
    async function stored(userId: string): Promise<Record<string, unknown>> {
      const [row] = await administer(
        `SELECT (SELECT count(*)::int FROM ${schema}.authenticators WHERE user_id = $1) AS credentials,
                (SELECT passkey_count FROM ${schema}.users WHERE id = $1) AS counted,
                (SELECT count(*)::int FROM ${schema}.audit
                 WHERE user_id = $1 AND event = 'authenticator_added') AS audited`,
        [userId],
      );
      return row ?? {};
    }

    it('give 8 equal idempotency keys 8 equal answers, and make 1 credential', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = nextUser();
        const { create, complete } = await begin(userId);
        const response = await create();
        const key = newKey();
        const answers = await Promise.all(eight(() => complete(response, key)));
        const [first] = answers;
        assert.equal(first?.status, 200, first?.text);
        for (const { status, text } of answers)
          assert.deepEqual({ status, text }, { status: 200, text: first.text });
        assert.deepEqual(await stored(userId), { credentials: 1, counted: 1, audited: 1 });
      }
    });

    it('give 8 different idempotency keys 1 success and 7 refusals, and keep 1 credential', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = nextUser();
        const { create, complete } = await begin(userId);
        const response = await create();
        // Every other time the 8 requests bring 8 credentials for the one challenge.
        const responses = await Promise.all(
          eight(() => (round % 2 ? create() : Promise.resolve(response))),
        );
        const answers = await Promise.all(responses.map((each) => complete(each, newKey())));
        const refused = answers.filter(({ status }) => status !== 200);
        assert.deepEqual(
          refused.map((answer) => `${answer.status} ${answer.json().code}`),
          Array.from({ length: 7 }, () => '409 superseded'),
        );
        assert.deepEqual(await stored(userId), { credentials: 1, counted: 1, audited: 1 });
      }
    });

    it('let exactly 1 of 20 parallel enrollments through at 9 of 10', async () => {
      for (let round = 0; round < Math.ceil(rounds / 20); round += 1) {
        const userId = nextUser();
        const enroll = async (): Promise<() => Promise<Answer>> => {
          const { create, complete } = await begin(userId);
          const response = await create();
          return () => complete(response, newKey());
        };
        for (let have = 0; have < 9; have += 1) {
          const finish = await enroll();
          assert.equal((await finish()).status, 200);
        }
        const begun = await Promise.all(Array.from({ length: 20 }, enroll));
        const answers = await Promise.all(begun.map((finish) => finish()));
        const refused = answers.filter(({ status }) => status !== 200);
        assert.deepEqual(
          refused.map((answer) => answer.json().code),
          Array.from({ length: 19 }, () => 'credential_limit'),
        );
        assert.deepEqual(await stored(userId), { credentials: 10, counted: 10, audited: 10 });
      }
    });
  });
}

function portOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'port' in value
    ? Number(value.port)
    : undefined;
}

function eight<T>(make: () => T): T[] {
  return Array.from({ length: 8 }, make);
}
