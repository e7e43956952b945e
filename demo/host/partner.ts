import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { secure } from '../../src/server/http/headers.js';
import { ServiceError, type Service } from './service.js';

const cookie = 'partner-visitor';
const most = 1000;
const actionBody = z.strictObject({ purpose: z.enum(['enroll', 'settings']) });
const validateBody = z.strictObject({ result: z.string().max(256) });

interface Visitor {
  readonly id: string;
  /** The action that was last tracked for them: what comes back is checked against it. */
  actionId?: string;
}

/** Where the second site of the demo is; a host name of its own, which leads to the same machine. */
export function partnerOrigin(baseUrl: string): string | undefined {
  const url = new URL(baseUrl);
  if (url.hostname !== 'localhost') return undefined;
  url.hostname = 'books.localhost';
  return url.origin;
}

/** Another company's server, which sends its readers to the first one's page. */
export function createPartner(
  service: Service,
  origin: string,
): (request: Request) => Promise<Response> {
  const visitors = new Map<string, Visitor>();
  const partner = new Hono().basePath('/partner');

  function visitorOf(c: Context): Visitor {
    const known = visitors.get(getCookie(c, cookie) ?? '');
    if (known) return known;
    const secret = randomBytes(24).toString('base64url');
    const visitor: Visitor = { id: `reader-${randomBytes(9).toString('base64url')}` };
    visitors.set(secret, visitor);
    const [oldest] = visitors.keys();
    if (visitors.size > most && oldest !== undefined) visitors.delete(oldest);
    setCookie(c, cookie, secret, { path: '/partner', httpOnly: true, sameSite: 'Strict' });
    return visitor;
  }

  partner.use(bodyLimit({ maxSize: 4096 }));
  partner.use(async (c, next) => {
    const listed = c.req.header('origin') === origin;
    const json = c.req.header('content-type') === 'application/json';
    return listed && json ? next() : c.json({ code: 'forbidden' }, 403);
  });

  partner.post('/actions', async (c) => {
    const body = actionBody.safeParse(await c.req.json<unknown>().catch(() => undefined));
    if (!body.success) return c.json({ code: 'invalid_request' }, 400);
    const visitor = visitorOf(c);
    const { actionId, url } = await service.track({
      userId: visitor.id,
      action: body.data.purpose === 'enroll' ? 'add-passkey' : 'manage-sign-in',
      purpose: body.data.purpose,
      user: { name: 'reader@books.example', displayName: 'A reader', locale: 'en' },
      // This made-up shop has no sign-in of its own: whoever visits has just come in.
      authenticatedAt: new Date().toISOString(),
      embedOrigins: [origin],
      redirectUrl: `${origin}/`,
    });
    visitor.actionId = actionId;
    return c.json({ url });
  });

  partner.post('/validate', async (c) => {
    const body = validateBody.safeParse(await c.req.json<unknown>().catch(() => undefined));
    const visitor = visitorOf(c);
    if (!body.success || !visitor.actionId) return c.json({ code: 'invalid_request' }, 400);
    const { userId, methods } = await service.validate(visitor.actionId, body.data.result);
    // The result is genuine; that it is about this very reader only this comparison shows.
    return c.json({ confirmed: userId === visitor.id, methods });
  });

  partner.notFound((c) => c.json({ code: 'not_found' }, 404));
  partner.onError((error, c) => {
    if (error instanceof ServiceError && error.status < 500)
      return c.json({ code: error.body.code }, 409);
    process.stderr.write(`${error.name}: ${error.message}\n`);
    return c.json({ code: 'not_available' }, 503);
  });
  return async (request) =>
    secure(await partner.fetch(request), { hosted: false, https: origin.startsWith('https:') });
}
