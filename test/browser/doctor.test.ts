import { diagnose, type Report } from '../../src/doctor/index.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { suite, teardown, test } from './support/mocha.js';

const codes = ({ findings }: Pick<Report, 'findings'>): string[] =>
  findings.map(({ code }) => code);

/** What the doctor finds inside a frame of this page. */
async function inFrame(attributes: Readonly<Record<string, string>>): Promise<string[]> {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  const { contentWindow } = frame;
  ok(contentWindow);
  return codes(
    await diagnose(
      { rpId: 'localhost', server: location.origin },
      { env: contentWindow as never, fetch: (input, init) => fetch(input, init) },
    ),
  );
}

suite('the doctor in a real page', () => {
  teardown(() => document.body.replaceChildren());

  test('finds nothing wrong with a good one', async () => {
    const report = await diagnose({ rpId: 'localhost' });
    deepEqual(
      report.findings.filter(({ level }) => level === 'error'),
      [],
    );
    const found = codes(report);
    for (const code of ['page_ok', 'rp_id_ok', 'frame_ok', 'csp_ok', 'popups_ok', 'storage_ok'])
      ok(found.includes(code), `${code} in ${found.join(' ')}`);
    equal(report.origin, location.origin);
  });

  test('leaves no database behind', async () => {
    await diagnose({});
    const names = (await indexedDB.databases()).map(({ name }) => name);
    ok(!names.includes('passkey-elements-doctor'), names.join(' '));
  });

  test('finds a frame that may not use passkeys', async () => {
    const found = await inFrame({
      allow: "publickey-credentials-create 'none'; publickey-credentials-get 'none'",
    });
    ok(found.includes('policy_create_header') && found.includes('policy_get_header'), found.join());
  });

  test('finds an RP ID of another site', async () => {
    const refused = () => Promise.reject(new TypeError('refused'));
    const found = codes(await diagnose({ rpId: 'example.com' }, { fetch: refused }));
    ok(found.includes('related_unreadable') && !found.includes('rp_id_ok'), found.join());
  });

  test('does not wait for an extension that never answers (getClientCapabilities replaced)', async () => {
    const native = PublicKeyCredential.getClientCapabilities;
    PublicKeyCredential.getClientCapabilities = () => new Promise(() => undefined);
    try {
      ok(codes(await diagnose({ limit: 200 })).includes('capabilities_hang'));
    } finally {
      PublicKeyCredential.getClientCapabilities = native;
    }
  });
});
