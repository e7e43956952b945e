import type { StatusResponse } from '../contract.js';
import { after, type EmbedEnv } from './env.js';
import type { Link } from './link.js';
import { parseStatus } from './messages.js';

/** Milliseconds between two questions whether the link has been opened; each takes a little longer. */
const [shortest, longest] = [1000, 5000];
/** Milliseconds an answer may take; the server holds it back for 20 seconds until there is something new. */
const patience = 30_000;
/** Questions in a row without an answer, about a minute and a half of them. */
const attempts = 20;

/** The answer of a server that no longer knows the link, or never did. */
const over: StatusResponse = { outcome: 'expired', opened: true };

/**
 * Asks our server what becomes of a link, where the page that it opened in cannot say so itself: at short intervals until
 * it has been opened, then as long as it takes. `onAnswer` may end it through `life`; undefined is a server that is not
 * to be reached, not even after many attempts.
 */
export function follow(
  env: EmbedEnv,
  { url, watch }: NonNullable<Link['watched']>,
  onAnswer: (answer: StatusResponse | undefined) => void,
  life: AbortSignal,
): void {
  let opened = false;
  let gap = shortest;
  let unanswered = 0;
  const ask = async (): Promise<void> => {
    const answer = await post(env, url, { watch, ...(!opened && { wait: 0 }) }, life);
    if (life.aborted) return;
    unanswered = answer ? 0 : unanswered + 1;
    if (answer || unanswered === attempts) onAnswer(answer);
    if (unanswered === attempts || isOver(life)) return;
    if (answer?.opened && !opened) {
      opened = true;
      gap = shortest;
    } else if (!opened || !answer) gap = Math.min(gap * 1.2, longest);
    after(env, gap, () => void ask(), life);
  };
  void ask();
}

const isOver = ({ aborted }: AbortSignal): boolean => aborted;

/** Undefined where there was no answer, or none that can be read. */
async function post(
  env: EmbedEnv,
  url: string,
  body: object,
  life: AbortSignal,
): Promise<StatusResponse | undefined> {
  const request = new AbortController();
  const end = (): void => request.abort();
  life.addEventListener('abort', end, { once: true });
  const timer = env.setTimeout(end, patience);
  try {
    const response = await env.fetch(url, {
      method: 'POST',
      // What needs no preflight; the server reads it as JSON.
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: request.signal,
    });
    if ([401, 403, 404, 410].includes(response.status)) return over;
    return response.ok ? parseStatus(await response.json()) : undefined;
  } catch {
    return undefined;
  } finally {
    env.clearTimeout(timer);
    life.removeEventListener('abort', end);
  }
}
