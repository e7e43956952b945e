import { redactBody, redactHeaders, redactPath } from './redact.js';

export interface Side {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** JSON, formatted, nothing secret in it. */
  readonly body?: string;
}

/** One call, as it is shown: what is secret in it was never kept. */
export interface Call {
  readonly id: number;
  readonly service: string;
  /** Whose server answers: the service's, or the page's own, which holds the service's secret key. */
  readonly to: 'service' | 'host' | 'sdk';
  readonly at: Date;
  readonly method: string;
  /** Below the service's own address. */
  readonly path: string;
  readonly request: Side;
  /** Undefined until the answer is there. */
  readonly outcome?: {
    /** An HTTP status, what an SDK calls the result, or `lost` where there was none. */
    readonly status: number | string;
    readonly good: boolean;
    readonly ms: number;
    readonly response?: Side;
  };
}

let last = 0;

/** Where each service is on this origin; what fits none is the page's own affair. */
function placeOf(pathname: string): Pick<Call, 'service' | 'to' | 'path'> | undefined {
  if (pathname.startsWith('/v1/')) return { service: 'own', to: 'service', path: pathname };
  const [, below] = /^\/authsignal\/v1(\/.*)$/.exec(pathname) ?? [];
  if (below) return { service: 'authsignal', to: 'service', path: below };
  const [, kind, service, path] =
    /^\/(vendors|demo\/backends)\/([a-z]+)(\/.*)$/.exec(pathname) ?? [];
  // Who is on the page, and since when, is nothing a service hears of.
  if (!service || !path || /^\/(?:start-over|grow-old|sign-in)$/.test(path)) return undefined;
  return { service, to: kind === 'vendors' ? 'service' : 'host', path };
}

/** Shows every request of this page to `seen`, once when it leaves and once when its answer is there. */
export function watchFetch(seen: (call: Call) => void): void {
  const real = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const place = placeOf(url.pathname);
    if (!place || url.origin !== location.origin) return real(input, init);
    const { method } = request;
    const path = redactPath(new URL(place.path + url.search, url));
    const sent = sideOf(request.headers, typeof init?.body === 'string' ? init.body : '');
    const call: Call = { id: (last += 1), ...place, path, method, at: new Date(), request: sent };
    const since = performance.now();
    const end = (status: number | string, good: boolean, response?: Side): void => {
      const ms = Math.round(performance.now() - since);
      seen({ ...call, outcome: { status, good, ms, ...(response && { response }) } });
    };
    seen(call);
    try {
      const response = await real(input, init);
      void response
        .clone()
        .text()
        .then(
          (text) => end(response.status, response.ok, sideOf(response.headers, text)),
          () => end('lost', false),
        );
      return response;
    } catch (error) {
      end('lost', false);
      throw error;
    }
  };
}

/** An object whose methods are shown to `seen` as they are called: of an SDK that is all there is to see. */
export function watchCalls<Sdk extends object>(
  sdk: Sdk,
  service: string,
  seen: (call: Call) => void,
): Sdk {
  return new Proxy(sdk, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return (...given: readonly unknown[]): unknown => {
        const since = performance.now();
        const call: Call = {
          ...{
            id: (last += 1),
            service,
            to: 'sdk',
            at: new Date(),
            method: 'SDK',
            path: `${name}()`,
          },
          request: { headers: [], body: formatted(given) },
        };
        seen(call);
        const answer: unknown = Reflect.apply(member, target, given);
        const end = (status: string, good: boolean, value?: unknown): void => {
          const ms = Math.round(performance.now() - since);
          const response = { headers: [], body: formatted(value) };
          seen({ ...call, outcome: { status, good, ms, response } });
        };
        void Promise.resolve(answer).then(
          (value: unknown) => end(kindOf(value), kindOf(value) !== 'error', value),
          (error: unknown) => end('error', false, { error: String(error) }),
        );
        return answer;
      };
    },
  });
}

function kindOf(value: unknown): string {
  const { kind } = Object(value) as { kind?: unknown };
  return typeof kind === 'string' ? kind : 'answered';
}

const formatted = (value: unknown): string =>
  JSON.stringify(redactBody(JSON.stringify(value ?? null)), null, 2);

function sideOf(headers: Headers, text: string): Side {
  const body = text && JSON.stringify(redactBody(text), null, 2);
  return { headers: redactHeaders(headers), ...(body && { body }) };
}
