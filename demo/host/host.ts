import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { freshWithin } from '../../src/contract.js';
import { secure } from '../../src/server/http/headers.js';
import type { RequestInfo } from '../../src/server/index.js';
import type { Inbox } from './inbox.js';
import { people, personOf } from './people.js';
import { policyBody, type Policy } from './policy.js';
import { ServiceError, type Service } from './service.js';
import type { HostedService } from './services/service.js';
import { SignIns, type SignIn } from './sign-ins.js';
import { createSwitch } from './switch.js';

interface HostOptions {
  readonly service: Service;
  readonly inbox: Inbox;
  /** The services that `/backends` shows side by side; none where left out. */
  readonly services?: Readonly<Record<string, HostedService>>;
  /** The sign-ins of `/journeys`; none where left out. */
  readonly journeys?: Hono<{ Bindings: RequestInfo }>;
  readonly policy: { get(): Policy; set(policy: Policy): void };
  /** The demo's own origin; no other page may change anything here. */
  readonly origin: string;
  readonly now?: () => number;
}

const cookie = 'demo-session';
const signInBody = z.strictObject({
  name: z.string().trim().min(1).max(64),
  email: z.email().max(64),
});
const occasions = {
  enroll: 'add-passkey',
  settings: 'manage-sign-in',
  challenge: 'confirm-payment',
};
const actionBody = z.strictObject({
  purpose: z.enum(['enroll', 'settings', 'challenge']).default('enroll'),
});
const validateBody = z.strictObject({ actionId: z.string().max(64), result: z.string().max(256) });

/** What a site that embeds the elements writes itself: a sign-in, and the calls that need the secret key. */
export function createHost({
  service,
  inbox,
  services = {},
  journeys,
  policy,
  origin,
  now = Date.now,
}: HostOptions): (request: Request, info?: RequestInfo) => Promise<Response> {
  const signIns = new SignIns(now);
  const https = origin.startsWith('https:');
  const attributes = {
    path: '/demo',
    httpOnly: true,
    sameSite: 'Strict',
    secure: https,
  } as const;
  const signInOf = (c: Context): SignIn | undefined => signIns.get(getCookie(c, cookie));
  const isFresh = ({ at }: SignIn): boolean => now() - at < freshWithin * 1000;
  const host = new Hono<{ Bindings: RequestInfo }>().basePath('/demo');

  host.use(bodyLimit({ maxSize: 4096, onError: (c) => refuse(c, 413, 'payload_too_large') }));
  host.use(async (c, next) => {
    if (c.req.method !== 'GET') {
      // A form can send neither this media type nor, from another site, this origin.
      if (c.req.header('origin') !== origin) return refuse(c, 403, 'forbidden');
      if (c.req.header('content-type') !== 'application/json')
        return refuse(c, 415, 'unsupported_media_type');
    }
    return next();
  });

  host.get('/session', (c) => {
    const signIn = signInOf(c);
    return c.json({
      origin,
      people,
      signIn: signIn ? { person: signIn.person, at: new Date(signIn.at).toISOString() } : null,
    });
  });

  host.post('/session', async (c) => {
    const body = signInBody.safeParse(await readJson(c));
    if (!body.success) return refuse(c, 400, 'invalid_request');
    signIns.remove(getCookie(c, cookie));
    setCookie(c, cookie, signIns.add(personOf(body.data.name, body.data.email)), attributes);
    return c.json({});
  });

  host.delete('/session', (c) => {
    signIns.remove(getCookie(c, cookie));
    deleteCookie(c, cookie, attributes);
    return c.json({});
  });

  host.get('/authenticators', async (c) => {
    const signIn = signInOf(c);
    if (!signIn) return refuse(c, 401, 'unauthorized');
    return c.json(await service.authenticators(signIn.person.id));
  });

  host.post('/actions', async (c) => {
    const signIn = signInOf(c);
    if (!signIn) return refuse(c, 401, 'unauthorized');
    const body = actionBody.safeParse(await readJson(c));
    if (!body.success) return refuse(c, 400, 'invalid_request');
    const { purpose } = body.data;
    const { person, at } = signIn;
    const { isEnrolled } = await service.user(person.id);
    // Whoever has nothing enrolled yet can prove who they are only by having just signed in.
    if (!isEnrolled && purpose === 'enroll' && !isFresh(signIn))
      return refuse(c, 403, 'reauth_required');
    const { name, email, phone } = person;
    const { actionId, url } = await service.track({
      userId: person.id,
      action: occasions[purpose],
      purpose,
      ...(purpose === 'enroll' && {
        methods: ['passkey', 'security-key', 'totp', 'sms-otp', 'email-otp'],
      }),
      user: {
        ...{ name: email, displayName: name, locale: 'en' },
        ...{ email, emailVerified: true, phone, phoneVerified: true },
      },
      authenticatedAt: new Date(at).toISOString(),
    });
    return c.json({ actionId, url });
  });

  host.get('/policy', (c) => c.json(policy.get()));

  host.put('/policy', async (c) => {
    if (!signInOf(c)) return refuse(c, 401, 'unauthorized');
    const body = policyBody.safeParse(await readJson(c));
    if (!body.success) return refuse(c, 400, 'invalid_request');
    policy.set(body.data);
    return c.json(body.data);
  });

  // What was sent to the person who is signed in, newest first.
  host.get('/messages', (c) => {
    const signIn = signInOf(c);
    if (!signIn) return refuse(c, 401, 'unauthorized');
    const { email, phone } = signIn.person;
    return c.json({ messages: inbox.of(email, phone) });
  });

  // For tests and scripts on this machine; a mailbox that anybody could read would be none.
  host.get('/inbox', (c) => {
    if (!isLoopbackAddress(c.env.ip)) return refuse(c, 404, 'not_found');
    const [newest] = inbox.of(c.req.query('to') ?? '');
    if (!newest) return refuse(c, 404, 'not_found');
    const { to, subject, text, code, url } = newest;
    return c.json({ to, subject, text, code, url });
  });

  host.post('/validate', async (c) => {
    const signIn = signInOf(c);
    if (!signIn) return refuse(c, 401, 'unauthorized');
    const body = validateBody.safeParse(await readJson(c));
    if (!body.success) return refuse(c, 400, 'invalid_request');
    const { userId, outcome, methods, authenticatorId } = await service.validate(
      body.data.actionId,
      body.data.result,
    );
    if (userId !== signIn.person.id) return refuse(c, 404, 'not_found');
    return c.json({ outcome, methods, authenticatorId });
  });

  host.route('/backends', createSwitch({ services, inbox, https, now }));
  if (journeys) host.route('/journeys', journeys);

  host.notFound((c) => refuse(c, 404, 'not_found'));
  host.onError((error, c) => {
    if (error instanceof ServiceError && error.status < 500)
      return c.json({ code: error.body.code, message: error.body.message }, 409);
    process.stderr.write(`${error.name}: ${error.message}\n`);
    return refuse(c, 503, 'not_available');
  });
  return async (request, info = {}) =>
    secure(await host.fetch(request, info), { hosted: false, https });
}

function isLoopbackAddress(ip: string | undefined): boolean {
  return ip === '::1' || /^(::ffff:)?127\./.test(ip ?? '');
}

type Status = 400 | 401 | 403 | 404 | 413 | 415 | 503;

function refuse(c: Context, status: Status, code: string): Response {
  return c.json({ code }, status);
}

/** Undefined where the body is no JSON, which no schema accepts. */
function readJson(c: Context): Promise<unknown> {
  return c.req.json<unknown>().catch(() => undefined);
}
