import type { MethodKind } from '../contract.js';
import type { Backend, Opening } from './backend.js';
import { failed } from './http.js';
import type { JitsudoCall } from './jitsudo-failures.js';
import { kindOf, typeOf } from './jitsudo-list.js';
import { optionsIn, setupIn, type JitsudoChallenge, type JitsudoWire } from './jitsudo-wire.js';
import { askHost, authenticatorOf, isCode } from './vendor.js';

/** What a login comes to. */
interface Passed {
  readonly token?: string | null;
  readonly expires_at?: string | null;
  /** Of what must be done before there is a token. */
  readonly challenge_id?: string | null;
  readonly backup_codes?: readonly string[] | null;
}

type Calls = Pick<Backend, 'beginChallenge' | 'completeChallenge'> &
  Partial<Pick<Backend, 'beginEnrollment' | 'completeEnrollment'>>;

/** The second half of a login: a method is proved, or an authenticator app is set up where none is there. */
export function loggingIn(
  { send, options }: JitsudoWire,
  { challengeId, methods, backupCodes = true, enrollmentRequired }: JitsudoChallenge,
): { readonly opening: Opening; readonly calls: Calls } {
  const ask = (what: JitsudoCall, signal: AbortSignal, more?: object) =>
    send(what, signal, { challenge_id: challengeId, ...more });
  let passed: Passed | undefined;

  /** A login is answered once: a host that could not take the token is given it again, and nothing is sent again. */
  async function finish(answer: () => Promise<unknown>): Promise<Passed> {
    passed ??= Object(await answer()) as Passed;
    const done = passed;
    const { token, expires_at, challenge_id } = done;
    if (token) await askHost(() => options.onToken?.(token, expires_at ?? undefined), null);
    else if (challenge_id && options.onEnrollmentRequired)
      await askHost(() => options.onEnrollmentRequired?.(challenge_id), null);
    else {
      passed = undefined;
      throw failed('not_available', 'none');
    }
    passed = undefined;
    return done;
  }

  const known = (methods ?? ['webauthn_passkey', 'totp']).map(kindOf);
  const offered: (MethodKind | undefined)[] = [...known, backupCodes ? 'recovery-code' : undefined];
  const ways = offered.flatMap((method) => (method ? [{ method }] : []));

  return {
    opening: enrollmentRequired
      ? { purpose: 'enroll', methods: ['totp'] }
      : {
          purpose: 'challenge',
          methods: ways.map(({ method }) => method),
          stepUp: { operation: 'confirm', ways },
        },
    calls: {
      async beginChallenge({ method }, signal) {
        // What is begun is the login, whichever way is chosen: the way is name enough.
        if (isCode(method))
          return { at: 'code', flow: method, method, ...(method !== 'totp' && { form: 'any' }) };
        const body = await ask('begin', signal);
        return { at: 'get', flow: method, method, options: optionsIn(body) };
      },

      async completeChallenge(flow, input, signal) {
        const method_type = flow === 'totp' ? flow : 'backup_code';
        await finish(() =>
          'credential' in input
            ? ask('assert', signal, input)
            : ask('answer', signal, { method_type, ...input }),
        );
        return { at: 'passed', method: flow as MethodKind };
      },

      ...(enrollmentRequired && {
        async beginEnrollment(_kind, _options, signal) {
          const body = await ask('setup', signal, { action: 'generate' });
          return { at: 'code', flow: '', method: 'totp', setup: setupIn(body) };
        },

        async completeEnrollment(_flow, input, signal) {
          const { backup_codes: codes } = await finish(() =>
            ask('setup', signal, { action: 'verify', ...input }),
          );
          return {
            at: 'done',
            // Its id comes with no answer, and the list is for those who are signed in.
            authenticator: authenticatorOf({ id: '', method: 'totp', name: typeOf.totp[1] }),
            ...(codes?.length && { recoveryCodes: codes }),
          };
        },
      }),
    },
  };
}
