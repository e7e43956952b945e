import assert from 'node:assert/strict';
import type { StatusResponse } from '../../src/contract.js';
import type { TrackResponse } from '../../src/host-contract.js';
import type { Store } from '../../src/server/store/store.js';
import { fragmentOf, type Answer } from './client.js';
import type { Fixture } from './fixture.js';

/** A site that {@link listing} lists among its embed origins. */
export const shop = 'https://shop.example';

export interface Asking {
  readonly watch?: string;
  readonly actionId?: string;
  readonly origin?: string;
  readonly closed?: true;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** A page cut off from the window it opened, which asks what has become of the link. */
export class Watcher {
  readonly watch: string;
  readonly #fixture: Fixture;
  readonly #actionId: string;

  constructor(fixture: Fixture, { url, actionId }: TrackResponse) {
    this.#fixture = fixture;
    this.#actionId = actionId;
    this.watch = fragmentOf(url).get('watch') ?? '';
  }

  /** One request, which waits where nothing has changed. */
  ask({ watch = this.watch, actionId, origin = shop, ...more }: Asking = {}): Promise<Answer> {
    const headers = { origin, 'content-type': 'text/plain', ...more.headers };
    const body = JSON.stringify({ watch, ...(more.closed && { closed: true }) });
    const { signal } = more;
    const path = `/v1/actions/${actionId ?? this.#actionId}/status`;
    return this.#fixture.send('POST', path, { headers, body, ...(signal && { signal }) });
  }

  /** What is known now, waiting for nothing. */
  async now(more: Asking = {}): Promise<StatusResponse> {
    return statusIn(this.ask({ signal: AbortSignal.abort(), ...more }));
  }

  /** Two requests that certainly wait: a third one is told that they do. */
  async waiting(): Promise<readonly [Promise<StatusResponse>, Promise<StatusResponse>]> {
    const two = [statusIn(this.ask()), statusIn(this.ask())] as const;
    const third = await this.ask();
    assert.equal(third.status, 429, third.text);
    assert.equal(third.headers.get('retry-after'), '2');
    return two;
  }
}

export async function statusIn(asked: Promise<Answer>): Promise<StatusResponse> {
  const answer = await asked;
  assert.equal(answer.status, 200, answer.text);
  return answer.json<StatusResponse>();
}

/** Every row of every table, to see that nothing at all has been written. */
export async function dump(store: Store): Promise<Record<string, unknown[]>> {
  const { rows } = await store.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`,
  );
  const tables: Record<string, unknown[]> = {};
  for (const { name } of rows) {
    const { rows: all } = await store.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t ORDER BY 1`,
    );
    tables[name] = all.map(({ row }) => row);
  }
  return tables;
}
