import type { TrackRequest } from '../../src/host-contract.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { every } from './fixture.js';
import { createHost, startHost, type Host } from './host.js';

/** What a page under test may ask of its host: an action, the clock, the list; one tenant a mode. */
export async function startApi({ baseUrl }: { baseUrl: string }) {
  const hosts = new Map<string, Promise<Host>>();
  // One server for all: the mode is the tenant's, and a tenant is found by its action.
  const hostOf = (
    mode: TenantOptions['mode'] = 'smart',
    limit = 10,
    codes = false,
    nudge?: TenantOptions['nudge'],
  ): Promise<Host> => {
    const key = `${mode} ${limit} ${codes} ${JSON.stringify(nudge)}`;
    const { secondFactor = [], notices } = every;
    const more = codes && notices ? { secondFactor, notices } : {};
    const host =
      hosts.get(key) ?? createHost(baseUrl, { mode, passkeyLimit: limit, nudge, ...more });
    hosts.set(key, host);
    return host;
  };
  let current = await hostOf();
  // A second one on an origin of its own, which notes what it is asked.
  const asked: string[] = [];
  const elsewhere = await startHost({ origins: [baseUrl] });
  elsewhere.intercept = ({ method, url }) => {
    asked.push(`${method} ${new URL(url).pathname}`);
    return undefined;
  };
  return {
    async fetch(request: Request): Promise<Response> {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return current.fetch(request);
      const body = (await request.json()) as ApiRequest;
      switch (pathname) {
        case '/api/track':
          return Response.json(await current.track(body.track));
        case '/api/authenticators':
          return Response.json(await current.authenticators(body.userId));
        case '/api/validate':
          return Response.json(await current.validate(body.actionId ?? '', body.result ?? ''));
        case '/api/policy':
          current = await hostOf(body.mode, body.limit, body.codes, body.nudge);
          current.offset = body.offset ?? 0;
          return Response.json({});
        case '/api/inbox':
          return Response.json(await current.inbox(body.to ?? ''));
        case '/api/elsewhere':
          asked.length = 0;
          return Response.json({
            ...(await elsewhere.track(body.track)),
            baseUrl: elsewhere.origin,
          });
        case '/api/asked-elsewhere':
          return Response.json(asked);
        default:
          return new Response(null, { status: 404 });
      }
    },
    async close() {
      await elsewhere.close();
      for (const host of hosts.values()) await (await host).close();
    },
  };
}

export interface ApiRequest {
  readonly track?: Partial<TrackRequest>;
  readonly userId?: string;
  readonly actionId?: string;
  readonly result?: string;
  readonly mode?: 'smart' | 'classic';
  readonly limit?: number;
  /** Every method there is, not only passkeys. */
  readonly codes?: boolean;
  /** How often somebody is offered a passkey. */
  readonly nudge?: TenantOptions['nudge'];
  /** Whose post. */
  readonly to?: string;
  /** Milliseconds the server's clock is ahead. */
  readonly offset?: number;
}
