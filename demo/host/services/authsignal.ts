import { z } from 'zod';
import { HostRefusal, type HostedService } from './service.js';

interface AuthsignalHostOptions {
  /** Where the API is, with `/authsignal/v1`. */
  readonly baseUrl: string;
  readonly secret: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

const removeBody = z.strictObject({
  id: z.string().min(1).max(128),
  proof: z.string().max(256),
});

/** Authsignal, by the server API that `@authsignal/node` speaks. */
export function hostAuthsignal({ baseUrl, secret, fetch }: AuthsignalHostOptions): HostedService {
  const authorization = `Basic ${Buffer.from(`${secret}:`).toString('base64')}`;

  async function send(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(new Request(baseUrl + path, init));
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw new HostRefusal(response.status === 404 ? 'not_found' : 'refused');
    return answer;
  }

  return {
    calls: {
      /** What a page is given for ten minutes; what it may do is told by what the person proves with it. */
      async token({ id, name, email, phone }) {
        const { token } = (await send('POST', `/users/${id}/actions/switch`, {
          ...{ email, phoneNumber: phone, username: email, displayName: name },
        })) as { token: string };
        return { token };
      },
      async known({ id }) {
        const user = await send('GET', `/users/${id}`).catch((error: unknown) => {
          if (error instanceof HostRefusal && error.code === 'not_found') return {};
          throw error;
        });
        const { isEnrolled = false } = user as { isEnrolled?: boolean };
        return { isEnrolled };
      },
      /** No page may: it takes the secret key, and so it asks for a proof of who it is. */
      async remove({ id: user }, given) {
        const { id, proof } = removeBody.parse(given);
        const proved = await send('POST', '/validate', { token: proof });
        const { isValid, userId } = proved as { isValid?: boolean; userId?: string };
        if (isValid !== true || userId !== user) throw new HostRefusal('refused');
        await send('DELETE', `/users/${user}/authenticators/${encodeURIComponent(id)}`);
        return {};
      },
    },
  };
}
