import type { StepUp } from '../contract.js';
import type { Failure } from '../failure.js';
import type {
  Awaiting,
  ChallengeEffect,
  ChallengeEvent,
  ChallengeState,
  In,
  Proof,
} from './challenge-state.js';
import type { FlowDefinition, Step } from './flow.js';

export type ChallengeResult = Step<ChallengeState, ChallengeEffect>;
export type ChallengeDefinition = FlowDefinition<ChallengeState, ChallengeEvent, ChallengeEffect>;

/**
 * Opens an action and has a person prove who they are in the way it says; `confirm` waits for a click before the link is
 * used at all. `later` answers the table of all that comes after the opening, which is loaded behind the first screen.
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
      switch (state.step) {
        case 'confirming':
          return event.type === 'confirmed' ? open : { state };
        case 'opening':
          return opening(state, event);
        default:
          return (later() ?? unloaded)(state, event);
      }
    },
  };
}

export const open: ChallengeResult = { state: { step: 'opening' }, effect: { do: 'open' } };

/** The action was not tracked with the purpose `challenge`. */
const nothingToProve: Failure = { code: 'invalid_request', retry: 'none', confidence: 'sure' };

function opening(state: In<'opening'>, event: ChallengeEvent): ChallengeResult {
  if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
  if (event.type !== 'opened') return { state };
  const { opening } = event;
  const { stepUp, refusal = nothingToProve } = opening;
  if (!stepUp) return { state: { step: 'ended', failure: refusal } };
  const first = enter(stepUp, { opening });
  return first.state.step === 'sending'
    ? { state: { ...first.state, asked: true }, effect: { do: 'load' } }
    : first;
}

/** All that can be told, and done about, where the rest did not come. */
function unloaded(state: ChallengeState, event: ChallengeEvent): ChallengeResult {
  if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
  return event.type === 'retried' ? open : { state };
}

/** The first of the ways. */
export function enter(stepUp: StepUp, more: Pick<Proof, 'opening'> = {}): ChallengeResult {
  const [way] = stepUp.ways;
  return way
    ? begin({ stepUp, way, attempts: 0, ...more })
    : { state: { step: 'stuck', stepUp }, effect: { do: 'load' } };
}

/** Shows a way from its start. Nothing is sent before the person asks for it. */
export function begin(proof: Proof): ChallengeResult {
  switch (proof.way.method) {
    case 'passkey':
    case 'security-key':
      return ask({ step: 'asking', proof, offer: { at: 'preparing' } });
    case 'email-otp':
    case 'email-link':
    case 'sms-otp':
      return { state: { step: 'sending', proof, asked: false }, effect: null };
    case 'totp':
    case 'recovery-code':
      return ask({ step: 'code', proof, entry: { at: 'typing' }, asked: true });
  }
}

/** Asks the service for the next step of the way that is shown. */
export function ask(state: Awaiting): ChallengeResult {
  const { stepUp, way } = state.proof;
  return { state, effect: { do: 'begin', stepUp, method: way.method } };
}
