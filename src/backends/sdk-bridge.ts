import type { AuthenticatorJSON } from '../contract.js';
import { isPasskeyError, isUnknown, PasskeyError } from '../failure.js';
import type { Backend, EnrollStep, Opening, Settings } from './backend.js';
import { serviceFailure } from './failures.js';
import { failed } from './http.js';
import { codeOf, ended, garbled, prompt, request, settled } from './sdk-bridge-calls.js';
import { askHost, authenticatorOf, cannot, settingsOf } from './vendor.js';

/** What an SDK must have: it runs the ceremony itself, and says how that ended by `kind`. */
export interface BridgedSdk {
  startMfaEnrolment(kind: string, options?: { label?: string }): unknown;
  /** Has the person prove who they are; answers `{kind: 'success'}` where they did. */
  stepUp?(wanted: { requiredAal: number; reason: string }): unknown;
}

type Method = 'passkey' | 'totp';

/** What a host knows of an authenticator; the rest is unknown. */
export type Known = Pick<AuthenticatorJSON, 'id' | 'method' | 'name'> & Partial<AuthenticatorJSON>;

export interface SdkBridgeOptions extends Pick<Opening, 'account' | 'relyingParty'> {
  /** What may be added; both, unless the host says less. */
  readonly methods?: readonly Method[];
  /** A name that is suggested, 1–100 code points; without one the platform behind the SDK finds it. */
  readonly label?: string;
  /** Everything the person has. Without it there are no settings. */
  readonly list?: () => readonly Known[] | Promise<readonly Known[]>;
  readonly remove?: (id: string) => unknown;
  readonly rename?: (id: string, name: string) => unknown;
  /** In place of the SDK's own `stepUp`; true where the person has proved who they are. */
  readonly stepUp?: () => boolean | Promise<boolean>;
}

/** Any SDK with `startMfaEnrolment`, IntelliAuth's for one; what it cannot do the host may, by the options. */
export function sdkBridge(sdk: BridgedSdk, options: SdkBridgeOptions = {}): Backend {
  const { account, relyingParty, methods = ['passkey', 'totp'], label } = options;
  let inSettings = false;
  let begun = 0;
  let pending: Pending | undefined;
  /** The ids there were before. */
  let before: readonly string[] | undefined;

  /** Calls the SDK at once, so that a click still counts; again where a proof was wanted and has been given. */
  async function start(
    kind: 'webauthn' | 'totp',
    given: { label?: string } | undefined,
    signal: AbortSignal,
  ) {
    const [wanted, limit] =
      kind === 'totp' ? (['pending', request] as const) : (['success', prompt] as const);
    const call = () => ended(() => sdk.startMfaEnrolment(kind, given), wanted, limit, signal);
    try {
      return await call();
    } catch (error) {
      if (codeOf(error) !== 'reauth_required' || !(await prove(signal))) throw error;
    }
    const { navigator } = globalThis as { navigator?: Partial<Navigator> };
    const clicked = navigator?.userActivation?.isActive;
    try {
      return await call();
    } catch (error) {
      // The click that counted was too long ago, so another one is what it takes.
      if (codeOf(error) === 'cancelled' && clicked === false)
        throw failed('needs_gesture', 'same', error);
      throw error;
    }
  }

  async function prove(signal: AbortSignal): Promise<boolean> {
    const { stepUp } = options;
    if (stepUp) return (await askHost(() => settled(stepUp, prompt, signal), null)) === true;
    if (!sdk.stepUp) return false;
    const wanted = { requiredAal: 2, reason: 'mfa_enrolment' };
    await ended(() => sdk.stepUp?.(wanted), 'success', prompt, signal);
    return true;
  }

  async function list(signal: AbortSignal): Promise<Settings> {
    const { list } = options;
    if (!list) return cannot();
    const known = await askHost(() => settled(list, request, signal));
    if (!Array.isArray(known)) throw garbled('`list` answered no array');
    return settingsOf({
      authenticators: (known as Known[]).map(authenticatorOf),
      addable: methods.map((method) => ({ method })),
    });
  }

  /** The host's list where it has one; one that fails undoes nothing. */
  async function glance(signal: AbortSignal): Promise<Settings | undefined> {
    return options.list && list(signal).catch(() => undefined);
  }

  async function done(method: Method, name: string, signal: AbortSignal): Promise<Done> {
    const settings = await glance(signal);
    const found = settings && added(settings, method);
    const createdAt = new Date().toISOString();
    return {
      at: 'done',
      authenticator: found ?? authenticatorOf({ id: `new-${begun}`, method, name, createdAt }),
      ...(settings && inSettings && { settings }),
    };
  }

  const added = ({ authenticators }: Settings, method: Method): AuthenticatorJSON | undefined =>
    before && authenticators.find((one) => one.method === method && !before?.includes(one.id));

  return {
    capabilities: () => ({
      enroll: methods,
      manage: (['rename', 'remove'] as const).filter((one) => options.list && options[one]),
      label: 'at-enroll',
    }),
    async open(signal, wanted = 'enroll') {
      if (signal.aborted) throw failed('aborted', 'once');
      inSettings = wanted === 'settings';
      if (wanted === 'challenge' || wanted === 'sign-in' || (inSettings && !options.list))
        return cannot();
      return { methods, ...(account && { account }), ...(relyingParty && { relyingParty }) };
    },
    async beginEnrollment(method, _options, signal) {
      const wanted = methods.find((one) => one === method);
      if (!wanted) return cannot();
      const flow = String((begun += 1));
      before = (await glance(signal))?.authenticators.map(({ id }) => id);
      if (wanted === 'passkey') return { at: 'external', flow, ...(label && { label }) };
      const answer = await start('totp', undefined, signal);
      const { secret, uri, complete } = answer;
      if (typeof secret !== 'string' || typeof uri !== 'string' || typeof complete !== 'function')
        throw garbled('it began no TOTP');
      const confirm = (given: object): unknown => complete.call(answer, given);
      pending = { flow, confirm, unknown: false };
      return { at: 'code', flow, method: 'totp', setup: { secret, uri } };
    },
    async runEnrollment(_flow, { label: name }, signal) {
      await start('webauthn', name ? { label: name } : undefined, signal);
      return done('passkey', name ?? 'Passkey', signal);
    },
    async completeEnrollment(flow, input, signal) {
      const at = pending;
      if (at?.flow !== flow || !('code' in input))
        throw new PasskeyError(serviceFailure('options_expired'));
      const name = 'Authenticator app';
      // The answer to the last code was lost: the list says what became of it before it is sent again.
      const settings = at.unknown ? await glance(signal) : undefined;
      if (settings && added(settings, 'totp')) return done('totp', name, signal);
      at.unknown = true;
      try {
        await ended(() => at.confirm({ code: input.code }), 'success', request, signal);
      } catch (error) {
        at.unknown = isPasskeyError(error) && isUnknown(error.failure);
        throw error;
      }
      return done('totp', name, signal);
    },
    beginChallenge: cannot,
    completeChallenge: cannot,
    list,
    async rename(id, name, signal) {
      const { rename } = options;
      if (!rename) return cannot();
      await askHost(() => settled(() => rename(id, name), request, signal));
      const { authenticators } = await list(signal);
      const one = authenticators.find((each) => each.id === id);
      if (!one) throw new PasskeyError(serviceFailure('not_found'));
      return one;
    },
    suspend: cannot,
    async remove(id, signal) {
      const { remove } = options;
      if (!remove) return cannot();
      await askHost(() => settled(() => remove(id), request, signal));
      return list(signal);
    },
    regenerate: cannot,
  };
}

type Done = Extract<EnrollStep, { at: 'done' }>;

interface Pending {
  readonly flow: string;
  confirm(answer: { code: string }): unknown;
  /** Nobody knows what became of the code that was sent. */
  unknown: boolean;
}
