import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { classify, effectiveTimeout, type Post, type Run } from '../../src/ceremony/classify.js';
import type { Facts } from '../../src/ceremony/facts.js';
import { preflight } from '../../src/ceremony/preflight.js';
import type { CeremonyRequest } from '../../src/ceremony/request.js';
import { failureCodes, type Confidence, type FailureCode, type Retry } from '../../src/failure.js';
import * as usual from '../support/ceremony-facts.js';

interface Case {
  /** The row of the table of failures. */
  readonly row: string;
  readonly when: string;
  readonly facts?: Partial<Facts>;
  readonly request?: Partial<CeremonyRequest>;
  readonly run?: Partial<Run>;
  readonly post?: Partial<Post>;
  readonly error?: unknown;
  /** The message alone tells; without it another code is right. */
  readonly byMessage?: FailureCode;
  readonly gives: readonly [FailureCode, Retry, Confidence?];
}

const before: readonly Case[] = [
  {
    row: 'P1',
    when: 'plain http',
    facts: { secure: false, hasPKC: false },
    gives: ['insecure_context', 'none'],
  },
  {
    row: 'P2',
    when: 'another app’s web view',
    facts: { hasPKC: false, inAppWebView: true },
    gives: ['in_app_browser', 'elsewhere'],
  },
  {
    row: 'P3',
    when: 'no WebAuthn',
    facts: { hasPKC: false },
    gives: ['unsupported_browser', 'elsewhere'],
  },
  {
    row: 'P4',
    when: 'a sandbox without an origin',
    facts: { origin: 'null', crossOriginFrame: true },
    gives: ['invalid_origin', 'none'],
  },
  {
    row: 'P4',
    when: 'an IP address',
    facts: { hostIsIP: true },
    gives: ['invalid_origin', 'none'],
  },
  {
    row: 'P5',
    when: 'WebKit in a cross-origin frame',
    facts: { crossOriginFrame: true, engine: 'webkit' },
    gives: ['frame_blocked', 'window'],
  },
  {
    row: 'P5',
    when: 'a frame without allow',
    facts: { crossOriginFrame: true, policy: false },
    gives: ['frame_blocked', 'window'],
  },
  {
    row: 'P6',
    when: 'this device asked for, and it has no screen lock',
    facts: { caps: { userVerifyingPlatformAuthenticator: false } },
    request: { attachment: 'platform' },
    gives: ['no_platform_authenticator', 'change'],
  },
  {
    row: 'P8',
    when: 'options that cannot be read',
    request: { invalid: new TypeError('user.id must be 1 to 64 bytes') },
    gives: ['options_invalid', 'once'],
  },
  {
    row: 'P9',
    when: 'options past their time',
    request: { remaining: 0 },
    gives: ['options_expired', 'same'],
  },
];

const named = (name: string, message = ''): DOMException => new DOMException(message, name);
const notAllowed = (message = 'The operation either timed out or was not allowed.'): DOMException =>
  named('NotAllowedError', message);
const frame: Partial<Facts> = { top: false, crossOriginFrame: true, policy: true };

function thrownBy(extension: string, message: string): TypeError {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n    at create (${extension}/content/fido2.js:1:2)`;
  return error;
}

const after: readonly Case[] = [
  {
    row: 'E1',
    when: 'the person pressed our Cancel',
    error: named('AbortError'),
    run: { abortedBy: 'user' },
    gives: ['cancelled', 'same', 'sure'],
  },
  {
    row: 'E2',
    when: 'superseded',
    error: 'superseded',
    run: { abortedBy: 'superseded' },
    gives: ['aborted', 'same'],
  },
  {
    row: 'E2',
    when: 'removed',
    error: 'disconnect',
    run: { abortedBy: 'disconnect' },
    gives: ['aborted', 'same'],
  },
  {
    row: 'E3',
    when: 'our watchdog',
    error: named('TimeoutError'),
    run: { abortedBy: 'watchdog' },
    gives: ['timed_out', 'same', 'sure'],
  },
  {
    row: 'E3',
    when: 'the browser says so by name',
    error: named('TimeoutError'),
    gives: ['timed_out', 'same'],
  },
  { row: 'E4', when: 'resolved with null', error: null, gives: ['cancelled', 'same', 'likely'] },
  {
    row: 'E4',
    when: 'resolved with undefined',
    error: undefined,
    gives: ['cancelled', 'same', 'likely'],
  },
  {
    row: 'E5',
    when: 'resolved with something unreadable',
    error: undefined,
    run: { unreadable: true },
    gives: ['provider_malformed', 'elsewhere'],
  },
  {
    row: 'E6',
    when: 'a name to come',
    error: named('UserCancellationError'),
    gives: ['cancelled', 'same', 'sure'],
  },
  {
    row: 'E7',
    when: 'an excluded authenticator',
    error: named('InvalidStateError'),
    request: { excluded: 1 },
    gives: ['already_enrolled', 'none', 'sure'],
  },
  {
    row: 'E8',
    when: 'the frame is gone',
    error: named('InvalidStateError'),
    request: { excluded: 1 },
    post: { docActive: false },
    gives: ['document_gone', 'change'],
  },
  {
    row: 'E8',
    when: 'nothing was excluded',
    error: named('InvalidStateError'),
    gives: ['document_gone', 'change'],
  },
  {
    row: 'E9',
    when: 'a request is pending',
    error: named('OperationError'),
    gives: ['busy', 'same'],
  },
  {
    row: 'E10',
    when: 'the policy forbids it',
    facts: { policy: false },
    error: notAllowed(),
    gives: ['frame_blocked', 'window', 'sure'],
  },
  {
    row: 'E10',
    when: 'the policy is not to be asked',
    facts: { crossOriginFrame: true },
    error: notAllowed(
      "The 'publickey-credentials-create' feature is not enabled in this document.",
    ),
    byMessage: 'cancelled',
    gives: ['frame_blocked', 'window', 'likely'],
  },
  {
    row: 'E11',
    when: 'a frame without a click',
    facts: { ...frame, activation: false },
    error: notAllowed(
      'A user activation is required to create a credential in a cross-origin iframe.',
    ),
    run: { elapsed: 4 },
    gives: ['needs_gesture', 'same', 'sure'],
  },
  {
    row: 'E11',
    when: 'Safari outside a click, which it calls cancelled',
    facts: { engine: 'webkit', os: 'iphone', activation: false },
    error: notAllowed('This request has been cancelled by the user.'),
    gives: ['needs_gesture', 'same', 'sure'],
  },
  {
    row: 'E11',
    when: 'activation is not to be asked',
    facts: { ...frame, activation: null },
    error: notAllowed('The operation requires a user gesture.'),
    byMessage: 'cancelled',
    gives: ['needs_gesture', 'same', 'likely'],
  },
  {
    row: 'E12',
    when: 'another window has the focus',
    facts: { focus: false },
    error: notAllowed(
      'The operation is not allowed at this time because the page does not have focus.',
    ),
    run: { elapsed: 3 },
    gives: ['not_focused', 'change'],
  },
  {
    row: 'E12',
    when: 'a hidden tab',
    facts: { visible: false },
    error: notAllowed(),
    gives: ['not_focused', 'change'],
  },
  {
    row: 'E13',
    when: 'Chromium behind a bad certificate',
    error: notAllowed('WebAuthn is not supported on sites with TLS certificate errors.'),
    byMessage: 'cancelled',
    gives: ['tls_untrusted', 'none', 'likely'],
  },
  {
    row: 'E14',
    when: 'an opaque origin',
    facts: { origin: 'null' },
    error: notAllowed('The origin of the document is an opaque origin.'),
    gives: ['invalid_origin', 'none'],
  },
  {
    row: 'E15',
    when: 'WebKit was asked anew',
    facts: { engine: 'webkit', os: 'mac' },
    error: notAllowed('This request has been cancelled by a new request.'),
    byMessage: 'cancelled',
    gives: ['superseded', 'same', 'likely'],
  },
  {
    row: 'E16',
    when: 'WebKit says it was the person',
    facts: { engine: 'webkit', os: 'mac' },
    error: notAllowed('This request has been cancelled by the user.'),
    gives: ['cancelled', 'same', 'likely'],
  },
  {
    row: 'E17',
    when: 'the browser’s own time was up',
    error: notAllowed(),
    run: { elapsed: 299_300 },
    gives: ['timed_out', 'same', 'likely'],
  },
  {
    row: 'E17',
    when: 'WebKit says it was the time',
    facts: { engine: 'webkit', os: 'mac' },
    error: notAllowed('Operation timed out.'),
    byMessage: 'cancelled',
    gives: ['timed_out', 'same', 'likely'],
  },
  {
    row: 'E18',
    when: 'refused at once in a frame',
    facts: frame,
    error: notAllowed(),
    run: { elapsed: 5 },
    gives: ['frame_blocked', 'window', 'likely'],
  },
  {
    row: 'E18',
    when: 'refused at once on a phone',
    facts: { os: 'android' },
    error: notAllowed(),
    run: { elapsed: 5 },
    gives: ['prompt_blocked', 'once', 'likely'],
  },
  {
    row: 'E18',
    when: 'refused at once by an extension',
    facts: { intercepted: true },
    error: notAllowed(),
    run: { elapsed: 5 },
    gives: ['prompt_blocked', 'once', 'likely'],
  },
  {
    row: 'E18',
    when: 'refused at once',
    error: notAllowed(),
    run: { elapsed: 5 },
    gives: ['prompt_blocked', 'once', 'ambiguous'],
  },
  {
    row: 'E19',
    when: 'a second refusal, with passkeys to exclude',
    error: notAllowed(),
    request: { excluded: 2 },
    run: { attempt: 2 },
    gives: ['cancelled_or_duplicate', 'same', 'ambiguous'],
  },
  {
    row: 'E20',
    when: 'a second refusal of this very device',
    error: notAllowed(),
    request: { attachment: 'platform' },
    run: { attempt: 2 },
    gives: ['cancelled', 'elsewhere', 'ambiguous'],
  },
  {
    row: 'E21',
    when: 'any refusal',
    error: notAllowed(),
    gives: ['cancelled', 'same', 'ambiguous'],
  },
  {
    row: 'E22',
    when: 'Firefox behind an overridden certificate',
    facts: { engine: 'gecko' },
    error: named('SecurityError', 'The operation is insecure.'),
    gives: ['tls_untrusted', 'none', 'likely'],
  },
  {
    row: 'E23',
    when: 'a related origin that does not vouch',
    request: { rpId: 'example.org' },
    error: named(
      'SecurityError',
      'The relying party ID is not a registrable domain suffix of, nor equal to the current domain. Subsequently, fetching the .well-known/webauthn resource of the claimed RP ID failed.',
    ),
    byMessage: 'rp_id_mismatch',
    gives: ['related_origin_failed', 'none'],
  },
  {
    row: 'E24',
    when: 'an RP ID of another site',
    request: { rpId: 'example.org' },
    error: named('SecurityError'),
    gives: ['rp_id_mismatch', 'none'],
  },
  {
    row: 'E24',
    when: 'an RP ID of another site in Firefox',
    facts: { engine: 'gecko' },
    request: { rpId: 'ample.com' },
    error: named('SecurityError', 'The operation is insecure.'),
    gives: ['rp_id_mismatch', 'none'],
  },
  {
    row: 'E24',
    when: 'an address for a host',
    facts: { hostIsIP: true, host: '127.0.0.1' },
    error: named('SecurityError', 'This is an invalid domain.'),
    gives: ['invalid_origin', 'none'],
  },
  {
    row: 'E25',
    when: 'Android without a screen lock',
    facts: { os: 'android', caps: { userVerifyingPlatformAuthenticator: false } },
    error: named('NotSupportedError'),
    gives: ['screen_lock_required', 'change'],
  },
  {
    row: 'E25',
    when: 'Android, capability unknown',
    facts: { os: 'android' },
    error: named('NotSupportedError', 'The device does not have a screen lock.'),
    byMessage: 'request_unsupported',
    gives: ['screen_lock_required', 'change'],
  },
  {
    row: 'E26',
    when: 'Firefox asked to create silently',
    facts: { engine: 'gecko' },
    request: { conditional: true },
    error: named('NotSupportedError'),
    gives: ['conditional_unsupported', 'none'],
  },
  {
    row: 'E27',
    when: 'no key type WebAuthn knows',
    request: { publicKey: false },
    error: named('NotSupportedError'),
    gives: ['options_invalid', 'none'],
  },
  {
    row: 'E28',
    when: 'no algorithm in common',
    error: named('NotSupportedError'),
    gives: ['request_unsupported', 'elsewhere'],
  },
  {
    row: 'E29',
    when: 'a key that stores nothing',
    error: named('ConstraintError'),
    gives: ['no_discoverable_support', 'change'],
  },
  {
    row: 'E29',
    when: 'a key without a PIN',
    request: { discoverable: false, userVerification: 'required' },
    error: named('ConstraintError'),
    gives: ['no_user_verification', 'change'],
  },
  {
    row: 'E29',
    when: 'silent creation with verification',
    request: { conditional: true },
    error: named('ConstraintError'),
    gives: ['conditional_unsupported', 'none'],
  },
  {
    row: 'E29',
    when: 'a constraint nobody set',
    request: { discoverable: false },
    error: named('ConstraintError'),
    gives: ['request_unsupported', 'elsewhere'],
  },
  {
    row: 'E30',
    when: 'Android without a password manager',
    facts: { os: 'android' },
    error: named('NotReadableError'),
    gives: ['no_passkey_provider', 'change'],
  },
  {
    row: 'E30',
    when: 'elsewhere',
    error: named('NotReadableError'),
    gives: ['authenticator_error', 'once'],
  },
  {
    row: 'E31',
    when: 'UnknownError',
    error: named('UnknownError'),
    gives: ['authenticator_error', 'once'],
  },
  {
    row: 'E32',
    when: 'a list too long',
    error: named('RangeError'),
    gives: ['too_many_credentials', 'none'],
  },
  { row: 'E33', when: 'TypeError', error: new TypeError('no'), gives: ['options_invalid', 'none'] },
  {
    row: 'E33',
    when: 'SyntaxError',
    error: named('SyntaxError'),
    gives: ['options_invalid', 'none'],
  },
  { row: 'E33', when: 'DataError', error: named('DataError'), gives: ['options_invalid', 'none'] },
  {
    row: 'E33',
    when: 'EncodingError',
    error: named('EncodingError'),
    gives: ['options_invalid', 'none'],
  },
  {
    row: 'E33',
    when: 'an extension tripping over itself',
    facts: { intercepted: true },
    error: thrownBy(
      'chrome-extension://nngceckbapebfimnlniiiahkandclblb',
      "Cannot read properties of undefined (reading 'authenticatorAttachment')",
    ),
    gives: ['provider_malformed', 'elsewhere'],
  },
  {
    row: 'E34',
    when: 'aborted by others',
    error: named('AbortError'),
    gives: ['aborted_externally', 'same'],
  },
  {
    row: 'E35',
    when: 'a name of the future',
    error: named('QuantumError'),
    gives: ['unknown', 'once'],
  },
  {
    row: 'E35',
    when: 'a string',
    error: "Invalid 'sameOriginWithAncestors' value",
    gives: ['unknown', 'once'],
  },
];

function outcome(row: Case, error: unknown = row.error): ReturnType<typeof classify> {
  return classify(
    error,
    { ...usual.facts, ...row.facts },
    { ...usual.request, ...row.request },
    { ...usual.run, ...row.run },
    { ...usual.post, ...row.post },
  );
}

function expectVerdict(
  failure: ReturnType<typeof preflight>,
  [code, retry, confidence]: Case['gives'],
): void {
  assert.equal(failure?.code, code);
  assert.equal(failure.retry, retry);
  if (confidence) assert.equal(failure.confidence, confidence);
}

suite('before the prompt', () => {
  for (const row of before)
    test(`${row.row}: ${row.when}`, () => {
      const failure = preflight(
        { ...usual.facts, ...row.facts },
        { ...usual.request, ...row.request },
      );
      expectVerdict(failure, row.gives);
    });

  test('nothing stands in the way', () => {
    assert.equal(preflight(usual.facts, usual.request), undefined);
  });

  test('an unknown capability is not a no', () => {
    const request = { ...usual.request, attachment: 'platform' };
    assert.equal(preflight({ ...usual.facts, caps: {} }, request), undefined);
  });

  test('a cross-origin frame of Chromium or Firefox may try', () => {
    for (const engine of ['chromium', 'gecko'] as const)
      assert.equal(preflight({ ...usual.facts, ...frame, engine }, usual.request), undefined);
  });
});

suite('after the prompt', () => {
  for (const row of after)
    test(`${row.row}: ${row.when}`, () => {
      const failure = outcome(row);
      expectVerdict(failure, row.gives);
      if (row.error instanceof DOMException)
        assert.deepEqual(failure.cause, { name: row.error.name, message: row.error.message });
    });

  for (const row of after.filter(({ error }) => error instanceof Error))
    test(`${row.row}, message blanked: ${row.when}`, () => {
      const { name, stack } = row.error as Error;
      const failure = outcome(row, { name, message: '', stack });
      assert.equal(failure.code, row.byMessage ?? row.gives[0]);
    });

  test('an error of another realm counts by its name', () => {
    const foreign = Object.assign(Object.create(null) as object, {
      name: 'OperationError',
      message: '',
    });
    assert.equal(outcome({ row: 'E9', when: '', gives: ['busy', 'same'] }, foreign).code, 'busy');
  });

  test('an error whose members throw is unknown', () => {
    const hostile = {
      get name(): string {
        throw new Error('Permission denied to access property "name"');
      },
    };
    assert.equal(
      outcome({ row: 'E35', when: '', gives: ['unknown', 'once'] }, hostile).code,
      'unknown',
    );
  });

  test('no NotSupportedError blames the browser', () => {
    for (const { error, gives } of after)
      if (error instanceof DOMException && error.name === 'NotSupportedError')
        assert.notEqual(gives[0], 'unsupported_browser');
  });
});

/** What reads otherwise, or is easily taken to, where an existing credential was asked for: rows as for a new one. */
const asking: readonly Case[] = [
  {
    row: 'P5',
    when: 'WebKit in a cross-origin frame may ask, and says no by itself where it may not',
    facts: { ...frame, engine: 'webkit', activation: true },
    error: notAllowed('The origin of the document is not the same as its ancestors.'),
    byMessage: 'cancelled',
    gives: ['frame_blocked', 'window', 'likely'],
  },
  {
    row: 'E4',
    when: 'a password manager resolves with nothing',
    error: null,
    gives: ['cancelled', 'same', 'likely'],
  },
  {
    row: 'E5',
    when: 'a password manager’s object cannot be read',
    run: { unreadable: true },
    gives: ['provider_malformed', 'elsewhere'],
  },
  {
    row: 'E7',
    when: 'InvalidStateError is never “already registered”',
    error: named('InvalidStateError'),
    gives: ['document_gone', 'change', 'likely'],
  },
  {
    row: 'E10',
    when: 'the policy says no',
    facts: { ...frame, policy: false },
    error: notAllowed(),
    gives: ['frame_blocked', 'window', 'sure'],
  },
  {
    row: 'E11',
    when: 'a frame needs no click to ask, only to create',
    facts: { ...frame, activation: false },
    error: notAllowed(),
    gives: ['cancelled', 'same', 'ambiguous'],
  },
  {
    row: 'E11',
    when: 'Safari does',
    facts: { engine: 'webkit', activation: false },
    error: notAllowed(),
    gives: ['needs_gesture', 'same', 'sure'],
  },
  {
    row: 'E17',
    when: 'nobody answered, which a device without this passkey leads to as well',
    run: { elapsed: 300_000 },
    error: notAllowed(),
    gives: ['timed_out', 'same', 'likely'],
  },
  {
    row: 'E18',
    when: 'no person is that fast',
    run: { elapsed: 3 },
    error: notAllowed(),
    gives: ['prompt_blocked', 'once', 'ambiguous'],
  },
  {
    row: 'E20',
    when: 'refused again: the passkey may be on another device',
    run: { attempt: 2 },
    error: notAllowed(),
    gives: ['cancelled', 'elsewhere', 'ambiguous'],
  },
  {
    row: 'E21',
    when: 'cancelled, not verified, or no such passkey here',
    error: notAllowed(),
    gives: ['cancelled', 'same', 'ambiguous'],
  },
  {
    row: 'E24',
    when: 'another site’s RP ID',
    request: { rpId: 'example.org' },
    error: named('SecurityError'),
    gives: ['rp_id_mismatch', 'none'],
  },
  {
    row: 'E28',
    when: 'the device cannot',
    error: named('NotSupportedError'),
    gives: ['request_unsupported', 'elsewhere'],
  },
  {
    row: 'E29',
    when: 'a key that verifies nobody',
    request: { userVerification: 'required' },
    error: named('ConstraintError'),
    gives: ['no_user_verification', 'change', 'likely'],
  },
  {
    row: 'E30',
    when: 'Android has a password manager, or there were no passkeys to ask for',
    facts: { os: 'android' },
    error: named('NotReadableError'),
    gives: ['authenticator_error', 'once'],
  },
  {
    row: 'E32',
    when: 'nobody has too many passkeys to sign in',
    error: named('RangeError'),
    gives: ['options_invalid', 'none'],
  },
];

suite('after the prompt for a credential that is there', () => {
  const asked = (row: Case): Case => ({
    ...row,
    request: { get: true, discoverable: false, userVerification: undefined, ...row.request },
  });
  for (const row of asking)
    test(`${row.row}: ${row.when}`, () => expectVerdict(outcome(asked(row)), row.gives));

  for (const row of asking.filter(({ error }) => error instanceof Error))
    test(`${row.row}, message blanked: ${row.when}`, () => {
      const failure = outcome(asked(row), { name: (row.error as Error).name, message: '' });
      assert.equal(failure.code, row.byMessage ?? row.gives[0]);
    });

  test('a cross-origin frame of any engine may try', () => {
    for (const engine of ['chromium', 'gecko', 'webkit'] as const)
      assert.equal(
        preflight({ ...usual.facts, ...frame, engine }, { ...usual.request, get: true }),
        undefined,
      );
  });
});

suite('the table is whole', () => {
  const numbered = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

  test('every row has a case', () => {
    const seen = new Set([...before, ...after].map(({ row }) => row));
    // P7 is cut while the options are read: see ceremony.test.ts.
    const rows = [...numbered('P', 9), ...numbered('E', 35)].filter((row) => row !== 'P7');
    assert.deepEqual(
      rows.filter((row) => !seen.has(row)),
      [],
    );
  });

  test('every code of the ceremony is produced', () => {
    const produced = new Set([...before, ...after].map(({ gives }) => gives[0]));
    const ceremony = failureCodes.slice(0, failureCodes.indexOf('action_expired'));
    assert.deepEqual(
      ceremony.filter((code) => !produced.has(code)),
      [],
    );
  });
});

suite('the five failures an SDK’s documentation names', () => {
  const seeds: readonly Case[] = [
    {
      row: 'the person dismisses the prompt',
      when: 'try again or another way',
      error: notAllowed(),
      gives: ['cancelled', 'same'],
    },
    {
      row: 'NotAllowedError',
      when: 'denied or timed out; never a reason to wait',
      error: notAllowed(),
      run: { elapsed: 300_000 },
      gives: ['timed_out', 'same'],
    },
    {
      row: 'InvalidStateError',
      when: 'already enrolled',
      error: named('InvalidStateError'),
      request: { excluded: 1 },
      gives: ['already_enrolled', 'none'],
    },
    {
      row: 'NotSupportedError',
      when: 'this device, never the browser as a whole',
      error: named('NotSupportedError'),
      gives: ['request_unsupported', 'elsewhere'],
    },
    {
      row: 'SecurityError',
      when: 'the RP ID; a page without https has no API to throw it',
      request: { rpId: 'example.org' },
      error: named('SecurityError'),
      gives: ['rp_id_mismatch', 'none'],
    },
  ];
  for (const row of seeds)
    test(`${row.row}: ${row.when}`, () => expectVerdict(outcome(row), row.gives));
});

suite('how long an engine really waits', () => {
  test('each clamps in its own way', () => {
    assert.equal(effectiveTimeout({ engine: 'chromium' }, 60_000), 180_000);
    assert.equal(effectiveTimeout({ engine: 'chromium' }, 300_000), 300_000);
    assert.equal(effectiveTimeout({ engine: 'gecko' }, 300_000), 120_000);
    assert.equal(effectiveTimeout({ engine: 'gecko' }, 1000), 15_000);
    assert.equal(effectiveTimeout({ engine: 'webkit' }, 300_000), 120_000);
    assert.equal(effectiveTimeout({ engine: 'other' }, 700), 700);
  });
});
