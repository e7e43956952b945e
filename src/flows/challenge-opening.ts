import type { Opening } from '../backends/backend.js';
import type {
  Awaiting,
  ChallengeEffect,
  ChallengeEvent,
  ChallengeState,
  Proof,
} from './challenge-state.js';
import type { FlowDefinition, Step } from './flow.js';

export type ChallengeResult = Step<ChallengeState, ChallengeEffect>;
export type ChallengeDefinition = FlowDefinition<ChallengeState, ChallengeEvent, ChallengeEffect>;

/**
 * Opens an action and has a person prove who they are in the way it says; `confirm` waits for a click before the link is
 * used at all. `later` answers the table of all that comes after the opening: it is loaded behind the first screen where
 * that is for a passkey, and before it where it is not.
 */
export function challengeOpening({
  confirm = false,
  later,
}: {
  readonly confirm?: boolean;
  readonly later: () => ChallengeDefinition['transition'] | undefined;
}): ChallengeDefinition {
  return {
    initial: confirm ? { state: { step: 'confirming' } } : open,
    transition(state, event) {
      if (state.step === 'confirming') return event.type === 'confirmed' ? open : { state };
      const first = state.step === 'opening' && event.type === 'opened' && early(event.opening);
      return first ? askForPasskey(first) : (later() ?? unloaded)(state, event);
    },
  };
}

export const open: ChallengeResult = { state: { step: 'opening' }, effect: { do: 'open' } };

/** What the first screen asks for, where that is shown before all the rest is there. */
export function early(opening: Opening): Proof | undefined {
  const { stepUp, signIn } = opening;
  if (!stepUp || signIn) return undefined;
  const [way] = stepUp.ways;
  return way?.method === 'passkey' ? { stepUp, way, attempts: 0, opening } : undefined;
}

/** All that can be told, and done about, where the rest did not come. */
function unloaded(state: ChallengeState, event: ChallengeEvent): ChallengeResult {
  if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
  return event.type === 'retried' ? open : { state };
}

/** A passkey, or a security key, before its prompt. */
export function askForPasskey(proof: Proof): ChallengeResult {
  return ask({ step: 'asking', proof, offer: { at: 'preparing' } });
}

/** Asks the service for the next step of the way that is shown. */
export function ask(state: Awaiting): ChallengeResult {
  const { stepUp, way, signIn } = state.proof;
  const identifier = signIn?.identifier;
  return {
    state,
    effect: { do: 'begin', stepUp, method: way.method, ...(identifier && { identifier }) },
  };
}
