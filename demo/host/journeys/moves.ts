import { z } from 'zod';
import type { TrackRequest, TrackResponse } from '../../../src/host-contract.js';
import type { NudgeDecision } from '../../../src/nudge-contract.js';
import type { Mail, MailSender, SmsSender } from '../../../src/server/index.js';
import { ServiceError, type Service } from '../service.js';
import { accountOf, type Account, type Rooms } from './accounts.js';
import { isPassword } from './passwords.js';
import { isSignedIn, plans, stepOf, type Place, type Step } from './plans.js';
import { Throttle } from './throttle.js';
import type { Offer, Visit } from './visits.js';

export interface MoveOptions {
  /** The authenticator server as each of the tenants reaches it. */
  readonly places: Readonly<Record<Place, Service>>;
  /** What the server makes of a nudge action on a device that can; asked by this site itself where nobody else may say so. */
  readonly decide: (token: string) => Promise<NudgeDecision>;
  readonly rooms: Rooms;
  readonly mail: MailSender;
  readonly sms: SmsSender;
  readonly now: () => number;
}

/** `proved`: a factor was, so that the cookie changes; `answer` goes to the page beside the view. */
export interface Moved {
  readonly proved?: true;
  readonly answer?: object;
}

export type Move = (visit: Visit, body: unknown) => Promise<Moved>;

/** What the site refuses; nothing has changed unless the code says so. */
export class JourneyRefusal extends Error {
  readonly code: string;
  readonly details: object;

  constructor(code: string, details: object = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const identifyBody = z.strictObject({ identifier: z.string().trim().min(1).max(255) });
const passwordBody = z.strictObject({ password: z.string().min(1).max(200) });
const sendBody = z.strictObject({ by: z.enum(['email', 'sms']) });
const codeBody = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
const offerBody = z.strictObject({ anew: z.boolean() });
const resultBody = z.strictObject({
  actionId: z.string().max(64),
  result: z.string().max(256).optional(),
});

/** What a visit may do, by the name the page calls it; each is refused outside its step. */
export function createMoves(options: MoveOptions): Readonly<Record<string, Move>> {
  const { places, decide, rooms, now } = options;
  const throttle = new Throttle(now);
  const placeOf = ({ journey }: Visit): Service => places[plans[journey].place];

  async function identify(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'identify', 'passkey', 'password');
    // Whoever it is, a password is asked for: who has an account, and who a passkey, is not to be had by asking.
    visit.identifier = identifyBody.parse(body).identifier;
    return {};
  }

  async function password(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'password');
    const { password } = passwordBody.parse(body);
    const { identifier = '', room } = visit;
    const counted = `${room.device} ${identifier}`;
    if (!throttle.take(counted)) throw new JourneyRefusal('too_many');
    const account = accountOf(room, identifier);
    const right = await isPassword(password, account?.password);
    // Another request may have been faster.
    at(visit, 'password');
    if (!right || !account || visit.identifier !== identifier)
      throw new JourneyRefusal('wrong_password');
    throttle.clear(counted);
    visit.account = account;
    visit.passwordAt = visit.provedAt = now();
    return { proved: true };
  }

  /** Tracks an offer, or answers the one that stands: a page that is loaded again goes on with it. */
  async function offer(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'offer', 'outside');
    const { anew } = offerBody.parse(body);
    const standing = visit.offer;
    if (standing?.outcome === 'open' && !anew) return { answer: launchOf(standing) };
    const account = known(visit);
    const tracked = await placeOf(visit).track(nudgeOf(visit, account));
    const { actionId, url, token } = tracked;
    // Nobody else is asked whether a passkey is required: a page can be made to say anything.
    const decision = plans[visit.journey].enforced ? await decide(token) : undefined;
    const required = decision?.show === true && decision.reason === 'required';
    at(visit, 'offer', 'outside');
    const offer: Offer = { actionId, url, required, outcome: 'open' };
    visit.offer = offer;
    return { answer: launchOf(offer) };
  }

  async function offerEnded(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'offer');
    const { actionId, result } = resultBody.parse(body);
    const { offer } = visit;
    if (offer && (offer.actionId !== actionId || offer.outcome !== 'open'))
      throw new JourneyRefusal('wrong_step');
    if (!offer && plans[visit.journey].enforced) throw new JourneyRefusal('wrong_step');
    const account = known(visit);
    const validated = result === undefined ? undefined : await valid(visit, actionId, result);
    const made = validated?.userId === account.id && validated.purpose === 'nudge';
    const outcome = made ? 'made' : offer?.required ? 'refused' : 'passed';
    visit.offer = { ...(offer ?? { actionId, url: '', required: false }), outcome };
    return { answer: { validated: made ? validated : null } };
  }

  async function passkey(visit: Visit): Promise<Moved> {
    at(visit, 'passkey');
    const { actionId, url } = await placeOf(visit).track({ action: 'sign-in', purpose: 'sign-in' });
    visit.signIns.push(actionId);
    return { answer: { actionId, url } };
  }

  async function passkeyEnded(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'passkey');
    const { actionId, result } = resultBody.parse(body);
    if (result === undefined || !visit.signIns.includes(actionId))
      throw new JourneyRefusal('wrong_step');
    const validated = await valid(visit, actionId, result);
    at(visit, 'passkey');
    if (validated?.purpose !== 'sign-in') throw new JourneyRefusal('not_confirmed');
    const account = rooms.account(validated.userId);
    if (!account) throw new JourneyRefusal('unknown_account');
    visit.account = account;
    visit.provedAt = now();
    visit.passkey = { actionId, elsewhere: validated.elsewhere === true };
    return { proved: true, answer: { validated } };
  }

  async function send(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'code');
    const { by } = sendBody.parse(body);
    const { email, phone } = known(visit);
    const code = visit.code.next();
    if (code === undefined) throw new JourneyRefusal('too_many');
    const text = `${code} is your Saltmarsh sign-in code. It is good for 10 minutes. We never ask for it by phone.`;
    const id = `journey-${visit.id}-${now()}-${code}`;
    if (by === 'email') await options.mail.send(mailOf(email, text, id));
    else await options.sms.send({ to: phone, text, id });
    visit.sentTo = by === 'email' ? maskedMail(email) : `•••${phone.slice(-4)}`;
    return {};
  }

  async function check(visit: Visit, body: unknown): Promise<Moved> {
    at(visit, 'code');
    const verdict = visit.code.check(codeBody.parse(body).code);
    if (verdict === 'wrong')
      throw new JourneyRefusal('wrong_code', { triesLeft: visit.code.triesLeft });
    if (verdict !== 'right')
      throw new JourneyRefusal(verdict === 'expired' ? 'expired' : 'too_many');
    visit.codeAt = visit.provedAt = now();
    return { proved: true };
  }

  async function dashboard(visit: Visit): Promise<Moved> {
    if (!isSignedIn(visit)) throw new JourneyRefusal('wrong_step');
    const { id, name } = known(visit);
    const { authenticators } = await placeOf(visit).authenticators(id);
    const passkeys = authenticators.filter(({ method }) => method === 'passkey');
    return { answer: { name, passkeys: passkeys.map(({ name, syncs }) => ({ name, syncs })) } };
  }

  /** Undefined where the server knows no such result; it is spent by this. */
  async function valid(visit: Visit, actionId: string, result: string) {
    return placeOf(visit)
      .validate(actionId, result)
      .catch((error: unknown) => {
        if (error instanceof ServiceError && error.status < 500) return undefined;
        throw error;
      });
  }

  return {
    ...{ identify, password, offer, passkey, send, check, dashboard },
    ...{ 'offer-ended': offerEnded, 'passkey-ended': passkeyEnded },
  };
}

function at(visit: Visit, ...steps: Step[]): void {
  if (!steps.includes(stepOf(visit))) throw new JourneyRefusal('wrong_step');
}

function known({ account }: Visit): Account {
  if (!account) throw new JourneyRefusal('wrong_step');
  return account;
}

/** The sign-in as the authenticator server is to see it. */
function nudgeOf(visit: Visit, { id, name, email, phone }: Account): TrackRequest {
  const { passkey, codeAt, provedAt = 0, room } = visit;
  const there = { session: visit.id, device: room.device };
  return {
    userId: id,
    action: 'offer-passkey',
    purpose: 'nudge',
    user: {
      ...{ name: email, displayName: name, locale: 'en' },
      ...{ email, emailVerified: true, phone, phoneVerified: true },
    },
    authenticatedAt: new Date(provedAt).toISOString(),
    signIn: passkey
      ? { actionId: passkey.actionId, ...there }
      : { with: 'password', pending: codeAt === undefined, ...there },
  };
}

function launchOf({ actionId, url }: Offer): Pick<TrackResponse, 'actionId' | 'url'> {
  return { actionId, url };
}

function mailOf(to: string, text: string, messageId: string): Mail {
  const from = 'Saltmarsh Savings <no-reply@marsh.example>';
  return { from, to, subject: 'Your sign-in code', text, messageId };
}

function maskedMail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}•••@${domain}`;
}
