import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TrackAttributes } from '@authsignal/node';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  EnrollmentCompleteResponse,
  Operation,
  SessionResponse,
} from '../../src/contract.js';
import type { Launched } from '../../src/server/authsignal/launch.js';
import { createAuthenticator, type SoftwareAuthenticator } from '../support/authenticator.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { Browser, newKey } from '../support/client.js';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const track = (userId: string, attributes: TrackAttributes = {}) =>
  host.client.track({ userId, action: 'pay', attributes });
const codeOf = ({ url }: { url: string }) => new URL(url).searchParams.get('c') ?? '';

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${host.origin}/authsignal/launch${path}`, {
    method: 'POST',
    headers: { origin: host.origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const spend = async (tracked: { url: string }, enroll = false): Promise<Launched> => {
  const response = await post('', { c: codeOf(tracked), enroll });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Launched;
};
const finish = (ticket: string) => post('/token', { ticket });
const tokenOf = async (response: Response) => {
  assert.equal(response.status, 200);
  return ((await response.json()) as { token: string }).token;
};

const browserOf = () =>
  Browser.create((request: Request) => host.server.fetch(request), host.origin);

async function open(launched: Launched) {
  const browser = await browserOf();
  const answer = await browser.open({ token: launched.token });
  assert.equal(answer.status, 200, answer.text);
  return { browser, session: answer.json<SessionResponse>() };
}

/** Proves with the passkey what the page was asked for. */
async function prove(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  operation: Operation,
): Promise<void> {
  const begun = await browser.call('POST', '/v1/challenges', { method: 'passkey', operation });
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<ChallengeStart>();
  assert.ok('options' in start);
  const response = await authenticator.get(start.options, { origin: host.origin });
  const path = `/v1/challenges/${start.id}/complete`;
  const passed = await browser.call('POST', path, { response }, { idempotencyKey: newKey() });
  assert.equal(passed.status, 200, passed.text);
  browser.session = passed.json<ChallengeCompleteResponse>().session;
}

async function enrollBy(launched: Launched, authenticator = createAuthenticator()) {
  const { browser, session } = await open(launched);
  const { enrollment } = session;
  assert.ok(enrollment && 'options' in enrollment);
  const response = await authenticator.create(enrollment.options, { origin: host.origin });
  const answer = await browser.complete(enrollment, response);
  assert.equal(answer.status, 200, answer.text);
  return { authenticator, done: answer.json<EnrollmentCompleteResponse>() };
}

const policyOf = async (url: string) =>
  (await fetch(url)).headers.get('content-security-policy') ?? '';

test('the page of a link changes nothing, and only the listed page may frame it', async () => {
  const tracked = await track('ann');
  const response = await fetch(tracked.url);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cross-origin-opener-policy'), null);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.match(await policyOf(tracked.url), new RegExp(`frame-ancestors ${page};`));
  assert.match(await policyOf(`${tracked.url}&mode=popup`), new RegExp(`frame-ancestors ${page};`));
  const unknown = `${host.origin}/authsignal/launch?c=${'A'.repeat(43)}`;
  assert.match(await policyOf(unknown), /frame-ancestors 'none'/);
  assert.match(await policyOf(`${host.origin}/authsignal/launch`), /frame-ancestors 'none'/);
  const launched = await spend(tracked);
  assert.match(await policyOf(tracked.url), /frame-ancestors 'none'/);
  const framed = await policyOf(`${host.origin}/launch/${launched.actionId}`);
  assert.match(framed, new RegExp(`frame-ancestors ${page};`));
});

test('a code is spent once, by the hosted page alone, within ten minutes', async () => {
  const tracked = await track('bea');
  const body = { c: codeOf(tracked), enroll: false };
  for (const headers of [
    { origin: page },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    assert.equal((await post('', body, headers)).status, 403);
  }
  assert.equal((await post('', body, { 'content-type': 'text/plain' })).status, 415);
  const answers = await Promise.all([post('', body), post('', body), post('', body)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410]);
  assert.equal((await post('', body)).status, 410);
  const late = await track('bea');
  host.offset = 601_000;
  assert.equal((await post('', { c: codeOf(late), enroll: false })).status, 410);
  host.offset = 0;
});

test('a newer link of the same action takes the place of the one before', async () => {
  const attributes = { idempotencyKey: 'same' };
  const [one, two] = [await track('cat', attributes), await track('cat', attributes)];
  assert.equal((await post('', { c: codeOf(one), enroll: false })).status, 410);
  assert.equal((await spend(two)).purpose, 'enroll');
});

test('somebody without authenticators enrolls one; the token then says that it succeeded', async () => {
  const tracked = await track('dan', { redirectUrl: `${page}/back` });
  const launched = await spend(tracked);
  assert.equal(launched.purpose, 'enroll');
  assert.deepEqual(launched.origins, [page]);
  assert.equal(launched.redirectUrl, `${page}/back`);
  assert.equal((await finish(launched.ticket)).status, 404);
  await enrollBy(launched);
  const token = await tokenOf(await finish(launched.ticket));
  assert.equal((await finish(launched.ticket)).status, 404);
  for (const given of [token, token, tracked.token]) {
    const { isValid, ...said } = await host.client.validateChallenge({ token: given });
    assert.equal(isValid, true);
    assert.equal(said.state, 'CHALLENGE_SUCCEEDED');
    assert.equal(said.verificationMethod, 'PASSKEY');
    assert.equal(said.idempotencyKey, tracked.idempotencyKey);
  }
  const [listed] = await host.client.getAuthenticators({ userId: 'dan' });
  assert.ok(listed?.webauthnCredential?.credentialId);
  await host.client.deleteAuthenticator({
    userId: 'dan',
    userAuthenticatorId: listed.userAuthenticatorId,
  });
  const gone = await host.client.validateChallenge({ token });
  assert.equal(gone.isValid, false);
});

test('somebody who has one is challenged, and a forced enrollment asks for it first', async () => {
  const { authenticator } = await enrollBy(await spend(await track('eve')));
  const tracked = await track('eve');
  assert.equal(tracked.isEnrolled, true);
  const launched = await spend(tracked);
  assert.equal(launched.purpose, 'challenge');
  const { browser, session } = await open(launched);
  assert.deepEqual(session.stepUp?.ways, [{ method: 'passkey' }]);
  await prove(browser, authenticator, 'confirm');
  const token = await tokenOf(await finish(launched.ticket));
  const validated = await host.client.validateChallenge({ token, userId: 'eve', action: 'pay' });
  assert.equal(validated.isValid, true);
  assert.equal(validated.verificationMethod, 'PASSKEY');

  const forced = await spend(await track('eve'), true);
  assert.equal(forced.purpose, 'enroll');
  const asked = await open(forced);
  assert.equal(asked.session.enrollment, undefined);
  assert.equal(asked.session.stepUp?.operation, 'add');
});

test('the settings are entered by a proof, and the token says whether there was one', async () => {
  const { authenticator } = await enrollBy(await spend(await track('fay')));
  const tracked = await track('fay', { redirectToSettings: true });
  const launched = await spend(tracked);
  assert.equal(launched.purpose, 'settings');
  const { browser, session } = await open(launched);
  assert.equal(session.settings, undefined);
  assert.equal(session.stepUp?.operation, 'enter');
  assert.equal((await finish(launched.ticket)).status, 404);
  await prove(browser, authenticator, 'enter');
  const token = await tokenOf(await finish(launched.ticket));
  assert.equal((await host.client.validateChallenge({ token })).isValid, true);

  const vouched = await track('fay', { redirectToSettings: true, scope: 'add:authenticators' });
  const second = await spend(vouched);
  const entered = await open(second);
  assert.ok(entered.session.settings);
  assert.equal(entered.session.settings.authenticators.length, 1);
  const unproved = await tokenOf(await finish(second.ticket));
  const said = await host.client.validateChallenge({ token: unproved });
  assert.equal(said.isValid, false);
  assert.equal(said.state, 'CHALLENGE_REQUIRED');
});

test('a first authenticator needs an action tracked moments before', async () => {
  const tracked = await track('gus');
  host.offset = 301_000;
  const { session } = await open(await spend(tracked));
  host.offset = 0;
  assert.equal(session.enrollment, undefined);
  assert.equal(session.refusal?.code, 'reauth_required');
});

test('without the option nothing is served', async () => {
  const { createFixture } = await import('../support/fixture.js');
  const plain = await createFixture();
  assert.equal((await plain.send('GET', '/authsignal/launch?c=x')).status, 404);
  assert.equal((await plain.send('POST', '/authsignal/v1/validate')).status, 404);
  assert.equal(plain.server.handles('/authsignal/v1/validate'), false);
  assert.equal(host.server.handles('/authsignal/v1/validate'), true);
  await plain.close();
});
