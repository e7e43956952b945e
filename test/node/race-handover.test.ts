import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { HandoverResponse, StatusResponse } from '../../src/contract.js';
import type { TrackResponse } from '../../src/host-contract.js';
import { kill, message, start } from '../support/child.js';
import { Browser, createHost, fragmentOf, read, type Send } from '../support/client.js';
import { baseUrl, secret } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';

const rounds = Number(process.env['ROUNDS'] ?? 20);

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`handovers over two server processes on PostgreSQL, ${rounds} rounds`, () => {
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
    const host = createHost(send, baseUrl, secret);
    const create = () => Browser.create(send, baseUrl);

    async function opened(userId: string): Promise<{ browser: Browser; tracked: TrackResponse }> {
      const answer = await host('POST', '/v1/actions', {
        userId,
        action: 'race',
        purpose: 'enroll',
        user: { name: userId },
        assumeAuthenticated: true,
      });
      assert.equal(answer.status, 201, answer.text);
      const tracked = answer.json<TrackResponse>();
      const browser = await create();
      assert.equal((await browser.open({ token: tracked.token })).status, 200);
      return { browser, tracked };
    }

    it('give 8 keys that come at once 1 owner, 1 session and 7 refusals', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { browser, tracked } = await opened(`user-${round}`);
        const made = await browser.call('POST', '/v1/session/handover');
        const token = fragmentOf(made.json<HandoverResponse>().url).get('token') ?? '';
        const eight = await Promise.all(Array.from({ length: 8 }, create));
        const answers = await Promise.all(eight.map((each) => each.exchange({ token })));
        const codes = answers.map(({ status, ...answer }) =>
          status === 200 ? 'let in' : answer.json().code,
        );
        assert.deepEqual(codes.sort(), [
          'let in',
          ...Array.from({ length: 7 }, () => 'opened_elsewhere'),
        ]);
        const [row] = await administer(
          `SELECT (SELECT count(*)::int FROM ${schema}.sessions WHERE action_id = $1) AS sessions,
                  (SELECT count(*)::int FROM ${schema}.audit
                   WHERE action_id = $1 AND event = 'action_handed_over') AS audited`,
          [tracked.actionId],
        );
        assert.deepEqual(row, { sessions: 1, audited: 1 });
        assert.equal((await browser.begin()).json().code, 'session_expired');
      }
    });

    it('tell whoever waits at one process what was done at the other', async () => {
      const { browser, tracked } = await opened('watched');
      const watch = fragmentOf(tracked.url).get('watch') ?? '';
      const ask = (port: number | undefined) =>
        fetch(`http://127.0.0.1:${port}/v1/actions/${tracked.actionId}/status`, {
          method: 'POST',
          headers: { origin: baseUrl, 'content-type': 'text/plain' },
          body: JSON.stringify({ watch }),
        });
      // Two wait at each of them: what limits them is a process's own.
      const asked = ports.flatMap((port) => [ask(port), ask(port)]);
      assert.equal((await browser.call('DELETE', `/v1/actions/${tracked.actionId}`)).status, 204);
      for (const answer of await Promise.all(asked)) {
        const { outcome } = (await read(answer)).json<StatusResponse>();
        assert.equal(outcome, 'cancelled');
      }
    });
  });
}

function portOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'port' in value
    ? Number(value.port)
    : undefined;
}
