import { packageVersion } from '../version.js';
import { addressOf, settle, type Check, type Checkup } from './checkup.js';
import { finding, type Finding } from './finding.js';

/** Milliseconds two clocks may differ. */
const skewLimit = 60_000;
/** Milliseconds in which a refusal by the page's policy is reported after the request failed. */
const reportedWithin = 100;

/** Asks for what anybody may know, and knocks where only listed pages may; nothing is written anywhere. */
export const serverCheck: Check = {
  name: 'server',
  late: 'server_timeout',
  async run(checkup, signal) {
    const { env, server: given } = checkup;
    if (given === undefined) return [finding('server_not_given')];
    const server = addressOf(given);
    if (!/^https?:\/\//.test(server)) return [finding('server_malformed', { server })];
    const { hostname, protocol } = new URL(server);
    const local = hostname === 'localhost' || hostname.endsWith('.localhost');
    if (env.location?.protocol === 'https:' && protocol === 'http:' && !local)
      return [finding('mixed_content', { server })];
    return new ServerCheck(checkup, server, signal).run();
  },
};

class ServerCheck {
  readonly #checkup: Checkup;
  readonly #server: string;
  readonly #signal: AbortSignal;

  constructor(checkup: Checkup, server: string, signal: AbortSignal) {
    this.#checkup = checkup;
    this.#server = server;
    this.#signal = signal;
  }

  async run(): Promise<Finding[]> {
    const server = this.#server;
    const { now } = this.#checkup;
    const sentAt = now();
    let response: Response;
    try {
      response = await this.#ask('/health/live');
    } catch (error) {
      return [await this.#unreachable(error)];
    }
    const middle = (sentAt + now()) / 2;
    const body: unknown = await response.json().catch(() => null);
    const { status, version } = Object(body) as { status?: unknown; version?: unknown };
    if (status !== 'ok') return [finding('server_other', { server, status: response.status })];
    return [
      await this.#access(),
      await this.#store(),
      clock(response.headers.get('date'), middle),
      versions(version),
    ].flat();
  }

  /** A request of a session, without a session: whoever may ask is told so, and whoever may not hears nothing. */
  async #access(): Promise<Finding> {
    const { origin } = this.#checkup.facts;
    const server = this.#server;
    // Within one origin nothing is asked across.
    if (new URL(server).origin === origin) return finding('server_ok', { server, origin });
    try {
      // The header calls for a preflight, like those of the elements.
      const answer = await this.#ask('/v1/authenticators', { headers: { dpop: 'doctor' } });
      return finding(await verdict(answer), { server, origin });
    } catch {
      // What fits no schema is refused before it is looked at; as text it needs no preflight.
      const body = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' };
      const readable = await this.#ask('/v1/session', body).then(
        () => true,
        () => false,
      );
      return finding(readable ? 'preflight_refused' : 'origin_unlisted', { server, origin });
    }
  }

  /** Within one origin only: elsewhere the answer of a server that is not ready cannot be read. */
  async #store(): Promise<Finding[]> {
    const server = this.#server;
    if (new URL(server).origin !== this.#checkup.facts.origin) return [];
    const ready = await this.#ask('/health/ready').catch(() => undefined);
    return ready?.status === 503 ? [finding('server_unready', { server })] : [];
  }

  async #unreachable(error: unknown): Promise<Finding> {
    const server = this.#server;
    const serverOrigin = new URL(server).origin;
    const refused = () =>
      this.#checkup.violations.some(
        ({ effectiveDirective, blockedURI }) =>
          effectiveDirective === 'connect-src' && blockedURI.startsWith(serverOrigin),
      );
    if (!refused()) await settle(this.#checkup, reportedWithin);
    return refused()
      ? finding('csp_connect', { server, serverOrigin })
      : finding('server_unreachable', { server, reason: String(error) });
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#checkup.fetch(this.#server + path, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: this.#signal,
    });
  }
}

async function verdict(answer: Response) {
  const body: unknown = await answer.json().catch(() => null);
  const { code } = Object(body) as { code?: unknown };
  return code === 'invalid_origin' ? 'origin_unlisted' : 'server_ok';
}

function clock(date: string | null, local: number): Finding {
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return finding('clock_unknown');
  // The header has whole seconds, so that on average it is half a second old.
  const ahead = local - (time + 500);
  if (Math.abs(ahead) <= skewLimit) return finding('clock_ok');
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return finding('clock_skew', { seconds, direction: ahead > 0 ? 'ahead of' : 'behind' });
}

function versions(serverVersion: unknown): Finding[] {
  if (typeof serverVersion !== 'string' || serverVersion === packageVersion) return [];
  return [finding('version_mismatch', { version: packageVersion, serverVersion })];
}
