import { gatherFacts } from '../ceremony/facts.js';
import { isPasskeyError } from '../failure.js';
import type { Outcome, ToldFailure } from '../events.js';
import type { EmbedEnv } from './env.js';
import { framePolicy } from './frame.js';
import { chooseMode, type LaunchFacts } from './ladder.js';
import { Launching } from './launching.js';
import type { Link } from './link.js';
import { parseFailure } from './messages.js';
import { checkOptions, demandLink, type LaunchOptions, type LaunchUrl } from './options.js';

/** The one of this page. */
let current: Launching | undefined;

/** Up to its promise all of it runs in the caller's task, so that a window is opened in the click. */
export async function launchIn(
  env: EmbedEnv,
  url: LaunchUrl,
  options: LaunchOptions = {},
): Promise<Outcome> {
  checkOptions(options);
  const base = env.location.href;
  const link = typeof url === 'function' ? undefined : demandLink(url, base);
  const { mode: wanted = 'auto', signal } = options;
  if (signal?.aborted) return { status: 'closed' };
  // Without an origin of its own this page could be told nothing.
  if (env.origin === 'null' && (wanted === 'iframe' || wanted === 'popup'))
    return { status: 'blocked', mode: wanted };
  const mode = wanted === 'auto' ? chooseMode(factsOf(env, link)) : wanted;
  current?.dismiss();
  return new Promise((onOutcome, onError) => {
    const fetchLink = async () => link ?? fetched(url, base);
    current = new Launching(env, { link, fetchLink, options, onOutcome, onError });
    current.start(mode);
  });
}

async function fetched(url: LaunchUrl, base: string): Promise<Link | Outcome> {
  let answer;
  try {
    answer = typeof url === 'function' ? await url() : url;
  } catch (error) {
    return { status: 'failed', failure: failureOf(error) };
  }
  // A host's own function may answer anything, whatever its type says.
  const { url: inside = answer } = Object(answer) as { url?: unknown };
  return demandLink(inside, base);
}

/** What a host's own function rejects with is as a rule a request of its own that failed. */
function failureOf(error: unknown): ToldFailure {
  const told = isPasskeyError(error) ? parseFailure(error.failure) : undefined;
  return told ?? { code: 'network', retry: 'same', confidence: 'likely' };
}

function factsOf(env: EmbedEnv, link: Link | undefined): LaunchFacts {
  const { engine, inAppWebView } = gatherFacts(env);
  // As long as it is not known whose page it will be, it is a foreign one.
  const origin = link?.origin ?? 'https://origin.invalid';
  return {
    sameOrigin: origin === env.origin,
    opaque: env.origin === 'null',
    isolated: env.crossOriginIsolated === true,
    watchable: link?.watched !== undefined,
    inApp: inAppWebView,
    webkit: engine === 'webkit',
    policy: framePolicy(env, origin),
  };
}
