import assert from 'node:assert/strict';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '../../src/contract.js';
import { createAuthenticator, type Bend, type SoftwareAuthenticator } from './authenticator.js';
import { page, type AuthsignalHost } from './authsignal.js';
import { codeIn } from './codes.js';

/** Whatever a call of the vendor's client API answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Body {
  readonly error?: string;
  readonly errorCode?: string;
  readonly isVerified?: boolean;
  readonly failureReason?: string;
  readonly accessToken?: string;
  readonly userId?: string;
  readonly username?: string;
  readonly userAuthenticatorId?: string;
  readonly userAuthenticator?: Listed;
  readonly challengeId?: string;
  readonly options?: unknown;
  readonly uri?: string;
  readonly secret?: string;
}

export interface Listed {
  readonly userAuthenticatorId: string;
  readonly verificationMethod: string;
  readonly email?: string;
  readonly phoneNumber?: string;
  readonly webauthnCredential?: { readonly credentialId: string };
}

let users = 0;

/** Somebody the host's server has just tracked, with a token of theirs. */
export async function newUser(
  host: AuthsignalHost,
  attributes: Record<string, string> = {},
): Promise<{ userId: string; token: string }> {
  users += 1;
  const userId = `client-${users}`;
  return { userId, token: await trackAgain(host, userId, attributes) };
}

/** A token of a new action of theirs. */
export async function trackAgain(
  host: AuthsignalHost,
  userId: string,
  attributes: Record<string, string> = {},
): Promise<string> {
  const tracked = await host.client.track({ userId, action: 'test', attributes });
  return tracked.token;
}

export async function post(
  host: AuthsignalHost,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Answer> {
  const response = await host.call('POST', `/client/${path}`, {
    ...(body !== undefined && { body }),
    ...(token !== undefined && { token }),
  });
  await host.server.delivered();
  return read(response);
}

export async function list(host: AuthsignalHost, token: string): Promise<Listed[]> {
  const response = await host.call('GET', '/client/user-authenticators', { token });
  assert.equal(response.status, 200);
  return (await response.json()) as Listed[];
}

export async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as Body };
}

/** What an answer is about: its status and the vendor's code. */
export function said({ status, body }: Answer): [number, string | undefined] {
  // The vendor's client takes a body without this member for a success, whatever the status.
  assert.equal(status >= 400, 'error' in body, JSON.stringify(body));
  return [status, body.errorCode];
}

/** What a verification came to. */
export function verdict({
  status,
  body,
}: Answer): [number, boolean | undefined, string | undefined] {
  return [status, body.isVerified, body.failureReason];
}

export async function creationOptions(
  host: AuthsignalHost,
  token: string,
  body: unknown = {},
): Promise<{ challengeId: string; options: PublicKeyCredentialCreationOptionsJSON }> {
  const path = 'user-authenticators/passkey/registration-options';
  const answer = await post(host, path, body, token);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as { challengeId: string; options: PublicKeyCredentialCreationOptionsJSON };
}

export async function requestOptions(
  host: AuthsignalHost,
  token?: string,
  body: unknown = {},
): Promise<{ challengeId: string; options: PublicKeyCredentialRequestOptionsJSON }> {
  const path = 'user-authenticators/passkey/authentication-options';
  const answer = await post(host, path, body, token);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as { challengeId: string; options: PublicKeyCredentialRequestOptionsJSON };
}

export interface Enrolled {
  readonly authenticator: SoftwareAuthenticator;
  readonly credential: RegistrationResponseJSON;
  readonly answer: Answer;
  /** Renewed. */
  readonly token: string;
}

/** The whole way to a passkey. */
export async function enrollPasskey(
  host: AuthsignalHost,
  token: string,
  bend: Bend = {},
): Promise<Enrolled> {
  const { challengeId, options } = await creationOptions(host, token);
  const authenticator = createAuthenticator(bend);
  const credential = await authenticator.create(options, { origin: page });
  const body = { registrationCredential: credential, challengeId };
  const answer = await post(host, 'user-authenticators/passkey', body, token);
  assert.deepEqual(verdict(answer), [200, true, undefined], JSON.stringify(answer.body));
  return { authenticator, credential, answer, token: answer.body.accessToken ?? '' };
}

/** Asks for options and answers them; `bend` is what goes wrong in the browser. */
export async function provePasskey(
  host: AuthsignalHost,
  authenticator: SoftwareAuthenticator,
  token?: string,
  bend: Bend = {},
): Promise<Answer & { sent: AuthenticationResponseJSON }> {
  const { challengeId, options } = await requestOptions(host, token);
  const sent = await authenticator.get(options, { origin: page, ...bend });
  const body = { authenticationCredential: sent, challengeId };
  return { ...(await post(host, 'verify/passkey', body, token)), sent };
}

/** The code in what was sent last. */
export function sentCode({ mails, texts }: AuthsignalHost, by: 'email-otp' | 'sms'): string {
  const sent = (by === 'sms' ? texts : mails).filter(({ text }) => /\b\d{6}\b/.test(text));
  return codeIn(sent.at(-1)?.text ?? '');
}

/** What the mail sent last links to. */
export function sentLink({ mails, origin }: AuthsignalHost): { id: string; secret: string } {
  const [, id = '', secret = ''] =
    mails.map(({ text }) => /\/email-link#([\w-]+)\.([\w-]+)/.exec(text)).findLast(Boolean) ?? [];
  assert.ok(id && secret, origin);
  return { id, secret };
}

/** What the page of a link sends when its button is pressed. */
export async function follow(
  { origin }: AuthsignalHost,
  link: { id: string; secret: string },
  from = origin,
): Promise<number> {
  const response = await fetch(`${origin}/v1/email-link`, {
    method: 'POST',
    headers: { origin: from, 'content-type': 'application/json' },
    body: JSON.stringify(link),
  });
  await response.arrayBuffer();
  return response.status;
}
