import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z, ZodError } from 'zod';
import type { RequestInfo } from '../../../src/server/index.js';
import type { Inbox } from '../inbox.js';
import { residents, Rooms, type Room } from './accounts.js';
import { OneTimeCode } from './code.js';
import { createMoves, JourneyRefusal, type MoveOptions } from './moves.js';
import { isSignedIn, plans, stepOf, type Journey, type Step } from './plans.js';
import { Visits, type Visit } from './visits.js';

export interface JourneyOptions extends Pick<MoveOptions, 'places' | 'decide'> {
  readonly inbox: Inbox;
  readonly https: boolean;
  readonly now?: () => number;
}

/** What a page is told of the sign-in it is in. */
export interface View {
  readonly journey: Journey;
  readonly at: Step;
  /** The account is open: what stands in the way now keeps nobody out. */
  readonly signedIn: boolean;
  readonly identifier?: string;
  readonly name?: string;
  readonly sentTo?: string;
}

/** Somebody the visitor may sign in as. */
export interface Resident {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Told to visitors of the demo, who could not know it. */
  readonly password: string;
}

const path = '/demo/journeys';
const cookies = { room: 'demo-journeys', visit: 'demo-journey' };
const journeys = Object.keys(plans) as [Journey, ...Journey[]];
const beginBody = z.strictObject({ journey: z.enum(journeys) });

/**
 * A site's own sign-in: names, passwords, codes and who may come in, below `/demo/journeys`. The authenticator server
 * is asked for what passkeys are about and nothing else.
 */
export function createJourneys(options: JourneyOptions): Hono<{ Bindings: RequestInfo }> {
  const { inbox, https, now = Date.now } = options;
  const rooms = new Rooms();
  const visits = new Visits(now);
  const moves = createMoves({ ...options, rooms, mail: inbox.mail, sms: inbox.sms, now });
  const attributes = { path, httpOnly: true, sameSite: 'Strict', secure: https } as const;
  const pages = new Hono<{ Bindings: RequestInfo }>();
  const roomOf = (c: Context): Room | undefined => rooms.get(getCookie(c, cookies.room));

  /** Who may be signed in as, and where this browser's sign-in has got to. */
  pages.post('/', async (c) => {
    const room = roomOf(c) ?? (await newRoom(c));
    const visit = visits.get(getCookie(c, cookies.visit));
    return c.json({ residents: residentsOf(room), visit: visit ? viewOf(visit) : null });
  });

  pages.post('/start-over', async (c) => {
    leave(c);
    return c.json({ residents: residentsOf(await newRoom(c)), visit: null });
  });

  pages.post('/messages', (c) => {
    const addresses = roomOf(c)?.accounts.flatMap(({ email, phone }) => [email, phone]);
    if (!addresses) return c.json({ code: 'unauthorized' }, 401);
    return c.json({ messages: inbox.of(...addresses) });
  });

  pages.post('/begin', async (c) => {
    const room = roomOf(c);
    if (!room) return c.json({ code: 'unauthorized' }, 401);
    const { journey } = beginBody.parse(await read(c));
    leave(c);
    const visit: Visit = {
      id: randomBytes(12).toString('base64url'),
      ...{ journey, room, code: new OneTimeCode(now), signIns: [] },
    };
    keep(c, visit);
    return c.json({ visit: viewOf(visit) });
  });

  pages.post('/sign-out', (c) => {
    leave(c);
    return c.json({ visit: null });
  });

  pages.post('/:move', async (c) => {
    const key = getCookie(c, cookies.visit);
    const visit = visits.get(key);
    if (!visit) return c.json({ code: 'unauthorized' }, 401);
    const move = Object.entries(moves).find(([name]) => name === c.req.param('move'))?.[1];
    if (!move) return c.json({ code: 'not_found' }, 404);
    const { proved, answer } = await move(visit, await read(c));
    // Somebody may have signed out meanwhile.
    if (visits.get(key) !== visit) return c.json({ code: 'unauthorized' }, 401);
    if (proved) {
      visits.remove(key);
      keep(c, visit);
    }
    return c.json({ ...answer, visit: viewOf(visit) });
  });

  pages.onError((error, c) => {
    if (error instanceof ZodError) return c.json({ code: 'invalid_request' }, 400);
    if (error instanceof JourneyRefusal) return c.json({ code: error.code, ...error.details }, 409);
    throw error;
  });

  async function newRoom(c: Context): Promise<Room> {
    const { key, room } = await rooms.open(getCookie(c, cookies.room));
    setCookie(c, cookies.room, key, attributes);
    return room;
  }

  function keep(c: Context, visit: Visit): void {
    const key = visits.add(visit, isSignedIn(visit) ? 'full' : 'half');
    setCookie(c, cookies.visit, key, attributes);
  }

  function leave(c: Context): void {
    visits.remove(getCookie(c, cookies.visit));
    deleteCookie(c, cookies.visit, attributes);
  }

  return pages;
}

function viewOf(visit: Visit): View {
  const { journey, identifier, account, sentTo } = visit;
  return {
    ...{ journey, at: stepOf(visit), signedIn: isSignedIn(visit) },
    ...(identifier !== undefined && { identifier }),
    ...(account && { name: account.name }),
    ...(sentTo !== undefined && { sentTo }),
  };
}

function residentsOf({ accounts }: Room): Resident[] {
  return accounts.flatMap(({ name, email, phone }, index) => {
    const password = residents[index]?.password;
    return password === undefined ? [] : [{ name, email, phone, password }];
  });
}

/** Undefined where the body is no JSON, which no schema accepts. */
function read(c: Context): Promise<unknown> {
  return c.req.json<unknown>().catch(() => undefined);
}
