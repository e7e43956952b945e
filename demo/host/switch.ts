import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ZodError } from 'zod';
import type { RequestInfo } from '../../src/server/index.js';
import type { Inbox } from './inbox.js';
import { Visitors, type Visitor } from './personas.js';
import {
  HostRefusal,
  type HostCall,
  type HostedService,
  type Persona,
} from './services/service.js';

const cookie = 'demo-backends';
/** Milliseconds: older than any service here takes a sign-in to be. */
const aged = 600_000;

interface SwitchOptions {
  /** By the name the page has for each. */
  readonly services: Readonly<Record<string, HostedService>>;
  readonly inbox: Inbox;
  readonly https: boolean;
  readonly now: () => number;
}

/** What the page of all services asks its own server for, below `/demo/backends`. */
export function createSwitch({
  services,
  inbox,
  https,
  now,
}: SwitchOptions): Hono<{ Bindings: RequestInfo }> {
  const visitors = new Visitors(now);
  const names = Object.keys(services);
  const pages = new Hono<{ Bindings: RequestInfo }>();
  const known = (c: Context): Visitor | undefined => visitors.get(getCookie(c, cookie));

  pages.post('/', (c) => {
    const before = known(c);
    const { key, visitor } = before ? { visitor: before } : visitors.add();
    if (key)
      setCookie(c, cookie, key, {
        path: '/demo/backends',
        httpOnly: true,
        sameSite: 'Strict',
        secure: https,
      });
    return c.json({
      people: Object.fromEntries(names.map((name) => [name, shown(visitor.of(name))])),
    });
  });

  pages.post('/messages', (c) => {
    const visitor = known(c);
    if (!visitor) return c.json({ code: 'unauthorized' }, 401);
    const addresses = names
      .map((name) => visitor.of(name))
      .flatMap((one) => [one.email, one.phone]);
    return c.json({ messages: inbox.of(...addresses) });
  });

  pages.post('/:service/:call', async (c) => {
    const visitor = known(c);
    if (!visitor) return c.json({ code: 'unauthorized' }, 401);
    const { service, call } = c.req.param();
    const hosted = Object.entries(services).find(([name]) => name === service)?.[1];
    const calls = Object.entries({ ...hosted?.calls, ...people(visitor, service) });
    const answer = calls.find(([name]) => name === call)?.[1];
    if (!hosted || !answer) return c.json({ code: 'not_found' }, 404);
    try {
      const body = await c.req.json<unknown>().catch(() => undefined);
      return c.json(await answer(visitor.of(service), body));
    } catch (error) {
      if (error instanceof ZodError) return c.json({ code: 'invalid_request' }, 400);
      if (error instanceof HostRefusal) return c.json({ code: error.code }, 409);
      throw error;
    }
  });

  /** What may be done about the person at a service, whichever it is. */
  function people(visitor: Visitor, service: string): Record<string, HostCall> {
    const signedIn = async (persona: Persona, at: number) => {
      persona.signedInAt = at;
      return {};
    };
    return {
      'start-over': async () => shown(visitor.startOver(service)),
      // Where a service wants to see a sign-in of the last few minutes, and so that nobody has to wait for that.
      'sign-in': (persona) => signedIn(persona, now()),
      'grow-old': (persona) => signedIn(persona, persona.signedInAt - aged),
    };
  }

  return pages;
}

/** The page needs no more of a person. */
function shown({ name, email, phone }: Persona): object {
  return { name, email, phone };
}
