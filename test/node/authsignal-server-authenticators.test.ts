import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import {
  AuthsignalError,
  VerificationMethod,
  type EnrollVerifiedAuthenticatorAttributes,
  type EnrollVerifiedAuthenticatorRequest,
} from '@authsignal/node';
import { startAuthsignal, vendorTenant, type AuthsignalHost } from '../support/authsignal.js';
import { elsewhere } from '../support/imported.js';

interface VendorEvent {
  version: number;
  type: string;
  id: string;
  source: string;
  time: string;
  tenantId: string;
  data: Record<string, unknown>;
}

let host: AuthsignalHost;
let endpoint: Server;
let status = 200;
let hits: { body: string; signature: string }[] = [];

before(async () => {
  endpoint = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hits.push({ body, signature: String(request.headers['x-signature-v2']) });
      response.writeHead(status).end();
    });
  });
  endpoint.listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/hook`;
  host = await startAuthsignal({ authsignal: { webhook: { url } } });
});
after(async () => {
  await host.close();
  endpoint.closeAllConnections();
  endpoint.close();
});
beforeEach(() => {
  hits = [];
  status = 200;
});

const refusedWith = (statusCode: number, errorCode: string) => (error: unknown) => {
  assert.ok(error instanceof AuthsignalError);
  assert.deepEqual([error.statusCode, error.errorCode], [statusCode, errorCode]);
  return true;
};

const verified = (
  userId: string,
  attributes: EnrollVerifiedAuthenticatorAttributes & Record<string, unknown>,
) => host.client.enrollVerifiedAuthenticator({ userId, attributes });

async function events(): Promise<VendorEvent[]> {
  await host.server.deliver();
  await host.server.delivered();
  return hits.map(
    ({ body, signature }) =>
      host.client.webhook.constructEvent(body, signature) as unknown as VendorEvent,
  );
}

for (const [method, property, address, masked] of [
  [VerificationMethod.EMAIL_OTP, 'email', 'ada@example.com', 'a•••@e•••.com'],
  [VerificationMethod.EMAIL_MAGIC_LINK, 'email', 'ada@example.com', 'a•••@e•••.com'],
  [VerificationMethod.SMS, 'phoneNumber', '+64270000042', '•••• 42'],
] as const) {
  test(`${method} verified by the host is enrolled, listed with its address masked, and told of`, async () => {
    const userId = `verified-${method}`;
    const attributes = { verificationMethod: method, [property]: address };
    const { authenticator, recoveryCodes } = await verified(userId, attributes);
    assert.equal(authenticator.verificationMethod, method);
    assert.equal(authenticator.userId, userId);
    assert.equal(authenticator[property], address);
    assert.equal(recoveryCodes, undefined);
    const [listed, ...others] = await host.client.getAuthenticators({ userId });
    assert.equal(others.length, 0);
    assert.equal(listed?.[property], masked);
    assert.equal(listed.userAuthenticatorId, authenticator.userAuthenticatorId);
    const user = await host.client.getUser({ userId });
    assert.equal(user.isEnrolled, true);
    assert.deepEqual(user.enrolledVerificationMethods, [method]);
    assert.equal(user[`${property}Verified`], true);
    const told = await events();
    const [event] = told;
    assert.equal(told.length, 1);
    assert.equal(event?.type, 'authenticator.created');
    assert.equal(event.tenantId, vendorTenant);
    assert.equal(event.version, 1);
    assert.deepEqual(event.data, {
      userId,
      userAuthenticatorId: authenticator.userAuthenticatorId,
      verificationMethod: method,
      createdAt: authenticator.createdAt,
      [property]: address,
    });
    const tracked = await host.client.track({ userId, action: 'pay' });
    assert.equal(tracked.defaultVerificationMethod, method);
    assert.equal(tracked.isEnrolled, true);
    await assert.rejects(verified(userId, attributes), refusedWith(409, 'already_enrolled'));
  });
}

test('a passkey made elsewhere is enrolled with its credential id, and the first recovery codes', async () => {
  const { request } = await elsewhere();
  const [credential] = request.credentials;
  assert.ok(credential);
  const { authenticator, recoveryCodes } = await verified('pia', {
    verificationMethod: VerificationMethod.PASSKEY,
    credentialId: credential.credentialId,
    credentialPublicKey: credential.publicKey,
    name: 'From before',
    userHandle: request.userHandle,
  });
  assert.equal(authenticator.webauthnCredential?.credentialId, credential.credentialId);
  assert.equal(authenticator.webauthnCredential.name, 'From before');
  assert.equal(recoveryCodes?.length, 10);
  const [listed] = await host.client.getAuthenticators({ userId: 'pia' });
  assert.equal(listed?.webauthnCredential?.credentialId, credential.credentialId);
  const [event] = await events();
  assert.equal(event?.type, 'authenticator.created');
  assert.equal(event.data['credentialId'], credential.credentialId);
  assert.equal(event.data['credentialName'], 'From before');
  const {
    request: {
      credentials: [again],
    },
  } = await elsewhere();
  assert.ok(again);
  const bare = await verified('pia', {
    verificationMethod: VerificationMethod.PASSKEY,
    credentialId: again.credentialId,
    credentialPublicKey: again.publicKey,
  });
  assert.equal(bare.recoveryCodes, undefined);
  assert.equal(bare.authenticator.webauthnCredential?.credentialDeviceType, 'singleDevice');
});

test('what cannot be taken over is refused, with what is missing', async () => {
  const { client } = host;
  await assert.rejects(
    verified('tim', { verificationMethod: VerificationMethod.SMS }),
    refusedWith(400, 'invalid_request'),
  );
  await assert.rejects(
    verified('tim', { verificationMethod: VerificationMethod.PASSKEY, credentialId: 'AAAA' }),
    refusedWith(400, 'invalid_request'),
  );
  await assert.rejects(
    verified('tim', {
      verificationMethod: VerificationMethod.PASSKEY,
      credentialId: 'AAAA',
      credentialPublicKey: 'AAAA',
    }),
    refusedWith(400, 'invalid_request'),
  );
  const { AUTHENTICATOR_APP, PUSH, RECOVERY_CODE } = VerificationMethod;
  for (const verificationMethod of [AUTHENTICATOR_APP, PUSH, RECOVERY_CODE]) {
    await assert.rejects(
      verified('tim', { verificationMethod }),
      refusedWith(501, 'not_implemented'),
    );
  }
  assert.equal((await client.getUser({ userId: 'tim' })).isEnrolled, false);
  assert.deepEqual(await client.getAuthenticators({ userId: 'tim' }), []);
});

test('a method the tenant does not take is a matter of its configuration', async () => {
  const strict = await startAuthsignal({ tenant: { secondFactor: [] } });
  try {
    const asked: EnrollVerifiedAuthenticatorRequest = {
      userId: 'uma',
      attributes: { verificationMethod: VerificationMethod.SMS, phoneNumber: '+64270000042' },
    };
    await assert.rejects(
      strict.client.enrollVerifiedAuthenticator(asked),
      refusedWith(400, 'invalid_configuration'),
    );
  } finally {
    await strict.close();
  }
});

test('the limits of the tenant hold for what the host enrolls', async () => {
  const strict = await startAuthsignal({ tenant: { passkeyLimit: 1, totalLimit: 1 } });
  try {
    const enroll = (attributes: EnrollVerifiedAuthenticatorAttributes) =>
      strict.client.enrollVerifiedAuthenticator({ userId: 'val', attributes });
    await enroll({ verificationMethod: VerificationMethod.EMAIL_OTP, email: 'v@example.com' });
    await assert.rejects(
      enroll({ verificationMethod: VerificationMethod.SMS, phoneNumber: '+64270000042' }),
      refusedWith(409, 'limit_reached'),
    );
  } finally {
    await strict.close();
  }
});

test('an authenticator is deleted, once, by its user’s id alone, and told of', async () => {
  const { client } = host;
  const attributes = { verificationMethod: VerificationMethod.EMAIL_OTP, email: 'w@example.com' };
  const { authenticator } = await verified('wes', attributes);
  const { userAuthenticatorId } = authenticator;
  await assert.rejects(
    client.deleteAuthenticator({ userId: 'xia', userAuthenticatorId }),
    refusedWith(404, 'not_found'),
  );
  await events();
  hits = [];
  await client.deleteAuthenticator({ userId: 'wes', userAuthenticatorId });
  await assert.rejects(
    client.deleteAuthenticator({ userId: 'wes', userAuthenticatorId }),
    refusedWith(404, 'not_found'),
  );
  const [event] = await events();
  assert.equal(event?.type, 'authenticator.deleted');
  assert.equal(event.data['userAuthenticatorId'], userAuthenticatorId);
  assert.equal(event.data['email'], 'w@example.com');
  assert.ok(event.data['deletedAt']);
  const removed = await host.audit('authenticator_removed');
  assert.equal(removed.at(-1)?.['user_id'], 'wes');
});

test('an address that changes takes its authenticator with it, and that is told of', async () => {
  const attributes = { verificationMethod: VerificationMethod.EMAIL_OTP, email: 'y@example.com' };
  const { authenticator } = await verified('yan', attributes);
  await events();
  hits = [];
  await host.client.updateUser({ userId: 'yan', attributes: { email: 'new@example.com' } });
  assert.deepEqual(await host.client.getAuthenticators({ userId: 'yan' }), []);
  const told = await events();
  assert.deepEqual(
    told.map(({ type, data }) => [type, data['userAuthenticatorId']]),
    [['authenticator.deleted', authenticator.userAuthenticatorId]],
  );
});

test('an event is tried again with the same body, and signed by nobody else', async () => {
  status = 500;
  await verified('zoe', {
    verificationMethod: VerificationMethod.SMS,
    phoneNumber: '+64270000042',
  });
  await events();
  assert.equal(hits.length, 1);
  status = 200;
  host.offset = 60_000;
  await events();
  host.offset = 0;
  assert.equal(hits.length, 2);
  assert.equal(hits[0]?.body, hits[1]?.body);
  assert.notEqual(hits[0]?.signature, hits[1]?.signature);
  const { body = '', signature = '' } = hits[0] ?? {};
  const changed = body.replace('zoe', 'zed');
  assert.throws(() => host.client.webhook.constructEvent(changed, signature));
  const late = signature.replace(/t=\d+/, 't=1');
  assert.throws(() => host.client.webhook.constructEvent(body, late));
});

test('an event waits sealed: the store holds no address of it', async () => {
  status = 500;
  await verified('zak', {
    verificationMethod: VerificationMethod.EMAIL_OTP,
    email: 'zak@sealed.example',
  });
  const { rows } = await host.store.query(
    `SELECT payload::text AS payload, sealed IS NOT NULL AS sealed FROM outbox WHERE kind LIKE 'authsignal:%' AND payload->>'userId' = 'zak'`,
  );
  assert.deepEqual(rows, [{ payload: '{"userId": "zak"}', sealed: true }]);
});
