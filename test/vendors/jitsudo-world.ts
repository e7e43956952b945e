import { jitsudo, type JitsudoChallenge, type JitsudoOptions } from '../../src/backends/jitsudo.js';
import type { Backend } from '../../src/backends/backend.js';
import { createJitsudo, type JitsudoStandIn } from './jitsudo.js';
import type { JitsudoQuirks } from './jitsudo-account.js';

export const origin = 'http://localhost:4242';
export const baseUrl = `${origin}/jitsudo`;
export const email = 'ada@example.com';
export const password = 'correct horse';

/** A request as the service got it. */
export interface Seen {
  /** `POST /v1/…` */
  readonly call: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface World {
  readonly service: JitsudoStandIn;
  readonly seen: Seen[];
  /** The answer to the next call that matches is lost. */
  lose(call: RegExp): void;
  later(milliseconds: number): void;
  now(): number;
  /** Of the one person there is, signed in. */
  backend(more?: Partial<JitsudoOptions>): Backend;
  /** What a login is answered that is not over. */
  challenge(): Promise<JitsudoChallenge>;
}

/** One person at the stand-in, and what goes over the wire. */
export function createWorld(quirks: Partial<JitsudoQuirks> = {}): World {
  let time = 0;
  const now = () => Date.now() + time;
  const service = createJitsudo({ baseUrl, rpId: 'localhost', origins: [origin], now, ...quirks });
  service.person(email, password);
  const token = service.signIn(email);
  const seen: Seen[] = [];
  const lost: RegExp[] = [];

  const overWire: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const request = new Request(input, { ...init, signal: null });
    const call = `${request.method} ${request.url.slice(baseUrl.length)}`;
    const text = await request.clone().text();
    seen.push({ call, headers: request.headers, body: text ? JSON.parse(text) : undefined });
    const response = await service.fetch(request);
    const index = lost.findIndex((one) => one.test(call));
    if (index < 0) return response;
    lost.splice(index, 1);
    throw new TypeError('Failed to fetch');
  };

  return {
    service,
    seen,
    now,
    lose: (call) => void lost.push(call),
    later: (milliseconds) => void (time += milliseconds),
    backend: (more) =>
      jitsudo({
        baseUrl,
        tenantId: service.tenantId,
        token: () => token,
        fetch: overWire,
        ...more,
      }),
    async challenge() {
      const response = await overWire(`${baseUrl}/v1/auth/login`, {
        method: 'POST',
        body: JSON.stringify({ email, password }),
      });
      const answer = (await response.json()) as {
        challenge_id: string;
        methods?: string[];
        enrollment_required?: boolean;
      };
      return {
        challengeId: answer.challenge_id,
        ...(answer.methods && { methods: answer.methods }),
        ...(answer.enrollment_required && { enrollmentRequired: true }),
      };
    },
  };
}
