/** One request as the service received it. */
export interface Sent {
  readonly method: string;
  /** Below `/v1/client/`. */
  readonly path: string;
  readonly authorization: string | null;
  readonly contentType: string | null;
  readonly body: unknown;
}

type Scripted = object | (() => Response | Promise<Response>);

/**
 * A service that answers each path as it is told, the last of several answers again and again, unless it is a list; what is not
 * listed is a 404 as a gateway gives it.
 */
export function scriptAuthsignal(answers: Record<string, Scripted>): {
  readonly sent: Sent[];
  readonly fetch: typeof fetch;
} {
  const sent: Sent[] = [];
  const used = new Map<string, number>();
  const answer = (path: string): Scripted | undefined => {
    const given = answers[path];
    if (!Array.isArray(given) || /^(user-)?authenticators$/.test(path)) return given;
    const index = used.get(path) ?? 0;
    used.set(path, index + 1);
    return (given as readonly Scripted[])[Math.min(index, given.length - 1)];
  };
  return {
    sent,
    async fetch(input, init) {
      init?.signal?.throwIfAborted();
      const url = new Request(input).url;
      const path = url.slice(url.indexOf('/client/') + '/client/'.length);
      const headers = new Headers(init?.headers);
      sent.push({
        method: init?.method ?? 'GET',
        path,
        authorization: headers.get('authorization'),
        contentType: headers.get('content-type'),
        body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      });
      const scripted = answer(path);
      if (scripted === undefined) return Response.json({ message: 'Not Found' }, { status: 404 });
      return isAnswer(scripted) ? scripted() : Response.json(scripted);
    },
  };
}

function isAnswer(scripted: Scripted): scripted is () => Response | Promise<Response> {
  return typeof scripted === 'function';
}

/** An error as the service words it; told by its body alone. */
export function refusal(errorCode: string, status = 400): () => Response {
  return () =>
    Response.json({ error: 'It says so.', errorCode, errorDescription: 'It says so.' }, { status });
}
