import assert from 'node:assert/strict';
import { test } from 'node:test';

await test('<passkey-nudge> is imported on a server, where there are no elements', async () => {
  assert.ok(!('HTMLElement' in globalThis));
  const { PasskeyNudge } = await import('../../src/elements/passkey-nudge.js');
  await import('../../src/define/passkey-nudge.js');
  assert.deepEqual(PasskeyNudge.observedAttributes, ['url', 'token', 'base-url']);
});
