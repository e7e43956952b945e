import type { z } from 'zod';
import {
  awaited,
  beginAdding,
  beginProving,
  complete,
  type BearerCall,
} from './client-ceremony.js';
import { nameAddress } from './client-addresses.js';
import { email, nothing, phoneNumber, verificationCode } from './client-schemas.js';
import { notRight, verdictOf, verdictOn, type Verdict } from './client-verdict.js';
import { clientRoute, type VendorRoute } from './route.js';

/** Codes by e-mail and by text, and those of an app. */
export const codeRoutes: readonly VendorRoute[] = [
  ...sentRoutes('email-otp', 'email-otp', email, ({ email: address }) => address),
  ...sentRoutes('sms', 'sms-otp', phoneNumber, ({ phoneNumber: address }) => address),
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/totp',
    body: nothing,
    async run(call) {
      const start = await beginAdding(call, 'totp');
      if (start.method !== 'totp') throw new Error('another method was begun');
      const { id, uri, secret } = start;
      return { body: { userAuthenticatorId: id, userId: call.bearer.userId, uri, secret } };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/verify/totp',
    body: verificationCode,
    async run(call) {
      // The vendor's clients begin no challenge of an app's codes: the first code of one begins it.
      if (!(await awaited(call.service, call.bearer, 'totp'))) await beginProving(call, 'totp');
      return { body: await verify(call, 'totp', call.body.verificationCode) };
    },
  }),
];

/** Enroll sends a code at once; challenge sends another one, or one to an address the user has enrolled. */
function sentRoutes<B>(
  name: 'email-otp' | 'sms',
  method: 'email-otp' | 'sms-otp',
  body: z.ZodType<B>,
  addressIn: (body: B) => string,
): VendorRoute[] {
  return [
    clientRoute({
      method: 'POST',
      path: `/client/user-authenticators/${name}`,
      body,
      async run(call) {
        const { id } = await beginAdding(call, method, (sql) =>
          nameAddress(call, sql, method, addressIn(call.body)),
        );
        return { body: { userAuthenticatorId: id, userId: call.bearer.userId } };
      },
    }),
    clientRoute({
      method: 'POST',
      path: `/client/challenge/${name}`,
      body: nothing,
      async run(call) {
        return { body: { challengeId: await sendAgain(call, method) } };
      },
    }),
    clientRoute({
      method: 'POST',
      path: `/client/verify/${name}`,
      body: verificationCode,
      async run(call) {
        return { body: await verify(call, method, call.body.verificationCode) };
      },
    }),
  ];
}

/** Sends once more what is being enrolled, else begins a challenge. */
export async function sendAgain(
  call: BearerCall,
  method: 'email-otp' | 'email-link' | 'sms-otp',
): Promise<string> {
  const adding = await awaited(call.service, call.bearer, method, 'enrollments');
  const { id } = adding ? await beginAdding(call, method) : await beginProving(call, method);
  return id;
}

async function verify(
  call: BearerCall,
  method: 'email-otp' | 'sms-otp' | 'totp',
  code: string,
): Promise<Verdict> {
  const held = await awaited(call.service, call.bearer, method);
  if (!held) return notRight;
  try {
    return await verdictOf(call, await complete(call, { ...held, method }, { code }));
  } catch (error) {
    const verdict = verdictOn(error);
    if (verdict) return verdict;
    throw error;
  }
}
