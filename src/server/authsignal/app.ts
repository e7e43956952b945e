import { Hono, type Context } from 'hono';
import type { Nonces } from '../dpop.js';
import type { RequestInfo } from '../http/app.js';
import { readBody } from '../http/body.js';
import { refusalOf } from '../http/errors.js';
import type { Service } from '../service.js';
import { answerVendor, toVendor, VendorRefusal } from './errors.js';
import type { Authsignal } from './options.js';
import type { VendorCall, VendorRoute } from './route.js';

interface Env {
  Bindings: RequestInfo;
}

/** Where the vendor's clients are pointed: `apiUrl` and `baseUrl` are this below the server's own origin. */
export const apiPath = '/authsignal/v1';
/** What the vendor's clients send besides what every request may. */
const allowHeaders = 'authorization, content-type, x-authsignal-version';

/** Mounts the vendor's API; refusals are in the vendor's words, whoever makes them. */
export function createVendorApp(
  service: Service,
  config: Authsignal,
  nonces: Nonces,
  routes: readonly VendorRoute[],
): (request: Request, info: RequestInfo) => Promise<Response> {
  const app = new Hono<Env>().basePath(apiPath);
  for (const path of new Set(routes.map((route) => route.path))) {
    const group = routes.filter((route) => route.path === path && route.audience === 'client');
    if (group.length === 0) continue;
    const credentialed = group.some((route) => route.credentialed);
    app.use(path, async (context, next) => {
      const origin = context.req.header('origin');
      if (context.req.method === 'OPTIONS') return preflight(config, origin, credentialed, group);
      await next();
      for (const [name, value] of Object.entries(cors(config, origin, credentialed))) {
        context.header(name, value);
      }
    });
  }
  for (const route of routes) {
    app.on(route.method, route.path, (context) => answer(service, config, nonces, route, context));
  }
  const audienceOf = ({ req }: { req: { path: string } }) =>
    req.path.startsWith(`${apiPath}/client/`) ? 'client' : 'server';
  app.notFound((context) =>
    answerVendor(new VendorRefusal('not_found', 'There is nothing here.'), audienceOf(context)),
  );
  app.onError((error, context) =>
    answerVendor(toVendor(refusalOf(service, error)), audienceOf(context)),
  );
  return async (request, info) => app.fetch(request, info);
}

/** Never a reflection of whoever asks. */
function cors(
  { origins }: Authsignal,
  origin: string | undefined,
  credentialed: boolean,
): Record<string, string> {
  if (origin === undefined || !origins.includes(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'Retry-After',
    ...(credentialed && { 'access-control-allow-credentials': 'true' }),
  };
}

function preflight(
  config: Authsignal,
  origin: string | undefined,
  credentialed: boolean,
  routes: readonly VendorRoute[],
): Response {
  const headers = cors(config, origin, credentialed);
  if (!('access-control-allow-origin' in headers)) {
    const refusal = new VendorRefusal(
      'forbidden',
      'List the origin of this page in authsignal.origins.',
    );
    return answerVendor(refusal, 'client');
  }
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': routes.map(({ method }) => method).join(', '),
      'access-control-allow-headers': allowHeaders,
      'access-control-max-age': '600',
    },
  });
}

async function answer(
  service: Service,
  config: Authsignal,
  nonces: Nonces,
  route: VendorRoute,
  context: Context<Env>,
): Promise<Response> {
  const { req } = context;
  const began = performance.now();
  const url = new URL(req.url);
  const respond = async (): Promise<Response> => {
    try {
      const call: VendorCall = {
        service,
        config,
        nonces,
        method: req.method,
        path: url.pathname,
        query: url.searchParams,
        headers: req.raw.headers,
        params: req.param(),
        bytes: await readBody(req.raw),
        signal: req.raw.signal,
        caller: {
          ip: context.env.ip?.slice(0, 64) ?? null,
          userAgent: req.header('user-agent')?.slice(0, 512) ?? null,
          platformHint: req.header('sec-ch-ua-platform')?.slice(0, 64) ?? null,
        },
      };
      const answered = await route.handle(call);
      if (answered instanceof Response) return answered;
      const { status = 200, body } = answered;
      return body === undefined
        ? new Response(null, { status: status === 200 ? 204 : status })
        : Response.json(body, { status });
    } catch (error) {
      const refusal = error instanceof VendorRefusal ? error : refusalOf(service, error);
      return answerVendor(toVendor(refusal), route.audience === 'server' ? 'server' : 'client');
    }
  };
  const response = await respond();
  service.log({
    level: 'debug',
    event: 'request',
    method: route.method,
    route: apiPath + route.path,
    status: response.status,
    milliseconds: Math.round(performance.now() - began),
  });
  return response;
}
