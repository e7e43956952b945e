import type {
  Operation,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../contract.js';
import { isPasskeyError, isUnknown } from '../failure.js';
import type { AuthsignalAccount } from './authsignal-account.js';
import { acceptedOf, authenticatorsOf, catalog } from './authsignal-list.js';
import {
  awaiting,
  isOf,
  isPrompted,
  mask,
  pathOf,
  patience,
  refusal,
  type Ceremony,
} from './authsignal-steps.js';
import { authsignalErrors, type AuthsignalMethod } from './authsignal-wire.js';
import type { Backend, ChallengeInput, CodeStep, EnrollInput, EnrollStep } from './backend.js';
import { requireMembers } from './http.js';
import { authenticatorOf, cannot } from './vendor.js';

interface Answer {
  readonly options?: object;
  readonly challengeId?: string;
  readonly userAuthenticatorId?: string;
  readonly secret?: string;
  readonly uri?: string;
  readonly isVerified?: boolean;
  readonly failureReason?: string;
  readonly accessToken?: string;
}

export interface Ceremonies extends Pick<
  Backend,
  'beginEnrollment' | 'completeEnrollment' | 'beginChallenge' | 'completeChallenge'
> {
  add(method: AuthsignalMethod, signal: AbortSignal, given?: string): Promise<EnrollStep>;
}

/** Adds one method, or has one proved, at a time. */
export function ceremonies(account: AuthsignalAccount): Ceremonies {
  const { session, options, known } = account;

  /** What the host's own function throws is the host's, and undoes nothing. */
  function hand(token: string | undefined): void {
    if (token !== undefined) void Promise.resolve(token).then((given) => options.onToken?.(given));
  }

  let current: Ceremony | undefined;

  /** Refused where the token has neither the scope nor a proof of late; how it is proved is then the person's choice. */
  async function send(
    path: string,
    signal: AbortSignal,
    body: object | null,
    operation: Operation | undefined,
    again = true,
  ): Promise<Answer> {
    const purpose = operation ? 'challenge' : 'enroll';
    try {
      return Object(await session.send(path, signal, body, again ? purpose : undefined)) as Answer;
    } catch (error) {
      const refused = isPasskeyError(error) && error.failure.code === 'forbidden';
      if (operation || !refused) throw error;
      await account.entries(signal);
      throw refusal('step_up_required', { stepUp: { operation: 'add', ways: account.ways } });
    }
  }

  const begin = (method: AuthsignalMethod, more: Partial<Ceremony>): Ceremony =>
    (current = {
      flow: crypto.randomUUID(),
      method,
      until: performance.now() + patience,
      ...more,
    });

  /** A passkey's options are inside what the service answers, a security key's are the answer itself. */
  async function prompt<Options>(
    method: AuthsignalMethod,
    signal: AbortSignal,
    operation?: Operation,
  ): Promise<{ readonly flow: string; readonly options: Options }> {
    const path = `user-authenticators/${pathOf(method)}/${operation ? 'authentication' : 'registration'}-options`;
    const answer = await send(path, signal, {}, operation);
    const { options: wanted = answer, challengeId } = answer;
    requireMembers(wanted, 'challenge');
    const { flow } = begin(method, { operation, challengeId });
    return { flow, options: wanted as Options };
  }

  async function add(
    method: AuthsignalMethod,
    signal: AbortSignal,
    given?: string,
  ): Promise<EnrollStep> {
    if (isPrompted(method)) {
      const step = await prompt<PublicKeyCredentialCreationOptionsJSON>(method, signal);
      const { rp, user } = step.options;
      requireMembers(step.options, 'rp', 'user');
      known.rpId = rp.id;
      known.userHandle = user.id;
      // With a token of the host's another can be had for others; one that a proof was worth cannot.
      return { at: 'create', ...step, ...(session.proved ? {} : { completeIn: patience }) };
    }
    const isText = method === 'sms-otp';
    const contact = method === 'totp' ? null : (given ?? options[isText ? 'phone' : 'email']);
    if (contact === undefined) {
      const { flow } = begin(method, {});
      return { at: 'contact', flow, method: method as 'email-otp' };
    }
    const body = contact && { [isText ? 'phoneNumber' : 'email']: contact };
    const path = `user-authenticators/${pathOf(method)}`;
    const answer = await send(path, signal, body || null, undefined);
    requireMembers(answer, contact ? 'userAuthenticatorId' : 'secret');
    const { userAuthenticatorId: id, secret = '', uri = '' } = answer;
    const sentTo = contact ? mask(contact) : undefined;
    const step = awaiting(begin(method, { id, sentTo }));
    return contact ? step : { ...(step as CodeStep), setup: { secret, uri } };
  }

  /** Undefined while a link has not been opened. What is sent is named after the method and what it is for. */
  async function verify(
    ceremony: Ceremony,
    input: EnrollInput | ChallengeInput,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    const { method, operation, challengeId, until } = ceremony;
    const looking = 'poll' in input;
    let body: object = 'code' in input ? { verificationCode: input.code } : {};
    if ('credential' in input) {
      const member = operation ? 'authenticationCredential' : 'registrationCredential';
      const { credential } = input;
      body = method === 'passkey' ? { [member]: credential, challengeId } : credential;
    }
    const room = operation || !isPrompted(method) ? 'verify' : 'user-authenticators';
    const path = `${room}/${pathOf(method)}${looking ? '/finalize' : ''}`;
    if (looking && performance.now() > until) throw refusal('options_expired');
    try {
      const answer = await send(path, signal, body, operation, false);
      requireMembers(answer, 'isVerified');
      const { isVerified, failureReason = '', accessToken } = answer;
      if (isVerified) {
        session.renew(accessToken);
        return answer;
      }
      if (looking && !failureReason) return undefined;
      const other = 'code' in input ? 'wrong_code' : 'verification_failed';
      const reason = authsignalErrors[failureReason] ?? other;
      // A code whose answer was lost may have been right, and spent by that.
      const code = looking || (ceremony.lost && other === reason) ? 'options_expired' : reason;
      // Tried too often: only another code is of any use.
      throw refusal(code, code === 'rate_limited' ? { attemptsLeft: 0 } : {});
    } catch (error) {
      ceremony.lost = isPasskeyError(error) && isUnknown(error.failure);
      throw error;
    }
  }

  function demand(flow: string): Ceremony {
    if (current?.flow !== flow) throw refusal('options_expired');
    return current;
  }

  return {
    add,
    async beginEnrollment(method, _, signal) {
      // Nobody should confirm a passkey in vain: its token is as young as its options, unless it was worth a proof.
      if (isPrompted(method) && !session.proved) await session.identify('enroll');
      return add(method, signal);
    },
    async completeEnrollment(flow, input, signal) {
      const ceremony = demand(flow);
      const { method } = ceremony;
      if ('contact' in input) return add(method, signal, input.contact);
      if ('credential' in input) ceremony.id = input.credential.id;
      // Where only the answer was lost it is there, and would be refused if it came again.
      const there = ceremony.lost ? await account.entries(signal) : [];
      const found = there.some((entry) => isOf(entry, ceremony.id));
      const verified = found ? {} : await verify(ceremony, input, signal);
      if (!verified) return awaiting(ceremony);
      const { userAuthenticatorId: id = ceremony.id ?? '', accessToken } = verified;
      // It is stored, whether or not the list comes.
      const entries = await account.entries(signal).catch(() => undefined);
      const entry = entries?.find((one) => isOf(one, ceremony.id) || isOf(one, id));
      const [authenticator = authenticatorOf({ id, method, name: catalog[method][1] })] =
        await authenticatorsOf(entry ? [entry] : []);
      if (!account.managing) hand(accessToken);
      const made = isPrompted(method) ? ceremony.id : undefined;
      const accepted = entries && acceptedOf(entries, known, made);
      return {
        at: 'done',
        authenticator,
        ...(accepted && { accepted }),
        ...(account.managing && entries && { settings: await account.settings(entries) }),
      };
    },
    async beginChallenge({ method, operation }, signal) {
      if (method === 'recovery-code') return cannot();
      if (isPrompted(method)) {
        const step = await prompt<PublicKeyCredentialRequestOptionsJSON>(method, signal, operation);
        known.rpId ??= step.options.rpId;
        return { at: 'get', method, ...step };
      }
      // An app is sent nothing.
      if (method !== 'totp') await send(`challenge/${pathOf(method)}`, signal, null, operation);
      const { sentTo } = account.ways.find((way) => way.method === method) ?? {};
      return awaiting(begin(method, { operation, sentTo }));
    },
    async completeChallenge(flow, input, signal) {
      const ceremony = demand(flow);
      const { method, operation } = ceremony;
      const verified = await verify(ceremony, input, signal);
      if (!verified) return awaiting(ceremony);
      if ('credential' in input) known.userHandle ??= input.credential.response.userHandle;
      if (operation === 'confirm') hand(verified.accessToken);
      if (operation === 'remove') account.proof = verified.accessToken;
      return { at: 'passed', method };
    },
  };
}
