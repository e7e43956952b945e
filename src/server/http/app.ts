import { Hono, type Context } from 'hono';
import type { Nonces } from '../dpop.js';
import { Refusal } from '../refusal.js';
import type { Service } from '../service.js';
import { readBody } from './body.js';
import { corsHeaders, preflight, type Pages } from './cors.js';
import { answerRefusal, refusalOf } from './errors.js';
import { secure } from './headers.js';
import type { Call, Route } from './route.js';

/** What the runtime knows about a request besides the request. */
export interface RequestInfo {
  /** The address the audit records. */
  readonly ip?: string | undefined;
}

interface Env {
  Bindings: RequestInfo;
  Variables: { bytes: Uint8Array };
}

/** Mounts a table of routes; what is common to all answers, refusals among them, is decided here. */
export function createApp(
  service: Service,
  nonces: Nonces,
  routes: readonly Route[],
): (request: Request, info: RequestInfo) => Promise<Response> {
  const app = new Hono<Env>();
  const paths = [...new Set(routes.map(({ path }) => path))].map((path) => {
    const group = routes.filter((route) => route.path === path);
    return { path, group, pages: pageMethods(group), whose: whosePages(group) };
  });
  for (const { path, pages, whose } of paths) {
    if (pages.length > 0) app.use(path, cors(service, whose));
  }
  app.use(async (context, next) => {
    context.set('bytes', await readBody(context.req.raw));
    await next();
  });
  for (const route of routes) {
    app.on(route.method, route.path, (context) => answer(service, nonces, route, context));
  }
  for (const { path, group, pages, whose } of paths) {
    const allow = allowed(group, pages);
    app.all(path, ({ req }) => {
      if (req.method === 'OPTIONS' && pages.length > 0) {
        return preflight(service, req.header('origin') ?? null, whose, pages);
      }
      throw new Refusal('method_not_allowed', { headers: { allow } });
    });
  }
  app.notFound(() => answerRefusal(new Refusal('not_found')));
  app.onError((error) => answerRefusal(refusalOf(service, error)));

  const https = service.baseUrl.startsWith('https:');
  return async (request, info) => {
    const response = await app.fetch(request, info);
    const { pathname } = new URL(request.url);
    const hosted = /^(?:\/authsignal)?\/launch(?:\/|$)/.test(pathname);
    return secure(response, { hosted, https });
  };
}

function pageMethods(routes: readonly Route[]): string[] {
  return routes
    .filter(({ audience }) => ['session', 'exchange', 'watch'].includes(audience))
    .map(({ method }) => method);
}

function whosePages(routes: readonly Route[]): Pages {
  return routes.some(({ audience }) => audience === 'watch') ? 'embedding' : 'own';
}

function allowed(routes: readonly Route[], pages: readonly string[]): string {
  const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...methods, ...(pages.length > 0 ? ['OPTIONS'] : [])].join(', ');
}

function cors(service: Service, pages: Pages) {
  return async (context: Context<Env>, next: () => Promise<void>): Promise<void> => {
    await next();
    const headers = corsHeaders(service, context.req.header('origin') ?? null, pages);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  };
}

async function answer(
  service: Service,
  nonces: Nonces,
  route: Route,
  context: Context<Env>,
): Promise<Response> {
  const { req } = context;
  const began = performance.now();
  const { pathname: path, searchParams: query } = new URL(req.url);
  const call: Call = {
    service,
    nonces,
    method: req.method,
    path,
    query,
    headers: req.raw.headers,
    params: req.param(),
    bytes: context.get('bytes'),
    signal: req.raw.signal,
    caller: {
      ip: context.env.ip?.slice(0, 64) ?? null,
      userAgent: req.header('user-agent')?.slice(0, 512) ?? null,
      platformHint: req.header('sec-ch-ua-platform')?.slice(0, 64) ?? null,
    },
  };
  const response = await respond(route, call);
  if (call.action) {
    response.headers.set('dpop-nonce', await nonces.make(call.action.id, call.action.at));
  }
  service.log({
    level: 'debug',
    event: 'request',
    method: route.method,
    route: route.path,
    status: response.status,
    milliseconds: Math.round(performance.now() - began),
  });
  return response;
}

async function respond(route: Route, call: Call): Promise<Response> {
  try {
    const outcome = await route.handle(call);
    if (outcome instanceof Response) return outcome;
    const { status, body, headers = {} } = outcome;
    const init = { status, headers };
    return status === 204 ? new Response(null, init) : Response.json(body, init);
  } catch (error) {
    return answerRefusal(refusalOf(call.service, error));
  }
}
