import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { authsignal, type AuthsignalOptions } from '../../src/backends/authsignal.js';
import type { Backend, ChallengeStep } from '../../src/backends/backend.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { backendContract, type BackendFixture } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { noOffers } from '../contracts/offering.js';
import { createAuthenticator, keyWithPin } from '../support/authenticator.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { codeIn, totpCode } from '../support/codes.js';
import { eventually } from '../support/in-page.js';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
afterEach(() => {
  host.offset = 0;
});
after(() => host.close());

/** A browser says where a page is from. */
const fromPage: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('origin', page);
  return fetch(input, { ...init, headers });
};

/** Each test has a user of its own, and a host that tracks, removes and renames for them. */
function setup() {
  const userId = randomUUID();
  const track = async (scope?: string): Promise<string> => {
    const attributes = { username: 'ada@example.com', ...(scope !== undefined && { scope }) };
    return (await host.client.track({ userId, action: 'manage', attributes })).token;
  };
  const server = {
    remove: (id: string) =>
      host.client.deleteAuthenticator({ userId, userAuthenticatorId: id }).then(() => undefined),
    async rename(id: string, name: string) {
      // The vendor has no call for it; our own server has.
      const answer = await fetch(`${host.origin}/v1/users/${userId}/authenticators/${id}`, {
        method: 'PATCH',
        headers: {
          authorization: 'Bearer test-secret-key-of-the-host-server',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ name }),
      });
      assert.ok(answer.ok, await answer.text());
    },
  };
  const handed: string[] = [];
  const onToken = (token: string) => handed.push(token);
  const given = { baseUrl: host.apiUrl, token: () => track(), onToken, server, fetch: fromPage };
  const backend = (more: Partial<AuthsignalOptions> = {}) => authsignal({ ...given, ...more });
  const list = () => host.client.getAuthenticators({ userId });
  return { backend, track, server, list, handed };
}

backendContract(
  'Authsignal',
  async (): Promise<BackendFixture> => {
    const { backend, list, track } = setup();
    return {
      origin: page,
      fresh: async () => backend(),
      async losingAnswer() {
        let lost = false;
        return backend({
          async fetch(input, init) {
            const response = await fromPage(input, init);
            if (lost || !new Request(input).url.endsWith('/user-authenticators/passkey'))
              return response;
            lost = true;
            throw new TypeError('Failed to fetch');
          },
        });
      },
      unreachable: async () => backend({ fetch: () => Promise.reject(new TypeError('Failed')) }),
      garbled: async () => backend({ fetch: async () => new Response('<h1>Sign in</h1>') }),
      async ended() {
        const token = await track();
        host.offset = 601_000;
        return backend({ token: () => token });
      },
      count: async () => (await list()).length,
      nameOfNewest: async () => (await list()).at(-1)?.webauthnCredential?.name ?? null,
    };
  },
  {
    ...noOffers('its client has no call for it'),
    label: 'the service names what it stores; a name is given afterwards, by the host',
  },
);

managingContract(
  'Authsignal',
  async () => {
    const { backend, track, server } = setup();
    const authenticator = createAuthenticator();
    const { signal } = new AbortController();
    let losing = false;
    const lossy = {
      ...server,
      async remove(id: string, proof = '') {
        // As a host should: only for whoever has just proved who they are.
        const { isValid } = await host.client.validateChallenge({ token: proof });
        assert.equal(isValid, true);
        await server.remove(id);
        if (!losing) return;
        losing = false;
        throw new TypeError('Failed to fetch');
      },
    };
    const managed = backend({ token: () => track('add:authenticators'), server: lossy });
    await managed.open(signal, 'settings');
    for (let times = 0; times < 2; times += 1) {
      const step = await managed.beginEnrollment('passkey', {}, signal);
      assert.ok(step.at === 'create');
      const credential = await authenticator.create(step.options, { origin: page });
      await managed.completeEnrollment(step.flow, { credential }, signal);
    }
    return {
      ...{ backend: managed, authenticator, origin: page, proves: true },
      loseAnswer: () => (losing = true),
      forChallenge: async () => backend(),
    };
  },
  {
    challengeLost: 'there is nothing to suspend',
    codes: 'the service gives recovery codes to servers alone',
  },
);

describe('every method of the Authsignal backend, against our server', () => {
  const { signal } = new AbortController();
  const email = 'ada@example.com';
  const phone = '+441632960961';

  /** What has come since there were so many. */
  const newest = (kind: 'mails' | 'texts', before: number): Promise<string> =>
    eventually(async () => {
      await host.server.delivered();
      const texts = host[kind].slice(before).map(({ text }) => text);
      return texts.find((text) => /\d{6}|email-link/.test(text));
    }, 'a message');

  async function prove(backend: Backend, method: 'email-otp' | 'sms-otp'): Promise<ChallengeStep> {
    const kind = method === 'sms-otp' ? 'texts' : 'mails';
    const { length } = host[kind];
    const step = await backend.beginChallenge({ method, operation: 'confirm' }, signal);
    assert.ok(step.at === 'code');
    const code = codeIn(await newest(kind, length));
    return backend.completeChallenge(step.flow, { code }, signal);
  }

  for (const [method, kind, contact] of [
    ['email-otp', 'mails', email],
    ['sms-otp', 'texts', phone],
  ] as const)
    it(`${method}: added with the address that the person names, and proved`, async () => {
      const { backend, handed } = setup();
      const added = backend();
      await added.open(signal, 'enroll');
      const asked = await added.beginEnrollment(method, {}, signal);
      assert.ok(asked.at === 'contact');
      const { length } = host[kind];
      const step = await added.completeEnrollment(asked.flow, { contact }, signal);
      assert.ok(step.at === 'code');
      const code = codeIn(await newest(kind, length));
      const wrong = { code: code === '000000' ? '000001' : '000000' };
      await assert.rejects(added.completeEnrollment(step.flow, wrong, signal), is('wrong_code'));
      const done = await added.completeEnrollment(step.flow, { code }, signal);
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.method, method);
      assert.match(done.authenticator.sentTo ?? '', /•/);
      host.offset = 60_000;
      const proving = backend();
      const { stepUp } = await proving.open(signal, 'challenge');
      assert.deepEqual(stepUp?.ways, [{ method, sentTo: done.authenticator.sentTo }]);
      const passed = await prove(proving, method);
      assert.deepEqual(passed, { at: 'passed', method });
      const { isValid } = await host.client.validateChallenge({ token: handed.at(-1) ?? '' });
      assert.equal(isValid, true);
    });

  it('email-link: waited for until the link is opened, added and proved', async () => {
    const { backend } = setup();
    const one = backend({ email });
    await one.open(signal, 'enroll');
    const { length } = host.mails;
    const step = await one.beginEnrollment('email-link', {}, signal);
    assert.ok(step.at === 'wait');
    const look = () => one.completeEnrollment(step.flow, { poll: true }, signal);
    assert.equal((await look()).at, 'wait');
    await openLink(await newest('mails', length));
    const done = await look();
    assert.ok(done.at === 'done' && done.authenticator.method === 'email-link');
    host.offset = 60_000;
    const again = host.mails.length;
    const wanted = { method: 'email-link', operation: 'confirm' } as const;
    const wait = await one.beginChallenge(wanted, signal);
    assert.ok(wait.at === 'wait');
    await openLink(await newest('mails', again));
    const passed = await one.completeChallenge(wait.flow, { poll: true }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'email-link' });
  });

  /** As the page behind the link does it, when its button is clicked. */
  async function openLink(mail: string): Promise<void> {
    const link = new URL(/http\S*\/email-link\S*/.exec(mail)?.[0] ?? '');
    const [id, secret] = link.hash.slice(1).split('.');
    const answer = await fetch(`${host.origin}/v1${link.pathname}`, {
      method: 'POST',
      headers: { origin: host.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ id, secret }),
    });
    assert.ok(answer.ok, await answer.text());
  }

  it('a security key: added, and proved; without the scope another one after a proof', async () => {
    const { backend } = setup();
    const key = createAuthenticator(keyWithPin);
    const one = backend();
    await one.open(signal, 'settings');
    const step = await one.beginEnrollment('security-key', {}, signal);
    assert.ok(step.at === 'create');
    const credential = await key.create(step.options, { origin: page });
    const done = await one.completeEnrollment(step.flow, { credential }, signal);
    assert.ok(done.at === 'done' && done.settings);
    assert.equal(done.settings.authenticators[0]?.method, 'security-key');
    const other = backend();
    const { stepUp, enrollment } = await other.open(signal, 'enroll');
    assert.deepEqual(
      [stepUp, enrollment],
      [{ operation: 'add', ways: [{ method: 'security-key' }] }, undefined],
    );
    const wanted = { method: 'security-key', operation: 'add' } as const;
    const get = await other.beginChallenge(wanted, signal);
    assert.ok(get.at === 'get');
    const proof = await key.get(get.options, { origin: page });
    const passed = await other.completeChallenge(get.flow, { credential: proof }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'security-key' });
    const next = await other.beginEnrollment('passkey', {}, signal);
    assert.ok(next.at === 'create');
    const passkey = await createAuthenticator().create(next.options, { origin: page });
    const added = await other.completeEnrollment(next.flow, { credential: passkey }, signal);
    assert.ok(added.at === 'done');
    assert.equal(added.accepted?.credentialIds.length, 2);
  });

  /** Somebody with one method, and a network that loses an answer when it is told to. */
  function lossy() {
    const { backend, track, handed } = setup();
    const network = { losing: false };
    const one = backend({
      token: () => track('add:authenticators'),
      async fetch(input, init) {
        const response = await fromPage(input, init);
        if (!network.losing) return response;
        network.losing = false;
        throw new TypeError('Failed to fetch');
      },
    });
    return { one, network, handed };
  }

  it('a challenge by passkey whose answer was lost is passed when it is sent again', async () => {
    const { one, network, handed } = lossy();
    const authenticator = createAuthenticator();
    const { enrollment } = await one.open(signal, 'enroll');
    assert.ok(enrollment?.at === 'create');
    const made = await authenticator.create(enrollment.options, { origin: page });
    await one.completeEnrollment(enrollment.flow, { credential: made }, signal);
    const get = await one.beginChallenge({ method: 'passkey', operation: 'confirm' }, signal);
    assert.ok(get.at === 'get');
    const credential = await authenticator.get(get.options, { origin: page });
    const complete = () => one.completeChallenge(get.flow, { credential }, signal);
    network.losing = true;
    await assert.rejects(complete, is('network'));
    const passed = await complete();
    assert.deepEqual(passed, { at: 'passed', method: 'passkey' });
    const { isValid } = await host.client.validateChallenge({ token: handed.at(-1) ?? '' });
    assert.equal(isValid, true);
  });

  it('a code whose answer was lost is not called wrong: another one is asked for', async () => {
    const { one, network } = lossy();
    await one.open(signal, 'settings');
    const step = await one.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    const { secret } = step.setup;
    const first = { code: totpCode(secret) };
    network.losing = true;
    const confirm = () => one.completeEnrollment(step.flow, first, signal);
    await assert.rejects(confirm, is('network'));
    assert.equal((await confirm()).at, 'done');
    const wanted = { method: 'totp', operation: 'confirm' } as const;
    host.offset = 60_000;
    const asked = await one.beginChallenge(wanted, signal);
    assert.ok(asked.at === 'code');
    const proof = { code: totpCode(secret, Date.now() + 60_000) };
    network.losing = true;
    const complete = () => one.completeChallenge(asked.flow, proof, signal);
    await assert.rejects(complete, is('network'));
    await assert.rejects(complete, is('options_expired'));
    host.offset = 120_000;
    const again = await one.beginChallenge(wanted, signal);
    assert.ok(again.at === 'code');
    const code = totpCode(secret, Date.now() + 120_000);
    assert.equal((await one.completeChallenge(again.flow, { code }, signal)).at, 'passed');
  });
});

function is(code: FailureCode) {
  return (error: unknown): boolean => isPasskeyError(error) && error.failure.code === code;
}
