import type { EnrollableMethod } from '../contract.js';
import type {
  EnrollEffect,
  EnrollEvent,
  EnrollResult,
  EnrollState,
  EnrollTable,
  Session,
} from './enroll-states.js';
import type { FlowDefinition } from './flow.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/**
 * Adds one authenticator; `confirm` waits for a click before the link is used at all. `later` answers the table of all
 * that comes after the opening, which is loaded while the first screen is looked at.
 */
export function enrollFlow({
  confirm = false,
  method,
  later,
}: {
  readonly confirm?: boolean;
  /** What is to be added, where the host says so. */
  readonly method?: EnrollableMethod | undefined;
  readonly later: () => EnrollTable | undefined;
}): FlowDefinition<EnrollState, EnrollEvent, EnrollEffect> {
  const initial: EnrollResult = confirm ? { state: { step: 'confirming' } } : open;
  return {
    initial,
    transition(state, event) {
      switch (state.step) {
        case 'confirming':
          return event.type === 'confirmed' ? open : { state };
        case 'opening':
          return opening(state, event, method);
        default:
          return (later() ?? unloaded)(state, event);
      }
    },
  };
}

export const open: EnrollResult = { state: { step: 'opening' }, effect: { do: 'open' } };

function opening(
  state: In<'opening'>,
  event: EnrollEvent,
  wanted: EnrollableMethod | undefined,
): EnrollResult {
  if (event.type === 'failed') return { state: { step: 'failed', failure: event.failure } };
  if (event.type !== 'opened') return { state };
  const { opening, capabilities, now } = event;
  const endsAt = now + (opening.expiresIn ?? Number.POSITIVE_INFINITY);
  const method = wanted ?? first(addable({ opening, capabilities }));
  const minutesLeft = minutes(endsAt - now);
  const session = { opening, capabilities, endsAt, minutesLeft, attempts: 0, method };
  return opening.refusal
    ? { state: { step: 'failed', failure: opening.refusal, session } }
    : {
        state: { step: 'opened', session, offer: { at: 'preparing' } },
        effect: { do: 'prepare', session, first: !wanted },
      };
}

/** What may be added with this action and this service, in the service's own order. */
export function addable({
  opening,
  capabilities,
}: Pick<Session, 'opening' | 'capabilities'>): EnrollableMethod[] {
  const { enroll } = capabilities;
  return opening.methods.flatMap((method) => enroll.find((one) => one === method) ?? []);
}

/** A passkey where it may be one; else what the service names first. */
function first(methods: readonly EnrollableMethod[]): EnrollableMethod {
  const [method = 'passkey'] = methods;
  return methods.includes('passkey') ? 'passkey' : method;
}

/** All that can be told, and done about, where the rest did not come. */
function unloaded(state: EnrollState, event: EnrollEvent): EnrollResult {
  if (event.type === 'failed') return { state: { step: 'failed', failure: event.failure } };
  return event.type === 'retried' ? open : { state };
}

export function minutes(milliseconds: number): number {
  return Math.ceil(milliseconds / 60_000);
}
