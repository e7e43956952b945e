import type { Opening } from '../backends/backend.js';
import type { ChallengeResult } from './challenge-opening.js';
import type { ChallengeEvent, ChallengeState, In, Proof, SigningIn } from './challenge-state.js';
import { check } from './challenge-steps.js';
import { begin, laterChallenge } from './challenge.js';

type Result = ChallengeResult;

/** Code points of a user name. */
const longest = 255;

/**
 * A challenge for somebody nobody knows yet: it begins with the user name, or with a first screen at which the browser
 * offers passkeys by itself. All the rest is as in every challenge.
 */
export function laterSignIn(state: ChallengeState, event: ChallengeEvent): Result {
  return atRest(state, special(state, event) ?? laterChallenge(state, event));
}

function special(state: ChallengeState, event: ChallengeEvent): Result | undefined {
  switch (state.step) {
    case 'opening':
      return event.type === 'opened' ? opened(event.opening) : undefined;
    case 'identifying':
      return identifying(state, event);
    case 'asking':
      return event.type === 'unnamed' ? identify(state.proof) : asking(state, event);
    case 'failed':
      return event.type === 'unnamed' ? identify(state.proof) : undefined;
    case 'declined':
      return event.type === 'retried' && state.proof && isUnnamed(state.proof)
        ? identify(state.proof)
        : undefined;
    default:
      return undefined;
  }
}

function opened(opening: Opening): Result | undefined {
  const { stepUp, signIn } = opening;
  const way = stepUp?.ways[0];
  if (!way || !signIn) return undefined;
  const { identify: named, challenge: given } = signIn;
  const proof: Proof = { stepUp, way, attempts: 0, opening, signIn: { identify: named } };
  if (named) return identify(proof);
  const { state, effect } = begin(proof);
  return {
    state,
    effect: effect?.do === 'begin' && given ? { ...effect, given } : (effect ?? null),
  };
}

function isUnnamed({ signIn }: Proof): boolean {
  return signIn?.identify === true && signIn.identifier === undefined;
}

/** Asks who it is, once more perhaps; what was typed before is still there. */
function identify(proof: Proof): Result | undefined {
  const { signIn } = proof;
  if (!signIn?.identify) return undefined;
  const text = signIn.identifier ?? '';
  return { state: { step: 'identifying', proof, text }, effect: null };
}

function identifying(state: In<'identifying'>, event: ChallengeEvent): Result {
  const { proof } = state;
  if (event.type === 'declined') return { state: { step: 'declined', proof } };
  if (event.type !== 'named') return { state };
  const identifier = event.text.trim();
  const text = event.text;
  if (!identifier) return { state: { step: 'identifying', proof, text, refused: 'empty' } };
  if ([...identifier].length > longest)
    return { state: { step: 'identifying', proof, text, refused: 'long' } };
  return begin(signing(proof, { identifier }));
}

/** What the browser's own list of passkeys leads to, which is no try. */
function asking(state: In<'asking'>, event: ChallengeEvent): Result | undefined {
  const { proof, offer } = state;
  if (!isOfferable(state) || offer.at !== 'ready') return undefined;
  switch (event.type) {
    case 'probed':
      return { state: { ...state, proof: signing(proof, { autofill: event.autofill }) } };
    case 'signed':
      return check(proof, { get: offer.get, credential: event.credential });
    default:
      return undefined;
  }
}

function signing(proof: Proof, more: Partial<SigningIn>): Proof {
  return { ...proof, signIn: { identify: false, ...proof.signIn, ...more } };
}

/** Any passkey of this site will do. */
function isOfferable({ proof }: In<'asking'>): boolean {
  return proof.signIn?.identify === false && proof.way.method === 'passkey';
}

/** While the first screen waits for a click passkeys are offered; every other effect ends that, and each return renews it. */
function atRest(before: ChallengeState, next: Result): Result {
  const { state } = next;
  if (state === before || state.step !== 'asking' || state.offer.at !== 'ready') return next;
  if (!isOfferable(state)) return next;
  const { get } = state.offer;
  const autofill = state.proof.signIn?.autofill;
  if (autofill === undefined) return { state, effect: { do: 'probe', get } };
  return autofill ? { state, effect: { do: 'fill', get } } : next;
}
