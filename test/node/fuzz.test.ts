import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { PasskeyEnrollmentStart } from '../../src/contract.js';
import { createAuthenticator } from '../support/authenticator.js';
import { newKey, read, type Answer } from '../support/client.js';
import {
  baseUrl,
  createFixture,
  demo,
  secret,
  type Fixture,
  type Opened,
} from '../support/fixture.js';
import { headerValue, segment, tampered } from '../support/mutate.js';

const runs = Number(process.env['FUZZ'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));

let fixture: Fixture;
/** What must never come out: the challenges the server expects. */
const challenges = new Set<string>();

before(async () => {
  const site = 'https://example.com';
  fixture = await createFixture({
    tenants: [{ ...demo, passkeyLimit: 100, embedOrigins: [site], redirectUrls: [site] }],
  });
});
after(() => fixture.close());

/** What everybody may be told, whoever asks and however badly. */
function check(answer: Answer, opened = false): void {
  assert.ok(answer.status < 500, `${answer.status} ${answer.text}`);
  if (opened && answer.status < 300) return;
  for (const challenge of challenges) assert.ok(!answer.text.includes(challenge), answer.text);
  assert.doesNotMatch(
    answer.text,
    /\b(SELECT|INSERT|UPDATE|DELETE) |relation "|violates|syntax error/,
  );
  assert.doesNotMatch(answer.text, /\n\s+at |\.[jt]s:\d|node_modules|node:internal/);
  const bug = fixture.log.find(({ event }) => event === 'bug');
  assert.equal(bug, undefined, JSON.stringify(bug));
  fixture.log.length = 0;
}

/** Runs a property; the closing counts of statuses show how deep the requests got. */
async function fuzz<T>(
  context: TestContext,
  share: number,
  arbitrary: fc.Arbitrary<T>,
  send: (input: T) => Promise<Answer>,
  opened = false,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const property = fc.asyncProperty(arbitrary, async (input) => {
    const answer = await send(input);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    check(answer, opened);
  });
  await fc.assert(property, { seed, numRuns: Math.ceil(runs * share) });
  const counts = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}×${count}`);
  context.diagnostic(`seed ${seed}: ${counts.join(' ')}`);
  return statuses;
}

/** Many requests get past the first check; a few cannot be expected to. */
function reached(statuses: Map<number, number>, ...expected: number[]): void {
  if (runs < 1000) return;
  for (const status of expected) assert.ok(statuses.has(status), `no answer of ${status}`);
}

const hostile = fc.record(
  {
    authorization: fc.oneof(
      headerValue,
      fc.constantFrom(`Bearer ${secret}`, `DPoP ${'A'.repeat(43)}`, 'DPoP x', 'Bearer'),
    ),
    dpop: fc.oneof(headerValue, fc.constant('e30.e30.e30')),
    origin: fc.oneof(headerValue, {
      weight: 3,
      arbitrary: fc.constantFrom(baseUrl, baseUrl, baseUrl, 'null', 'https://evil.example'),
    }),
    'content-type': fc.oneof(headerValue, fc.constantFrom('application/json', 'text/plain')),
    'idempotency-key': fc.oneof(headerValue, fc.constant('A'.repeat(32))),
    'user-agent': headerValue,
    'sec-ch-ua-platform': headerValue,
    'content-length': fc.constantFrom('0', '0', '0', '-1', '99999999', 'x'),
    cookie: headerValue,
  },
  { requiredKeys: [] },
);

/** Requests by somebody who knows the path and nothing else, to every route the server describes. */
test('every route withstands strangers', async (context) => {
  const description = await fixture.server.fetch(new Request(`${baseUrl}/openapi.json`));
  const { paths } = (await description.json()) as { paths: Record<string, Record<string, object>> };
  for (const [pattern, operations] of Object.entries(paths)) {
    for (const method of Object.keys(operations).map((name) => name.toUpperCase())) {
      await context.test(`${method} ${pattern}`, async (context) => {
        const body = fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          tampered({ token: 'A'.repeat(43), proof: 'e30.e30.e30' }),
        );
        const query = fc.option(headerValue, { nil: undefined });
        const request = fc.record({ headers: hostile, segment, body, query });
        await fuzz(context, 1, request, async ({ headers, segment, body, query }) => {
          const path = pattern.replace(/\{\w+\}/, () => segment);
          const url = `${baseUrl}${path}${query === undefined ? '' : `?${encodeURIComponent(query)}`}`;
          const init = { method, headers, ...(method !== 'GET' && { body: new Blob([body]) }) };
          return read(await fixture.server.fetch(new Request(url, init)));
        });
      });
    }
  }
});

const trackRequest = {
  userId: 'fuzzed',
  action: 'fuzz',
  purpose: 'enroll',
  scope: ['add:authenticators'],
  methods: ['passkey'],
  user: { name: 'fuzz', displayName: 'Fuzz', email: 'a@example.com', phone: '+1', locale: 'en-US' },
  authenticatedAt: '2026-01-01T00:00:00.000Z',
  assumeAuthenticated: true,
  redirectUrl: 'https://example.com/',
  embedOrigins: ['https://example.com'],
  delivery: 'page',
  expiresIn: 600,
};

test('a host with its key: POST /v1/actions', async (context) => {
  const statuses = await fuzz(context, 0.5, tampered(trackRequest), (body) =>
    fixture.host('POST', '/v1/actions', body, { 'content-type': 'application/json' }),
  );
  reached(statuses, 201, 400);
});

test('a host with its key: POST /v1/actions/{actionId}/validate', async (context) => {
  const { tracked, done } = await fixture.enroll();
  const path = `/v1/actions/${tracked.actionId}/validate`;
  const statuses = await fuzz(context, 0.5, tampered({ result: done.result }), (body) =>
    fixture.host('POST', path, body, {
      'content-type': 'application/json',
      'idempotency-key': newKey(),
    }),
  );
  reached(statuses, 400, 404);
});

for (const pattern of ['/v1/actions/{}', '/v1/users/{}', '/v1/users/{}/authenticators']) {
  test(`a host with its key: GET ${pattern}`, async (context) => {
    const statuses = await fuzz(context, 0.5, segment, (id) =>
      fixture.host(
        'GET',
        pattern.replace('{}', () => id),
      ),
    );
    reached(statuses, 404);
  });
}

/** An action that stays usable for as long as the fuzzing takes. */
async function open(): Promise<Opened> {
  const opened = await fixture.open({ assumeAuthenticated: true, expiresIn: 3600 });
  challenges.add(opened.enrollment.options.challenge);
  return opened;
}

test('the owner of a link: POST /v1/session', async (context) => {
  const { browser, tracked } = await open();
  const base = { token: tracked.token, proof: 'PROOF' };
  const statuses = await fuzz(
    context,
    0.5,
    tampered(base),
    async (body) => {
      // A good proof in a bad body: what the schema lets through meets the rest of the checks.
      await browser.exchange({ token: tracked.token }, { body: '{}' });
      return browser.exchange({}, { body: body.replace('PROOF', () => browser.proof) });
    },
    true,
  );
  reached(statuses, 400, 401);
});

test('the owner of a session: POST /v1/enrollments', async (context) => {
  const { browser } = await open();
  const base = { method: 'passkey', label: 'My laptop' };
  const statuses = await fuzz(
    context,
    0.5,
    tampered(base),
    (body) => browser.call('POST', '/v1/enrollments', undefined, { body }),
    true,
  );
  reached(statuses, 400, 201);
});

test('the owner of a session: POST /v1/enrollments/{enrollmentId}/complete', async (context) => {
  const { browser, enrollment } = await open();
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  const again = `UPDATE enrollments SET state = 'pending' WHERE id = $1`;
  const statuses = await fuzz(context, 1, tampered({ response }), async (body) => {
    // As if it had just begun: otherwise the first answer would spend the challenge for all that follow.
    await fixture.store.query(again, [enrollment.id]);
    return browser.complete(enrollment, response, { body });
  });
  reached(statuses, 400, 422);
});

test('the owner of a session: PATCH /v1/authenticators/{authenticatorId}', async (context) => {
  const { browser, done } = await fixture.enroll({ assumeAuthenticated: true });
  const path = `/v1/authenticators/${done.authenticator.id}`;
  const statuses = await fuzz(context, 0.5, tampered({ name: 'My laptop' }), (body) =>
    browser.call('PATCH', path, undefined, { body }),
  );
  reached(statuses, 400, 200);
});

test('the owner of a session: DELETE /v1/actions/{actionId}', async (context) => {
  const { browser } = await open();
  const statuses = await fuzz(context, 0.5, segment, (id) => {
    const path = new URL(`/v1/actions/${id}`, baseUrl).pathname;
    return browser.call('DELETE', path);
  });
  reached(statuses, 404);
});

test('the owner of a session, with proofs of their own making', async (context) => {
  const { browser } = await open();
  const claims = fc.dictionary(
    fc.constantFrom('htm', 'htu', 'ath', 'bh', 'jti', 'nonce', 'act', 'iat', 'exp', 'crit'),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const statuses = await fuzz(
    context,
    0.5,
    claims,
    (claims) => {
      // JSON values only, as the type of the claims wants them.
      const laid = claims as Record<string, string>;
      return browser.call('POST', '/v1/enrollments', { method: 'passkey' }, { claims: laid });
    },
    true,
  );
  reached(statuses, 401);
});

test('a challenge begun under fuzzing can still be completed', async () => {
  const { browser } = await open();
  const enrollment = (await browser.begin()).json<PasskeyEnrollmentStart>();
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  assert.equal((await browser.complete(enrollment, response)).status, 200);
});
