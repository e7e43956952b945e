import type { WaitStep } from '../backends/backend.js';
import { isUnknown, type Failure } from '../failure.js';
import { waited, waitFor, type Wait } from './wait.js';

/** How it stands with a link that is to be opened elsewhere; times are milliseconds of the clock that stamps the events. */
export interface LinkWait {
  readonly link: WaitStep;
  /** When it has been waited for long enough; no later look puts it off. */
  readonly endsAt: number;
  /** Another is asked for. */
  readonly asked: boolean;
  /** Until another may be asked for. */
  readonly wait?: Wait;
  /** Looks in a row that led nowhere. */
  readonly lost: number;
  /** Why no other was sent, or why nothing is heard of this one. */
  readonly refused?: Failure;
}

/** Looks once, so many milliseconds from now. */
export interface PollEffect {
  readonly do: 'poll';
  readonly flow: string;
  readonly after: number;
}

/** Milliseconds between two looks at least, whatever a service says; and at most, while it is not to be reached. */
const shortest = 500;
const longest = 30_000;
/** Looks in a row whose answer was lost before the person is told. */
const noticed = 2;

/** Another one is what helps. */
export const linkTooOld: Failure = { code: 'options_expired', retry: 'same', confidence: 'sure' };

/** A link has just been sent. */
export function linkSent(link: WaitStep, now: number): LinkWait {
  const wait = waitFor(link.resendIn, now);
  return { link, endsAt: now + link.completeIn, asked: false, lost: 0, ...(wait && { wait }) };
}

/** A look has found it unopened. */
export function linkUnopened<S extends LinkWait>(before: S, link: WaitStep, now: number): S {
  const { refused: _, ...rest } = before;
  const endsAt = Math.min(before.endsAt, now + link.completeIn);
  return { ...(rest as S), link: { ...before.link, ...link }, endsAt, lost: 0 };
}

/** The same where a look, or the wish for another link, failed; undefined where nothing is left to wait for. */
export function linkFailed<S extends LinkWait>(
  before: S,
  failure: Failure,
  now: number,
): S | undefined {
  const passing = isUnknown(failure) || failure.code === 'rate_limited';
  if (!passing) return undefined;
  if (before.asked) {
    // The one before still counts.
    const { code, retryAfter = code === 'rate_limited' ? 60 : undefined } = failure;
    const wait = waitFor(retryAfter === undefined ? undefined : retryAfter * 1000, now);
    return { ...before, asked: false, refused: failure, ...(wait && { wait }) };
  }
  const lost = before.lost + 1;
  return { ...before, lost, ...(lost >= noticed && { refused: failure }) };
}

export function isTooOld({ endsAt }: LinkWait, now: number): boolean {
  return now >= endsAt;
}

/** The same with its countdown as it stands `now`; the very same where nothing of it is to be seen. */
export function linkTicked<S extends LinkWait>(before: S, now: number): S {
  if (!before.wait) return before;
  const { wait: was, ...rest } = before;
  const wait = waited(was, now);
  if (wait?.seconds === was.seconds) return before;
  return (wait ? { ...rest, wait } : rest) as S;
}

/** The next look; later each time where the service is not to be reached, or has said when. */
export function poll({ link, lost }: LinkWait, retryAfter = 0): PollEffect {
  const pause = Math.min(link.pollIn * (lost + 1), Math.max(longest, link.pollIn));
  return { do: 'poll', flow: link.flow, after: Math.max(shortest, pause, retryAfter * 1000) };
}
