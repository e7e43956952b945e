import type { Backend } from '../backends/backend.js';
import { PasskeyError } from '../failure.js';
import type { EffectRunner } from '../flows/flow.js';
import { Flow } from '../flows/flow.js';
import {
  regenerationFlow,
  type RegenerationEffect,
  type RegenerationEvent,
  type RegenerationState,
} from '../flows/regeneration.js';
import { clock as systemClock, type Clock } from './clock.js';
import type { Challenge } from './challenge.js';
import { failureOf, patience } from './failure-of.js';
import { onLeave } from './leave.js';
import type { runNested, Running } from './nested.js';
import type { EnrollParts } from './perform-enroll.js';
import type { persist } from './persist.js';
import type { RecoveryCodes } from './recovery-codes.js';
import { connect, needsConfirmation, type Source } from './source.js';

/** A state, and the flow that runs inside it. */
export type RegenerationShown = RegenerationState & { readonly inside?: Inside };
type Inside =
  | { readonly at: 'proving'; readonly flow: Challenge; readonly state: Challenge['state'] }
  | {
      readonly at: 'showing';
      readonly flow: RecoveryCodes;
      readonly state: RecoveryCodes['state'];
    };

export interface Regeneration extends Running<RegenerationShown> {
  send(event: RegenerationEvent): void;
}

export interface RegenerationParts extends Pick<EnrollParts, 'loadChallenge' | 'loadRecovery'> {
  /** What shows and does everything but the opening. */
  loadScreens(): Promise<{
    readonly persist: typeof persist;
    readonly runNested: typeof runNested;
  }>;
}

/** Recovery codes from a source, or those a host hands over, ready to be shown. */
export function createRegeneration(
  source: Source,
  given: readonly string[],
  parts: RegenerationParts,
  clock: Clock = systemClock,
): Regeneration {
  let shown: RegenerationShown;
  const listeners = new Set<(state: RegenerationShown) => void>();
  const tell = (state: RegenerationShown): void => {
    shown = state;
    for (const listener of listeners) listener(state);
  };
  const keeper = keepCodes(given);
  const flow = new Flow(
    regenerationFlow({ given: given.length, confirm: needsConfirmation(source) }),
    runRegeneration(source, keeper, parts, clock, (inside) => {
      if (inside.at === flow.state.step) tell({ ...flow.state, inside });
    }),
  );
  shown = flow.state;
  flow.subscribe(tell);
  return {
    get state() {
      return shown;
    },
    start: () => flow.start(),
    stop() {
      flow.stop();
      keeper.drop();
    },
    send: (event) => flow.send(event),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Keeper {
  readonly codes: readonly string[];
  keep(codes: readonly string[]): void;
  drop(): void;
}

/** Holds codes between their making and their being shown, and no longer than the page stays. */
function keepCodes(given: readonly string[]): Keeper {
  let codes = given;
  let stay: (() => void) | undefined;
  const drop = (): void => {
    codes = [];
    stay?.();
    stay = undefined;
  };
  const keep = (kept: readonly string[]): void => {
    drop();
    codes = kept;
    stay = onLeave(drop);
  };
  if (given.length > 0) keep(given);
  return {
    get codes() {
      return codes;
    },
    keep,
    drop,
  };
}

function runRegeneration(
  source: Source,
  keeper: Keeper,
  parts: RegenerationParts,
  clock: Clock,
  publish: (inside: Inside) => void,
): EffectRunner<RegenerationEvent, RegenerationEffect> {
  let backend: Backend | undefined;

  async function open(anew: boolean, signal: AbortSignal): Promise<RegenerationEvent> {
    const slow = clock.wait(patience, signal).then(() => {
      throw new PasskeyError({ code: 'network', retry: 'same', confidence: 'likely' });
    });
    // The backend of a try whose answer was lost holds the key that the server may know already.
    if (!backend || anew) backend = await Promise.race([connect(source, anew), slow]);
    const opening = await backend.open(signal, 'settings');
    await parts.loadScreens();
    return { type: 'opened', opening };
  }

  async function show(signal: AbortSignal): Promise<RegenerationEvent> {
    const { createRecoveryCodes, isShown } = await parts.loadRecovery();
    const { runNested } = await parts.loadScreens();
    if (keeper.codes.length === 0) return { type: 'shown', saved: 0 };
    const flow = createRecoveryCodes(keeper.codes);
    keeper.drop();
    const seen = () => publish({ at: 'showing', flow, state: flow.state });
    const end = await runNested(flow, isShown, seen, signal);
    return { type: 'shown', saved: end.step === 'saved' ? end.count : 0 };
  }

  async function run(effect: RegenerationEffect, signal: AbortSignal): Promise<RegenerationEvent> {
    if (effect.do === 'open') return open(effect.anew === true, signal);
    if (effect.do === 'show') return show(signal);
    const service = backend;
    if (!service) throw new TypeError('not open');
    if (effect.do === 'make') {
      const { persist } = await parts.loadScreens();
      const { codes } = await persist(() => service.regenerate(signal), clock, signal);
      keeper.keep(codes);
      return { type: 'made', count: codes.length };
    }
    const { runNested } = await parts.loadScreens();
    const { createChallenge, loadCeremony, isOver } = await parts.loadChallenge();
    const { stepUp } = effect;
    const flow = createChallenge({ backend: service, stepUp, clock, loadCeremony });
    const seen = () => publish({ at: 'proving', flow, state: flow.state });
    const end = await runNested(flow, isOver, seen, signal);
    switch (end.step) {
      case 'passed':
        return { type: 'proved', method: end.passed.method };
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return { type: 'failed', failure: end.failure };
    }
  }

  return async (effect, signal) => {
    try {
      return await run(effect, signal);
    } catch (error) {
      await parts.loadScreens().catch(() => undefined);
      return { type: 'failed', failure: failureOf(error) };
    }
  };
}
