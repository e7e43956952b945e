import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../../src/contract.js';
import { lockAction } from '../../src/server/actions.js';
import { Keyring } from '../../src/server/keyring.js';
import type {
  Context,
  Enrolled,
  Method,
  Proof,
  Strength,
} from '../../src/server/methods/method.js';
import { passkey } from '../../src/server/methods/passkey.js';
import { securityKey } from '../../src/server/methods/security-key.js';
import { Refusal } from '../../src/server/refusal.js';
import type { Service } from '../../src/server/service.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Sql } from '../../src/server/store/store.js';
import { parseTenants } from '../../src/server/tenants.js';
import { newId } from '../../src/server/tokens.js';
import {
  createAuthenticator,
  keyOfU2f,
  keyWithPin,
  type Bend,
  type SoftwareAuthenticator,
} from '../support/authenticator.js';
import { baseUrl, demo, secretKeys } from '../support/fixture.js';

const tenants = parseTenants(
  [
    demo,
    {
      ...demo,
      id: 'classic',
      mode: 'classic',
      keys: [{ secret: 'classic-secret', rights: ['track'] }],
    },
  ],
  new URL(baseUrl),
);
const caller = { ip: null, userAgent: 'Mozilla/5.0 (Macintosh)', platformHint: null };
let service: Service;
before(async () => {
  service = {
    store: await openPGlite(),
    tenants,
    baseUrl,
    offset: () => 0,
    log: () => undefined,
    keyring: new Keyring(secretKeys),
    senders: {},
  };
});
after(() => service.store.close());

/** A user with an open action and one authenticator in the hand. */
interface Person {
  readonly id: string;
  readonly actionId: string;
  readonly authenticator: SoftwareAuthenticator;
}

let people = 0;

async function person(bend: Bend = {}, tenant = 'demo'): Promise<Person> {
  const id = `person-${(people += 1)}`;
  const actionId = newId();
  await service.store.query(
    `INSERT INTO users (tenant, id, handle, name, email, email_verified)
     VALUES ($1, $2, $3, 'ada', 'ada@example.com', true)`,
    [tenant, id, Buffer.alloc(64, id)],
  );
  await service.store.query(
    `INSERT INTO actions (id, tenant, user_id, action, purpose, state, expires_at)
     VALUES ($1, $2, $3, 'a', 'settings', 'opened', clock_timestamp() + interval '10 minutes')`,
    [actionId, tenant, id],
  );
  return { id, actionId, authenticator: createAuthenticator(bend) };
}

/** What a refusal left behind is kept, as `once()` keeps it. */
async function within<T>(
  { id, actionId }: Person,
  work: (context: Context) => Promise<T>,
  more: Partial<Context> = {},
): Promise<T> {
  const outcome = await service.store.transaction(async (sql) => {
    const action = await lockAction(service, sql, actionId);
    const tenant = tenants.find((each) => each.id === action?.tenant);
    assert.ok(action && tenant);
    const user = {
      handle: Buffer.alloc(64, id),
      name: 'ada',
      display_name: 'Ada',
      email: null,
      phone: null,
      locale: null,
    };
    try {
      return { value: await work({ service, sql, tenant, action, user, caller, ...more }) };
    } catch (error) {
      if (error instanceof Refusal) return { error };
      throw error;
    }
  });
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

async function enroll(
  someone: Person,
  method: Method,
  bend: Bend = {},
): Promise<Enrolled & { id: string }> {
  return within(someone, async (context) => {
    const begun = await method.beginEnrollment?.(context, newId());
    const options = begun?.kept.options as PublicKeyCredentialCreationOptionsJSON;
    const response = await someone.authenticator.create(options, { origin: baseUrl, ...bend });
    const made = await method.completeEnrollment?.(context, { id: newId(), options }, { response });
    assert.ok(made);
    return { ...made, id: await insert(context, method, made) };
  });
}

async function insert({ sql, action }: Context, { kind }: Method, made: Enrolled): Promise<string> {
  const id = newId();
  const columns = Object.entries({
    ...made.columns,
    id,
    tenant: action.tenant,
    user_id: action.user_id,
    method: kind,
    name: made.name,
  });
  await sql.query(
    `INSERT INTO authenticators (${columns.map(([name]) => name).join()})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join()})`,
    columns.map(([, value]) => value),
  );
  return id;
}

function begin(someone: Person, method: Method, needed?: Strength) {
  return within(
    someone,
    async (context) => {
      const { start, kept } = await method.beginChallenge(context, newId());
      assert.ok('options' in start);
      assert.deepEqual(kept.options, start.options);
      return start.options;
    },
    needed && { needed },
  );
}

async function prove(
  someone: Person,
  method: Method,
  bend: Bend & { origin?: string } = {},
  options?: PublicKeyCredentialRequestOptionsJSON,
): Promise<Proof> {
  const asked = options ?? (await begin(someone, method));
  const response = await someone.authenticator.get(asked, { origin: baseUrl, ...bend });
  return within(someone, (context) =>
    method.completeChallenge(context, { id: newId(), options: asked }, { response }),
  );
}

async function row(id: string, sql: Sql = service.store) {
  const { rows } = await sql.query<{
    counter: number;
    backed_up: boolean;
    used: boolean;
    flagged: boolean;
  }>(
    `SELECT counter, backed_up, last_used_at IS NOT NULL AS used, flagged_at IS NOT NULL AS flagged
     FROM authenticators WHERE id = $1`,
    [id],
  );
  return rows[0];
}

async function audited(someone: Person, event: string): Promise<unknown[]> {
  const { rows } = await service.store.query<{ detail: unknown }>(
    'SELECT detail FROM audit WHERE action_id = $1 AND event = $2 ORDER BY id',
    [someone.actionId, event],
  );
  return rows.map(({ detail }) => detail);
}

const refusal = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code;

describe('enrolling', () => {
  it('a passkey leaves open where it is made', async () => {
    const ada = await person();
    const { start } = await within(ada, async (context) => {
      const begun = await passkey.beginEnrollment?.(context, newId());
      assert.ok(begun);
      return begun;
    });
    assert.ok('options' in start);
    assert.equal(start.method, 'passkey');
    assert.deepEqual(start.options.hints, []);
    assert.deepEqual(start.options.authenticatorSelection, {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'preferred',
    });
    const made = await enroll(ada, passkey);
    assert.equal(made.name, 'Passkey on Mac');
    assert.equal(made.origin, baseUrl);
    assert.equal(made.columns.attachment, 'platform');
  });

  it('a security key asks for a roaming one, discoverable in smart mode', async () => {
    const ada = await person(keyWithPin);
    const begun = await within(ada, async (context) =>
      securityKey.beginEnrollment?.(context, newId()),
    );
    assert.ok(begun && 'options' in begun.start);
    assert.equal(begun.start.method, 'security-key');
    assert.deepEqual(begun.start.options.hints, ['security-key']);
    assert.deepEqual(begun.start.options.authenticatorSelection, {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'preferred',
      authenticatorAttachment: 'cross-platform',
    });
    const made = await enroll(ada, securityKey);
    assert.equal(made.name, 'Security key');
    assert.equal(made.columns.user_verified, true);
    await assert.rejects(
      enroll(ada, securityKey, { attachment: 'platform' }),
      refusal('verification_failed'),
    );
  });

  it('a security key in classic mode may be one of U2F, and is strong without a PIN', async () => {
    const ada = await person(keyOfU2f, 'classic');
    const begun = await within(ada, async (context) =>
      securityKey.beginEnrollment?.(context, newId()),
    );
    assert.ok(begun && 'options' in begun.start);
    assert.deepEqual(begun.start.options.authenticatorSelection, {
      residentKey: 'discouraged',
      requireResidentKey: false,
      userVerification: 'discouraged',
      authenticatorAttachment: 'cross-platform',
    });
    const made = await enroll(ada, securityKey);
    assert.deepEqual([made.columns.user_verified, made.columns.discoverable], [false, false]);
    assert.equal((await prove(ada, securityKey)).strength, 3);
  });

  it('an attachment the browser does not tell is the one it was asked for', async () => {
    const ada = await person(keyWithPin);
    const key = await enroll(ada, securityKey, { attachment: null, transports: [] });
    assert.deepEqual([key.columns.attachment, key.name], ['cross-platform', 'Security key']);
    const open = await enroll(ada, passkey, { attachment: null, transports: [] });
    assert.equal(open.columns.attachment, null);
  });

  it('excludes what the user has, but not what is to be replaced', async () => {
    const ada = await person();
    const old = await enroll(ada, passkey);
    const kept = await enroll(ada, passkey);
    const begun = await within(
      ada,
      async (context) => passkey.beginEnrollment?.(context, newId()),
      {
        replaces: old.id,
      },
    );
    assert.ok(begun && 'options' in begun.start);
    const { excludeCredentials = [] } = begun.start.options;
    const id = Buffer.from(kept.columns.credential_id ?? []).toString('base64url');
    assert.deepEqual(
      excludeCredentials.map((each) => each.id),
      [id],
    );
  });

  it('tells the page nothing of why, and the audit which check failed (WA-16)', async () => {
    const ada = await person();
    await assert.rejects(
      enroll(ada, passkey, { rpId: 'evil.example' }),
      refusal('verification_failed'),
    );
    assert.deepEqual(await audited(ada, 'verification_failed'), [
      { method: 'passkey', reason: 'rpIdHash differs' },
    ]);
  });
});

describe('asking for an assertion', () => {
  it('names this user’s usable credentials of the method, the latest used first', async () => {
    const ada = await person();
    const bob = await person();
    await enroll(bob, passkey);
    const names = ['oldest', 'suspended', 'flagged', 'newest'];
    const made: (Enrolled & { id: string })[] = [];
    for (const name of names) {
      made.push(await enroll(ada, passkey));
      const column = { suspended: 'suspended_at', flagged: 'flagged_at' }[name];
      if (column) {
        await service.store.query(`UPDATE authenticators SET ${column} = now() WHERE id = $1`, [
          made.at(-1)?.id ?? '',
        ]);
      }
    }
    await enroll(ada, securityKey, keyWithPin);
    const listed = async () => {
      const { allowCredentials = [] } = await begin(ada, passkey);
      return allowCredentials.map(
        ({ id }) =>
          names[
            made.findIndex(
              ({ columns }) =>
                Buffer.from(columns.credential_id ?? []).toString('base64url') === id,
            )
          ],
      );
    };
    assert.deepEqual(await listed(), ['newest', 'oldest']);
    const oldest = await begin(ada, passkey);
    oldest.allowCredentials = oldest.allowCredentials?.slice(1) ?? [];
    await prove(ada, passkey, {}, oldest);
    assert.deepEqual(await listed(), ['oldest', 'newest']);
  });

  it('at strength 4 names verified credentials only and requires verification', async () => {
    const ada = await person();
    await enroll(ada, passkey, { flags: { uv: false } });
    assert.equal((await begin(ada, passkey)).userVerification, 'preferred');
    await assert.rejects(begin(ada, passkey, 4), refusal('forbidden'));
    const strong = await enroll(ada, passkey);
    const options = await begin(ada, passkey, 4);
    assert.equal(options.userVerification, 'required');
    assert.deepEqual(
      options.allowCredentials?.map(({ id }) => id),
      [Buffer.from(strong.columns.credential_id ?? []).toString('base64url')],
    );
    await assert.rejects(
      prove(ada, passkey, { flags: { uv: false } }, options),
      refusal('verification_failed'),
    );
  });

  it('is refused to whoever has none: an empty list would ask for anybody’s', async () => {
    await assert.rejects(begin(await person(), passkey), refusal('forbidden'));
  });
});

describe('an assertion', () => {
  it('proves who and how strongly, and keeps counter, backup and time', async () => {
    const ada = await person();
    const { id } = await enroll(ada, passkey);
    const proof = await prove(ada, passkey, { flags: { bs: false } });
    assert.deepEqual(proof, { strength: 4, authenticatorId: id, origin: baseUrl });
    assert.deepEqual(await row(id), { counter: 0, backed_up: false, used: true, flagged: false });
    assert.equal((await prove(ada, passkey, { flags: { uv: false } })).strength, 3);
  });

  it('makes an unverified credential no stronger by verification later (§7.2 step 24)', async () => {
    const ada = await person();
    await enroll(ada, passkey, { flags: { uv: false } });
    assert.equal((await prove(ada, passkey)).strength, 3);
  });

  it('of another user’s credential, or of none, is of an unknown one (WA-6, ENU-5)', async () => {
    const ada = await person();
    const bob = await person();
    await enroll(ada, passkey);
    await enroll(bob, passkey);
    const options = await begin(ada, passkey);
    const theirs = await bob.authenticator.get(await begin(bob, passkey), { origin: baseUrl });
    const complete = (id: string) =>
      within(ada, (context) =>
        passkey.completeChallenge(
          context,
          { id: newId(), options },
          { response: { ...theirs, id, rawId: id } },
        ),
      );
    for (const id of [theirs.id, 'AAAA', '', '!', `${theirs.id}=`]) {
      await assert.rejects(complete(id), refusal('credential_not_found'), id);
    }
  });

  it('of a credential that is suspended, or of the other method, is refused', async () => {
    const ada = await person();
    const { id } = await enroll(ada, passkey);
    const options = await begin(ada, passkey);
    await assert.rejects(prove(ada, securityKey, {}, options), refusal('verification_failed'));
    await service.store.query('UPDATE authenticators SET suspended_at = now() WHERE id = $1', [id]);
    await assert.rejects(prove(ada, passkey, {}, options), refusal('verification_failed'));
    assert.equal((await row(id))?.used, false);
    assert.deepEqual(await audited(ada, 'verification_failed'), [
      { method: 'security-key', reason: 'credential is of another method' },
      { method: 'passkey', reason: 'credential is not usable' },
    ]);
  });

  it('is not a registration, nor a code', async () => {
    const ada = await person();
    await enroll(ada, passkey);
    const options = await begin(ada, passkey);
    const registration = await ada.authenticator.create(
      {
        ...options,
        rp: { name: '' },
        user: { id: 'AA', name: '', displayName: '' },
        pubKeyCredParams: [],
      },
      { origin: baseUrl },
    );
    for (const answer of [{ response: registration }, { code: '123456' }]) {
      await assert.rejects(
        within(ada, (context) =>
          passkey.completeChallenge(context, { id: newId(), options }, answer),
        ),
        refusal('invalid_request'),
      );
    }
  });
});

describe('a counter (WA-12)', () => {
  const cases: [stored: number, sent: number, valid: boolean][] = [
    [0, 0, true],
    [0, 1, true],
    [7, 8, true],
    [7, 4_294_967_295, true],
    [7, 7, false],
    [7, 6, false],
    [7, 0, false],
    [4_294_967_295, 0, false],
  ];
  for (const [stored, sent, valid] of cases) {
    it(`of ${sent} after ${stored} is ${valid ? 'valid' : 'a sign of a copy'}`, async () => {
      const ada = await person(keyWithPin);
      const { id } = await enroll(ada, securityKey);
      await service.store.query('UPDATE authenticators SET counter = $2 WHERE id = $1', [
        id,
        stored,
      ]);
      const proved = prove(ada, securityKey, { counter: sent });
      if (valid) await proved;
      else await assert.rejects(proved, refusal('verification_failed'));
      const after = await row(id);
      assert.deepEqual([after?.counter, after?.flagged], [valid ? sent : stored, !valid]);
    });
  }
});

describe('a counter that goes back', () => {
  it('is refused, flags the credential, and is audited and told, once', async () => {
    const ada = await person(keyWithPin);
    const { id } = await enroll(ada, securityKey);
    await prove(ada, securityKey);
    await prove(ada, securityKey);
    assert.equal((await row(id))?.counter, 2);
    const options = await begin(ada, securityKey);
    await assert.rejects(
      prove(ada, securityKey, { counter: 2 }, options),
      refusal('verification_failed'),
    );
    assert.deepEqual(await row(id), { counter: 2, backed_up: false, used: true, flagged: true });
    // A later one is right again, and opens nothing any more.
    await assert.rejects(prove(ada, securityKey, {}, options), refusal('verification_failed'));
    await assert.rejects(begin(ada, securityKey), refusal('forbidden'));
    assert.deepEqual(await audited(ada, 'authenticator_flagged'), [
      { authenticatorId: id, method: 'security-key' },
    ]);
    assert.deepEqual(
      (await audited(ada, 'verification_failed')).map(
        (detail) => (detail as { reason: string }).reason,
      ),
      ['counter went back', 'credential is not usable'],
    );
    const { rows } = await service.store.query(
      `SELECT 1 FROM outbox WHERE kind = 'authenticator_flagged' AND payload->>'authenticatorId' = $1`,
      [id],
    );
    assert.equal(rows.length, 1);
  });

  it('is not believed of a signature that does not verify', async () => {
    const ada = await person(keyWithPin);
    const { id } = await enroll(ada, securityKey);
    await prove(ada, securityKey);
    const { authenticator } = await person(keyWithPin);
    await authenticator.create(
      {
        challenge: 'AA',
        rp: { name: '' },
        user: { id: 'AA', name: '', displayName: '' },
        pubKeyCredParams: [],
      },
      { origin: baseUrl },
    );
    const [other] = authenticator.credentials;
    assert.ok(other);
    await assert.rejects(
      prove(ada, securityKey, { counter: 0, keyPair: other.keyPair }),
      refusal('verification_failed'),
    );
    assert.equal((await row(id))?.flagged, false);
  });

  it('is found by the statement that stores it: an older assertion never writes over a newer', async () => {
    const ada = await person(keyWithPin);
    const { id } = await enroll(ada, securityKey);
    const options = await begin(ada, securityKey);
    const older = await ada.authenticator.get(options, { origin: baseUrl });
    const held = { id: newId(), options };
    const overtaken = within(ada, async (context) => {
      // The newer one is stored after the older has read the row, and before it writes.
      const sql: Sql = {
        query: async (text, values) => {
          if (text.includes('SET counter')) {
            await context.sql.query('UPDATE authenticators SET counter = 2 WHERE id = $1', [id]);
          }
          return context.sql.query(text, values);
        },
      };
      return securityKey.completeChallenge({ ...context, sql }, held, { response: older });
    });
    await assert.rejects(overtaken, refusal('verification_failed'));
    assert.deepEqual([(await row(id))?.counter, (await row(id))?.flagged], [2, true]);
  });
});
