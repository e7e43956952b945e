import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findingCodes, type FindingCode } from '../../src/doctor/catalogue.js';
import { formatReport } from '../../src/doctor/format.js';
import { packageVersion } from '../../src/version.js';
import { examine, json, type World } from '../support/doctor-world.js';

/** What is found where the world is as given, besides what is always found in a good one. */
const cases: readonly (readonly [FindingCode, World])[] = [
  ['insecure_context', { insecure: true }],
  ['insecure_frame', { insecure: true, framed: 'foreign' }],
  ['opaque_origin', { origin: 'null' }],
  ['address_for_host', { origin: 'https://192.0.2.7', host: '192.0.2.7' }],
  ['in_app_browser', { webauthn: false, userAgent: 'Mozilla/5.0 (Android; wv) Chrome/150' }],
  ['webauthn_missing', { webauthn: false }],
  ['capabilities_unknown', { capabilities: 'absent' }],
  ['capabilities_hang', { capabilities: 'hang' }],
  ['no_platform_authenticator', { capabilities: { userVerifyingPlatformAuthenticator: false } }],
  ['hybrid_missing', { capabilities: { hybridTransport: false } }],
  ['conditional_create_missing', { capabilities: { conditionalCreate: false } }],
  ['conditional_get_missing', { capabilities: { conditionalGet: false } }],
  ['signals_missing', { capabilities: { signalUnknownCredential: false } }],
  ['credentials_intercepted', { intercepted: true }],
  ['rp_id_not_given', { rpId: undefined }],
  ['rp_id_malformed', { rpId: 'https://example.com' }],
  ['rp_id_mismatch', { rpId: 'other' }],
  ['related_ok', { rpId: 'example.org', related: json({ origins: ['https://app.example.com'] }) }],
  [
    'related_unsupported',
    {
      rpId: 'example.org',
      related: json({ origins: ['https://app.example.com'] }),
      capabilities: { relatedOrigins: false },
    },
  ],
  ['related_unreadable', { rpId: 'example.org', related: new TypeError('Failed to fetch') }],
  ['related_timeout', { rpId: 'example.org', related: 'hang' }],
  ['related_status', { rpId: 'example.org', related: new Response('', { status: 404 }) }],
  ['related_type', { rpId: 'example.org', related: new Response('{"origins": []}') }],
  ['related_malformed', { rpId: 'example.org', related: json([]) }],
  ['related_unlisted', { rpId: 'example.org', related: json({ origins: ['https://a.test'] }) }],
  [
    'related_labels',
    {
      rpId: 'example.org',
      related: json({
        origins: ['a', 'b', 'c', 'd', 'e', 'app.example'].map((name) => `https://${name}.com`),
      }),
      origin: 'https://app.example.com',
    },
  ],
  ['policy_create_header', { policy: { create: false } }],
  ['policy_get_header', { policy: { get: false } }],
  ['policy_create_frame', { policy: { create: false }, framed: 'foreign' }],
  ['policy_get_frame', { policy: { get: false }, framed: 'foreign' }],
  ['frame_policy_unknown', { framed: 'foreign' }],
  [
    'frame_webkit',
    {
      framed: 'foreign',
      userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X) AppleWebKit/605 Safari/605',
    },
  ],
  ['csp_unknown', { headers: 'refused', trustedTypes: 'refuses' }],
  ['csp_trusted_types', { csp: "default-src 'none'; trusted-types dompurify default" }],
  ['csp_connect', { health: 'refused' }],
  ['parts_missing', { part: false }],
  ['adopted_styles_missing', { adopted: false }],
  ['server_not_given', { server: undefined }],
  ['server_malformed', { server: 'passkeys.example.com' }],
  ['mixed_content', { server: 'http://passkeys.example.com' }],
  ['server_unreachable', { health: new TypeError('Failed to fetch') }],
  ['server_timeout', { health: 'hang' }],
  ['server_other', { health: new Response('<h1>Hello</h1>') }],
  ['server_unready', { server: 'https://app.example.com', ready: 503 }],
  ['origin_unlisted', { access: 'refused', exchange: 'refused' }],
  ['preflight_refused', { access: 'refused' }],
  ['clock_unknown', { serverDate: null }],
  ['clock_skew', { serverAhead: 61_000 }],
  ['clock_skew', { serverAhead: -62_000 }],
  ['version_mismatch', { version: '0.0.1' }],
  ['popups_unknown', { headers: 'refused' }],
  ['popups_severed', { isolated: true }],
  ['popups_severed', { coop: 'same-origin; report-to="coop"' }],
  ['storage_blocked', { storage: 'blocked' }],
  ['storage_hang', { storage: 'hang' }],
  ['session_storage_missing', { sessionStorage: false }],
  ['copy_none', { copies: undefined }],
  ['several_copies', { copies: { version: packageVersion, told: true } }],
  ['several_copies', { copies: { version: '0.0.1' } }],
  ['language_missing', { language: '' }],
  ['language_untranslated', { language: 'sr-RS' }],
  ['check_timed_out', { part: 'hang' }],
  ['check_failed', { capabilities: 'throws' }],
];

const good: readonly FindingCode[] = [
  'page_ok',
  'capabilities_ok',
  'rp_id_ok',
  'frame_ok',
  'csp_ok',
  'server_ok',
  'clock_ok',
  'popups_ok',
  'storage_ok',
  'copy_ok',
  'language_ok',
];

suite('the doctor', () => {
  test('finds nothing in a good world', async () => {
    const { findings, level } = await examine({});
    assert.deepEqual(
      findings.map(({ code }) => code),
      good,
    );
    assert.equal(level, 'ok');
  });

  for (const [code, world] of cases)
    test(`finds ${code}: ${Object.keys(world).join(', ')}`, async () => {
      const { findings } = await examine(world);
      const found = findings.find((one) => one.code === code);
      assert.ok(found, findings.map((one) => one.code).join(' '));
      assert.equal(
        found.level === 'ok',
        found.fix === '',
        'what is wrong has a way to put it right',
      );
      for (const text of [found.cause, found.fix]) assert.doesNotMatch(text, /\{\w+\}|undefined/);
    });

  test('has a case for every code there is', () => {
    const seen = new Set([...good, ...cases.map(([code]) => code)]);
    assert.deepEqual(
      findingCodes.filter((code) => !seen.has(code)),
      [],
    );
    assert.equal(seen.size, findingCodes.length);
  });

  test('settles within one limit where nothing ever answers', async () => {
    const { findings, waited } = await examine({
      capabilities: 'hang',
      headers: 'hang',
      health: 'hang',
      related: 'hang',
      storage: 'hang',
      part: 'hang',
      rpId: 'example.org',
    });
    assert.equal(waited, 2000);
    const late = findings.filter(({ code }) => /hang|time/.test(code)).map(({ code }) => code);
    assert.deepEqual(late.sort(), [
      'capabilities_hang',
      'check_timed_out',
      'related_timeout',
      'server_timeout',
      'storage_hang',
    ]);
  });

  test('keeps to the limit it is given', async () => {
    const { waited, findings } = await examine({ health: 'hang', limit: 500 });
    assert.equal(waited, 500);
    const late = findings.find(({ code }) => code === 'server_timeout');
    assert.match(late?.cause ?? '', /within 500 ms/);
  });

  test('puts the worst first', async () => {
    const { findings, level } = await examine({ rpId: undefined, language: '', access: 'refused' });
    const levels = findings.map((one) => one.level);
    assert.deepEqual(levels.slice(0, 3), ['error', 'warning', 'info']);
    assert.equal(level, 'error');
  });

  test('writes nothing, and asks only what anybody may', async () => {
    const { asked } = await examine({ access: 'refused', rpId: 'example.org', related: json({}) });
    assert.deepEqual(asked.sort(), [
      'GET https://example.org/.well-known/webauthn',
      'GET https://passkeys.example.com/health/live',
      'GET https://passkeys.example.com/v1/authenticators',
      'HEAD https://app.example.com/settings?tab=1',
      'POST https://passkeys.example.com/v1/session {}',
    ]);
  });

  test('makes a Trusted Types policy only where nothing else tells what the page allows', async () => {
    const read = await examine({ csp: "trusted-types 'none'" });
    assert.deepEqual(read.policies, []);
    const unread = await examine({ headers: 'refused' });
    assert.deepEqual(unread.policies, ['passkey-elements-doctor']);
    const refused = await examine({
      headers: 'refused',
      trustedTypes: 'refuses',
      quoted: "script-src 'self'; trusted-types 'none'",
    });
    assert.ok(refused.findings.some(({ code }) => code === 'csp_trusted_types'));
  });

  test('looks at the policies of the page’s meta elements too', async () => {
    const { findings } = await examine({ meta: 'trusted-types other' });
    assert.ok(findings.some(({ code }) => code === 'csp_trusted_types'));
  });

  test('reports without a token, a fragment or a query', async () => {
    const link = 'https://passkeys.example.com/launch/abc?x=SECRET#token=SECRET&watch=SECRET';
    for (const world of [
      { server: link },
      { server: link, health: new TypeError(`no ${link}`) },
      { server: link, health: 'hang' },
      { server: `foo:${link}` },
    ] as const) {
      const report = await examine({ ...world, href: 'https://app.example.com/?s=SECRET#SECRET' });
      const text = formatReport(report);
      assert.doesNotMatch(text, /SECRET/);
      assert.doesNotMatch(JSON.stringify(report.findings), /SECRET/);
      assert.match(text, /^passkey-elements \d+\.\d+\.\d+, 2026-/);
    }
  });
});
