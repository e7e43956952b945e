import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createFixture, demo, type Fixture } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test("another tenant's page, key or proof reaches nothing of this tenant", async () => {
  const two = await createFixture({
    store: fixture.store,
    tenants: [
      demo,
      {
        id: 'other',
        rpId: 'example.com',
        rpName: 'Other',
        origins: ['https://example.com'],
        keys: [{ secret: 'secret-of-the-other', rights: ['track', 'admin'] }],
      },
    ],
  });
  const { tracked } = await two.enroll({ userId: 'shared-name' });
  const other = { authorization: 'Bearer secret-of-the-other' };
  const asked = await two.host('GET', `/v1/actions/${tracked.actionId}`, undefined, other);
  assert.equal(asked.status, 404);
  const listed = await two.host('GET', '/v1/users/shared-name/authenticators', undefined, other);
  assert.deepEqual(listed.json(), { authenticators: [] });

  const fresh = await two.track();
  const page = await two.browser('https://example.com');
  const refused = await page.exchange({ token: fresh.token });
  assert.equal(refused.status, 403);
  assert.equal(refused.json().code, 'invalid_origin');
  assert.equal((await (await two.browser()).exchange({ token: fresh.token })).status, 200);
});

test('an action of a tenant that is no longer configured is refused', async () => {
  const tracked = await fixture.track();
  const without = await createFixture({
    store: fixture.store,
    tenants: [{ ...demo, id: 'renamed' }],
  });
  const answer = await (await without.browser()).exchange({ token: tracked.token });
  assert.equal(answer.status, 403);
  assert.equal(answer.json().code, 'tenant_mismatch');
});
