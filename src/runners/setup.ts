import type { Backend, EnrollStep } from '../backends/backend.js';
import { Flow, type EffectRunner } from '../flows/flow.js';
import type {
  Drawing,
  SetupEffect,
  SetupEvent,
  SetupMethod,
  SetupState,
} from '../flows/setup-state.js';
import { setupFlow } from '../flows/setup.js';
import { clock as systemClock, type Clock } from './clock.js';
import { copyText } from './keep-codes.js';
import type { Running } from './nested.js';
import { failureOf, persist, unexpected } from './persist.js';
import { pollOnce } from './poll.js';

export interface Setup extends Running<SetupState> {
  readonly method: SetupMethod;
  send(event: SetupEvent): void;
}

export interface SetupPorts {
  readonly backend: Backend;
  readonly method: SetupMethod;
  /** A code is sent without another click. */
  readonly asked?: boolean | undefined;
  /** The authenticator that goes when the new one is stored. */
  readonly replaces?: string;
  readonly clock?: Clock;
  /** Draws what an app scans; undefined where nothing need be drawn. */
  readonly draw?: ((text: string) => Promise<Drawing | undefined>) | undefined;
  /** Rejects where the page may not write to the clipboard. */
  readonly copy?: (text: string) => Promise<void>;
}

/** The set-up of one method with codes, ready to start. */
export function createSetup({ clock = systemClock, ...ports }: SetupPorts): Setup {
  const { method } = ports;
  const flow = new Flow(setupFlow(method, ports.asked), runSetup({ ...ports, clock }));
  let stopTicks: (() => void) | undefined;
  return {
    method,
    get state() {
      return flow.state;
    },
    start() {
      flow.start();
      stopTicks ??= clock.every(1000, () => flow.send({ type: 'ticked', now: clock.now() }));
    },
    stop() {
      stopTicks?.();
      stopTicks = undefined;
      flow.stop();
    },
    send: (event) => flow.send(event),
    subscribe: (listener) => flow.subscribe(listener),
  };
}

function runSetup({
  backend,
  method,
  replaces,
  clock,
  draw,
  copy = copyText,
}: SetupPorts & { readonly clock: Clock }): EffectRunner<SetupEvent, SetupEffect> {
  async function begin(contact: string | undefined, signal: AbortSignal): Promise<SetupEvent> {
    const options = replaces === undefined ? {} : { replaces };
    const step = await backend.beginEnrollment(method, options, signal);
    return step.at === 'contact' && contact !== undefined
      ? address(step.flow, contact, signal)
      : stepped(step, contact);
  }

  /** Not tried again by itself: nobody wants the same message twice. */
  async function address(flow: string, contact: string, signal: AbortSignal) {
    return stepped(await backend.completeEnrollment(flow, { contact }, signal), contact);
  }

  async function stepped(step: EnrollStep, contact?: string): Promise<SetupEvent> {
    const named = contact !== undefined && { contact };
    switch (step.at) {
      case 'code': {
        // Without the drawing there is still the secret to type.
        const drawing = step.setup && (await draw?.(step.setup.uri).catch(() => undefined));
        const begun = { code: step, ...(drawing && { drawing }), ...named };
        return { type: 'begun', begun, now: clock.now() };
      }
      case 'wait':
        return { type: 'linked', link: step, ...named, now: clock.now() };
      case 'contact':
        return { type: 'lacked', wanted: step };
      case 'done':
        return { type: 'completed', done: step };
      case 'create':
      case 'external':
        return failed(unexpected);
    }
  }

  async function run(effect: SetupEffect, signal: AbortSignal): Promise<SetupEvent> {
    switch (effect.do) {
      case 'begin':
        return begin(effect.contact, signal);
      case 'contact':
        return address(effect.flow, effect.contact, signal);
      case 'poll': {
        const look = () => backend.completeEnrollment(effect.flow, { poll: true }, signal);
        return stepped(await pollOnce(look, effect.after, clock, signal));
      }
      case 'copy':
        return copy(effect.text).then(
          () => ({ type: 'wrote', ok: true }),
          () => ({ type: 'wrote', ok: false }),
        );
      case 'complete': {
        const { flow, code } = effect;
        const call = () => backend.completeEnrollment(flow, { code }, signal);
        return stepped(await persist(call, clock, signal));
      }
    }
  }

  const failed = (failure: ReturnType<typeof failureOf>): SetupEvent => ({
    type: 'failed',
    failure,
    now: clock.now(),
  });
  return (effect, signal) =>
    run(effect, signal).catch((error: unknown) => failed(failureOf(error)));
}
