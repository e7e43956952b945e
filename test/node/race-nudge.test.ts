import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { TrackResponse } from '../../src/host-contract.js';
import type { NudgeDecision } from '../../src/nudge-contract.js';
import { kill, message, start } from '../support/child.js';
import { Browser, createHost, read, type Answer, type Send } from '../support/client.js';
import { baseUrl, secret } from '../support/fixture.js';
import { ask, fromPhone, signIn, signInByPasskey, tell, trackNudge } from '../support/nudges.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import { person } from '../support/settings.js';

const rounds = Number(process.env['ROUNDS'] ?? 20);

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`offers over two server processes on PostgreSQL, ${rounds} rounds`, () => {
    let servers: ChildProcess[];
    let ports: number[];
    let turn = 0;

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
      const { pathname } = new URL(request.url);
      const { method, headers } = request;
      const body = await request.text();
      const port = ports[turn % ports.length];
      return fetch(`http://127.0.0.1:${port}${pathname}`, {
        method,
        headers,
        ...(body && { body }),
      });
    };
    const server = {
      offset: 0,
      host: createHost(send, baseUrl, secret),
      send: async (method: string, path: string, init: RequestInit = {}) =>
        read(await send(new Request(baseUrl + path, { ...init, method }))),
      browser: () => Browser.create(send, baseUrl),
    };

    it('show 8 tabs of one session 1 offer', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const facts = { with: 'password', session: `session-${round}` } as const;
        const tabs = await Promise.all(eight(() => trackNudge(server, `tabs-${round}`, facts)));
        const answers = await Promise.all(
          tabs.map((tab) => ask(server, { token: tokenOf(tab), capable: true })),
        );
        const shown = answers.filter((answer) => answer.json<NudgeDecision>().show);
        assert.equal(shown.length, 1, `round ${round}`);
        const [row] = await administer(
          `SELECT count(*)::int AS audited FROM ${schema}.audit
           WHERE user_id = $1 AND event = 'nudge_offered'`,
          [`tabs-${round}`],
        );
        assert.deepEqual(row, { audited: 1 });
      }
    });

    it('give 8 questions about one action 1 answer', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const tracked = await trackNudge(server, `asks-${round}`);
        const question = { token: tokenOf(tracked), capable: true };
        const answers = await Promise.all(eight(() => ask(server, question)));
        const [first] = answers;
        for (const answer of answers) assert.deepEqual(answer.json(), first?.json());
        assert.equal(first?.json<NudgeDecision>().show, true);
      }
    });

    it('count 8 times "Not now" once', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = `skips-${round}`;
        const { browser } = await (await signIn(server, userId)).open();
        const answers = await Promise.all(eight(() => tell(browser, 'skipped')));
        assert.deepEqual(
          answers.map(({ status }) => status),
          eight(() => 204),
        );
        const [row] = await administer(`SELECT nudge FROM ${schema}.users WHERE id = $1`, [userId]);
        assert.equal((row?.['nudge'] as { putOff: number }).putOff, 1);
      }
    });

    it('let 8 actions take the proof of one sign-in 1 time', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = `proves-${round}`;
        const { authenticator } = await person(server, userId);
        const { actionId } = await signInByPasskey(server, authenticator, fromPhone);
        const answers = await Promise.all(eight(() => trackNudge(server, userId, { actionId })));
        assert.deepEqual(
          answers.map(outcome).sort(),
          ['tracked', ...Array.from({ length: 7 }, () => '409 superseded')].sort(),
        );
        const [row] = await administer(
          `SELECT count(*)::int AS grants FROM ${schema}.grants g
           JOIN ${schema}.actions a ON a.id = g.action_id WHERE a.user_id = $1`,
          [userId],
        );
        assert.deepEqual(row, { grants: 1 });
      }
    });

    it('tell one process what was said at the other', async () => {
      const offer = await signIn(server, 'said');
      await offer.say('never');
      for (let count = 0; count < 2; count += 1) {
        const { decision } = await signIn(server, 'said');
        assert.equal(decision.reason, 'never');
        // One request more, so that the other process is asked.
        turn += 1;
      }
    });
  });
}

function tokenOf(tracked: Answer): string {
  assert.equal(tracked.status, 201, tracked.text);
  return tracked.json<TrackResponse>().token;
}

function outcome(answer: Answer): string {
  return answer.status === 201 ? 'tracked' : `${answer.status} ${answer.json().code}`;
}

function portOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'port' in value
    ? Number(value.port)
    : undefined;
}

function eight<T>(make: () => T): T[] {
  return Array.from({ length: 8 }, make);
}
