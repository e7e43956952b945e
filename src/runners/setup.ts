import type { Backend } from '../backends/backend.js';
import { Flow, type EffectRunner } from '../flows/flow.js';
import {
  setupFlow,
  type Drawing,
  type SetupEffect,
  type SetupEvent,
  type SetupMethod,
  type SetupState,
} from '../flows/setup.js';
import { clock as systemClock, type Clock } from './clock.js';
import { copyText } from './keep-codes.js';
import type { Running } from './nested.js';
import { failureOf, persist, unexpected } from './persist.js';

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
  async function begin(signal: AbortSignal): Promise<SetupEvent> {
    const options = replaces === undefined ? {} : { replaces };
    const code = await backend.beginEnrollment(method, options, signal);
    if (code.at !== 'code') return failed(unexpected);
    // Without the drawing there is still the secret to type.
    const drawing = code.setup && (await draw?.(code.setup.uri).catch(() => undefined));
    return { type: 'begun', begun: { code, ...(drawing && { drawing }) }, now: clock.now() };
  }

  async function run(effect: SetupEffect, signal: AbortSignal): Promise<SetupEvent> {
    switch (effect.do) {
      case 'begin':
        return begin(signal);
      case 'copy':
        return copy(effect.text).then(
          () => ({ type: 'wrote', ok: true }),
          () => ({ type: 'wrote', ok: false }),
        );
      case 'complete': {
        const { flow, code } = effect;
        const call = () => backend.completeEnrollment(flow, { code }, signal);
        const done = await persist(call, clock, signal);
        return done.at === 'done' ? { type: 'completed', done } : failed(unexpected);
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
